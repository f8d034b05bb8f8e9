import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LowdbStore, type LowdbStoreOptions, openLowdbStore } from '../../src/store/lowdb.ts';
import { aLog, type LogLine } from '../builders.ts';

/** Noon on New Year's Day 2026, UTC. */
const noon = Date.UTC(2026, 0, 1, 12);

/** Opens the embedded store in a folder, with what tests don't care about. */
export function openStoreIn(
  directory: string,
  options: Partial<LowdbStoreOptions> & { readonly lines?: LogLine[] } = {},
): Promise<LowdbStore> {
  return openLowdbStore({
    directory,
    log: aLog(options.lines),
    clock: () => noon,
    lockPatienceMs: 0,
    ...options,
  });
}

export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'store-'));
}

export interface TemporaryStore {
  readonly store: LowdbStore;
  /** Closes the store and removes its folder. */
  remove(): Promise<void>;
}

export async function openTemporaryStore(): Promise<TemporaryStore> {
  const directory = await makeFolder();
  const store = await openStoreIn(directory);
  return {
    store,
    remove: async () => {
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
