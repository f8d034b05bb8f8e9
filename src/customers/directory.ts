import type { Call, Clock, Log } from '../call.ts';
import type { ReadError } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';
import type { CloudName, Customer } from './customer.ts';
import { buildCustomerIndex, buildCustomerIndexInSlices, type CustomerIndex } from './customer-index.ts';
import type { CustomerSource } from './ports.ts';
import { type SourceLoader, startSourceLoader } from './source-loader.ts';

/** A partner account whose customers could not be read the last time. */
export interface DirectoryFailure {
  readonly account: string;
  readonly cloud: CloudName;
  readonly error: ReadError;
}

/** The customers of all partner accounts as they were known at one moment. Never changes. */
export interface DirectorySnapshot {
  readonly index: CustomerIndex;
  /** Sorted by name. */
  readonly customers: readonly Customer[];
  /** When each account was last read (ms since 1970), by account id; an account that never was is not in it. */
  readonly loadedAt: ReadonlyMap<string, number>;
  /** Accounts whose last read failed; their customers are those of an earlier read, or none. */
  readonly failures: readonly DirectoryFailure[];
}

export interface Directory {
  snapshot(): DirectorySnapshot;
  /** Whether every account has been read once or failed. */
  isLoaded(): boolean;
  /**
   * Resolves when every account has been read once or failed, or when the call's signal aborts. An account that is
   * slow keeps those who ask about the others' customers waiting for a moment only.
   */
  ready(call: Call): Promise<void>;
  /** Reads all accounts now, or joins reads in flight. Resolves when they ended or the call's signal aborts. */
  refresh(call: Call): Promise<void>;
  /** Stops reading; the last snapshot stays. */
  close(): void;
}

export interface DirectoryOptions {
  readonly sources: readonly CustomerSource[];
  readonly clock: Clock;
  /** Default 15 minutes. */
  readonly refreshEveryMs?: number;
  readonly log: Log;
  /** A call for each read that no turn waits for; its signal limits how long the read of one account may take. */
  readonly newCall: () => Call;
}

const fifteenMinutes = 15 * 60 * 1_000;
/** How long the first customers wait for those of accounts that take longer. */
const patienceMs = 1_500;

/**
 * Starts to read the customers of all partner accounts, and keeps them fresh until closed. Each account is read on
 * its own: one that is slow or fails does not keep back the others' customers.
 */
export function createDirectory(options: DirectoryOptions): Directory {
  const { sources, clock, log, newCall, refreshEveryMs = fifteenMinutes } = options;
  const closing = new AbortController();
  let snapshot: DirectorySnapshot = snapshotOf(buildCustomerIndex([]), []);
  let indexed: ReadonlyArray<readonly Customer[]> = [];
  let changed = false;
  let publishing: Promise<void> | undefined;

  /** Makes what the loaders have visible. Loads that end meanwhile are taken along in one more round. */
  function publish(): Promise<void> {
    changed = true;
    publishing ??= publishChanges();
    return publishing;
  }

  async function publishChanges(): Promise<void> {
    // Loads that end at the same moment make one index.
    await Promise.resolve();
    while (changed && !closing.signal.aborted) {
      changed = false;
      try {
        await publishOnce();
      } catch (error) {
        log.error({ err: error }, 'The customer index could not be built; the old one stays');
      }
    }
    // Here and not in a finally: a load that ended in between would wait for a round that is over.
    publishing = undefined;
  }

  async function publishOnce(): Promise<void> {
    const lists = loaders.map((loader) => loader.customers());
    const state = snapshotOf(snapshot.index, loaders);
    if (lists.every((list, place) => list === indexed[place])) {
      snapshot = state;
      return;
    }
    const index = await buildCustomerIndexInSlices(withoutRepeats(lists.flat(), log));
    snapshot = { ...state, index, customers: index.entries.map(({ customer }) => customer) };
    indexed = lists;
  }

  const loaders: readonly SourceLoader[] = sources.map((source) =>
    startSourceLoader({ source, clock, refreshEveryMs, newCall, onLoaded: publish }),
  );
  const loadAll = () => Promise.all(loaders.map((loader) => loader.load()));
  let loadedOnce = false;
  let useful = false;
  const firstLoad = loadAll().then(() => {
    loadedOnce = true;
  });
  const firstUse = firstSuccess(loaders)
    .then(() => new Promise((resolve) => setTimeout(resolve, patienceMs).unref()))
    .then(() => {
      useful = true;
    });

  return {
    snapshot: () => snapshot,
    isLoaded: () => loadedOnce,
    ready: async (call) => {
      if (loadedOnce || useful) return;
      await settled(Promise.race([firstLoad, firstUse]), [call.signal, closing.signal]);
    },
    refresh: (call) => settled(loadAll(), [call.signal, closing.signal]),
    close: () => {
      closing.abort();
      for (const loader of loaders) loader.close();
    },
  };
}

function snapshotOf(index: CustomerIndex, loaders: readonly SourceLoader[]): DirectorySnapshot {
  const loadedAt = new Map<string, number>();
  const failures: DirectoryFailure[] = [];
  for (const loader of loaders) {
    const { account, cloud } = loader.source;
    const at = loader.loadedAt();
    const error = loader.failure();
    if (at !== undefined) loadedAt.set(account, at);
    if (error !== undefined) failures.push({ account, cloud, error });
  }
  return { index, customers: index.entries.map(({ customer }) => customer), loadedAt, failures };
}

/** A tenant that two accounts manage is the first one's: the index wants each tenant once. */
function withoutRepeats(customers: readonly Customer[], log: Log): Customer[] {
  const byTenantId = new Map<string, Customer>();
  for (const customer of customers) {
    if (!byTenantId.has(customer.tenantId)) byTenantId.set(customer.tenantId, customer);
  }
  const repeated = customers.length - byTenantId.size;
  if (repeated > 0) log.warn({ repeated }, 'Tenants listed more than once were taken once');
  return [...byTenantId.values()];
}

/** Resolves when the first of the accounts has been read; never when all of them fail. */
function firstSuccess(loaders: readonly SourceLoader[]): Promise<void> {
  return new Promise((resolve) => {
    for (const loader of loaders) {
      void loader.load().then(() => {
        if (loader.loadedAt() !== undefined) resolve();
      });
    }
  });
}

async function settled(promise: Promise<unknown>, signals: AbortSignal[]): Promise<void> {
  await untilAborted(promise, AbortSignal.any(signals)).catch(() => undefined);
}
