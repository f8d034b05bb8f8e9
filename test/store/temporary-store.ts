import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../src/call.ts';
import { type LowdbStore, type LowdbStoreOptions, openLowdbStore } from '../../src/store/lowdb.ts';

export interface LoggedLine {
  readonly level: string;
  readonly fields: object;
  readonly message: string;
}

/** A log that keeps its lines in `lines`. */
export function keptLog(lines: LoggedLine[]): Log {
  const to = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  const log: Log = {
    debug: to('debug'),
    info: to('info'),
    warn: to('warn'),
    error: to('error'),
    child: () => log,
  };
  return log;
}

/** Noon on New Year's Day 2026, UTC. */
export const noon = Date.UTC(2026, 0, 1, 12);

/** Opens the embedded store in a folder, with what tests don't care about. */
export function openStoreIn(
  directory: string,
  options: Partial<LowdbStoreOptions> & { readonly lines?: LoggedLine[] } = {},
): Promise<LowdbStore> {
  return openLowdbStore({
    directory,
    log: keptLog(options.lines ?? []),
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
