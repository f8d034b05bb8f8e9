import { randomUUID } from 'node:crypto';
import type { Call } from '../../src/call.ts';
import type { Customer } from '../../src/customers/customer.ts';
import type { Announcement, Issue } from '../../src/health/model.ts';
import { createBoard } from '../../src/watch/board/create-board.ts';
import type { Lane } from '../../src/watch/board.ts';
import type { Snapshot } from '../../src/watch/snapshot.ts';
import { createWatcher, type WatcherOptions } from '../../src/watch/watcher/create-watcher.ts';
import type { WatchSources } from '../../src/watch/watcher/read-job.ts';
import { aLog } from '../builders.ts';

/** One request that the watcher made. */
export interface Asked {
  readonly at: number;
  readonly lane: Lane | 'announcement' | 'announcementList';
  readonly tenantId: string;
  readonly since?: number | undefined;
}

/** What Microsoft says; tests change it as they go. Each answer takes `latencyMs`. */
export class ScriptedSources implements WatchSources {
  readonly asked: Asked[] = [];
  /** The signals of the requests that have not been answered. */
  readonly underWay = new Set<AbortSignal>();
  mostUnderWay = 0;
  latencyMs = 100;
  issuesNow: (customer: Customer, since: number | undefined) => readonly Issue[] = () => [];
  announcementsNow: readonly Announcement[] = [];
  /** Throws for whom it wants to fail. */
  fail: (asked: Asked) => void = () => {};
  hasAzure = true;

  readonly issues: WatchSources['issues'] = {
    readChanges: async (customer, since, call) => {
      await this.#ask('health', customer, call, since);
      return { issues: this.issuesNow(customer, since), gaps: [] };
    },
  };
  readonly azure: WatchSources['azure'] = {
    readAzure: async (customer, call) => {
      await this.#ask('azure', customer, call);
      return { subscriptions: [], issues: [], maintenance: [], gaps: [] };
    },
    readEvent: () => Promise.reject(new Error('The watcher reads no single events')),
  };
  readonly announcements: WatchSources['announcements'] = {
    readIds: async (customer, since, call) => {
      await this.#ask('messages', customer, call, since);
      const ids = this.announcementsNow.map(({ id, updatedAt }) => ({ id, updatedAt }));
      return { ids, gaps: [] };
    },
    readAnnouncement: async (customer, id, call) => {
      await this.#ask('announcement', customer, call);
      const found = this.announcementsNow.find((one) => one.id === id);
      if (!found) throw new Error('Unknown announcement');
      return { ...found, body: 'Text.' };
    },
    readAnnouncements: async (customer, call) => {
      await this.#ask('announcementList', customer, call);
      return { announcements: this.announcementsNow, gaps: [] };
    },
  };
  readonly licences: WatchSources['licences'] = {
    readLicences: async (customer, call) => {
      await this.#ask('licences', customer, call);
      const isAzure = this.hasAzure;
      const licence = { id: 'a', product: 'Azure plan', quantity: 1, unit: '', status: 'active' } as const;
      return { licences: [{ ...licence, autoRenews: true, isTrial: false, isAzure }], unreadable: 0 };
    },
  };

  /** The requests of a lane. */
  of(lane: Asked['lane']): readonly Asked[] {
    return this.asked.filter((one) => one.lane === lane);
  }

  async #ask(lane: Asked['lane'], { tenantId }: Customer, call: Call, since?: number): Promise<void> {
    const asked = { at: Date.now(), lane, tenantId, since };
    this.asked.push(asked);
    this.underWay.add(call.signal);
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay.size);
    await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
    this.underWay.delete(call.signal);
    this.fail(asked);
  }
}

/** A directory that has these customers. */
export function aDirectory(customers: readonly Customer[]) {
  let list = customers;
  let snapshot = snapshotOf(list);
  return {
    snapshot: () => snapshot,
    isLoaded: () => true,
    ready: async () => {},
    change(next: readonly Customer[]) {
      list = next;
      snapshot = snapshotOf(list);
    },
  };
}

function snapshotOf(customers: readonly Customer[]) {
  const loadedAt = new Map(customers.map(({ account }) => [account, 0] as const));
  return { customers, loadedAt, failures: [] };
}

/** A watcher over scripted sources, by the clock of `Date`, which tests fake. */
export function aWatcher(customers: readonly Customer[], changes: Partial<WatcherOptions> = {}) {
  const sources = new ScriptedSources();
  const directory = aDirectory(customers);
  const saved: Snapshot[] = [];
  const log = aLog();
  const board = createBoard({ clock: Date.now });
  const watcher = createWatcher({
    issues: sources.issues,
    azure: sources.azure,
    announcements: sources.announcements,
    licences: sources.licences,
    directory,
    board,
    memory: { load: async () => saved.at(-1), save: async (snapshot) => void saved.push(snapshot) },
    clock: Date.now,
    ids: randomUUID,
    log,
    cycleMs: 60_000,
    ...changes,
  });
  return { sources, directory, saved, log, board, watcher };
}
