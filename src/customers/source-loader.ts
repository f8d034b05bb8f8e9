import type { Call, Clock, Log } from '../call.ts';
import { type ReadError, toReadError } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';
import type { Customer } from './customer.ts';
import type { CustomerSource } from './ports.ts';

export interface SourceLoaderOptions {
  readonly source: CustomerSource;
  readonly clock: Clock;
  readonly refreshEveryMs: number;
  readonly newCall: () => Call;
  /** Called after every load, whether it succeeded or not; the load ends when it has resolved. */
  readonly onLoaded: () => Promise<void>;
}

/** The customers of one partner account, loaded at once and then again and again. */
export interface SourceLoader {
  readonly source: CustomerSource;
  /** From the last load that succeeded; empty before. */
  customers(): readonly Customer[];
  /** When they were loaded; undefined before. */
  loadedAt(): number | undefined;
  /** Why the last load failed; undefined when it succeeded. */
  failure(): ReadError | undefined;
  /** Loads now, or joins the load in flight. Resolves when it has ended, also when it failed. */
  load(): Promise<void>;
  close(): void;
}

const firstRetryMs = 10_000;

/**
 * Loads a source now and whenever its list has become old. After a failure the old list stays and the next load comes
 * sooner: after 10 s, then twice as long each time up to the usual interval, and never before the moment that
 * Microsoft named.
 */
export function startSourceLoader(options: SourceLoaderOptions): SourceLoader {
  const { source, clock, refreshEveryMs, newCall, onLoaded } = options;
  const closing = new AbortController();
  let customers: readonly Customer[] = [];
  let loadedAt: number | undefined;
  let failure: ReadError | undefined;
  let retryMs = firstRetryMs;
  let inFlight: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  function load(): Promise<void> {
    if (closing.signal.aborted) return Promise.resolve();
    inFlight ??= loadOnce().finally(() => {
      inFlight = undefined;
    });
    return inFlight;
  }

  async function loadOnce(): Promise<void> {
    clearTimeout(timer);
    const call = newCall();
    const log = call.log.child({ account: source.account, cloud: source.cloud });
    const nextInMs = await read({ ...call, log }).catch((thrown: unknown) =>
      noteFailure(toReadError(thrown), log),
    );
    if (closing.signal.aborted) return;
    timer = setTimeout(load, nextInMs);
    timer.unref();
    await onLoaded();
  }

  /** Resolves with the milliseconds until the next load. */
  async function read(call: Call): Promise<number> {
    const startedAt = clock();
    const signal = AbortSignal.any([call.signal, closing.signal]);
    customers = await untilAborted(source.listCustomers({ ...call, signal }), signal);
    loadedAt = clock();
    failure = undefined;
    retryMs = firstRetryMs;
    call.log.info({ customers: customers.length, ms: loadedAt - startedAt }, 'Customers loaded');
    return refreshEveryMs;
  }

  function noteFailure(error: ReadError, log: Log): number {
    failure = error;
    const { status, upstreamCode, requestId, retryAfterSeconds = 0 } = error.details;
    const nextInMs = Math.max(retryMs, retryAfterSeconds * 1_000);
    retryMs = Math.min(retryMs * 2, refreshEveryMs);
    if (!closing.signal.aborted) {
      log.warn(
        { reason: error.reason, status, upstreamCode, requestId, nextInMs, kept: customers.length },
        'Customers could not be loaded; the old list stays',
      );
    }
    return nextInMs;
  }

  void load();
  return {
    source,
    customers: () => customers,
    loadedAt: () => loadedAt,
    failure: () => failure,
    load,
    close: () => {
      closing.abort(new Error('The app is stopping'));
      clearTimeout(timer);
    },
  };
}
