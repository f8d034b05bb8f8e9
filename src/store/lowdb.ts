import { mkdir } from 'node:fs/promises';
import { Low } from 'lowdb';
import type { Clock, Log } from '../call.ts';
import { DataFile, type StoreNotice } from './data-file.ts';
import { applyChanges, emptyContents, type Migration } from './file-format.ts';
import { lockFolder } from './lock-folder.ts';
import type { Change, Store } from './store.ts';
import { StoreError } from './store-error.ts';

export interface LowdbStoreOptions {
  /** Made if it is not there. Belongs to one process at a time. */
  readonly directory: string;
  readonly log: Log;
  readonly clock: Clock;
  /** How long to wait for a folder that another process has locked; default 6 s, so that a crashed one's lock goes stale. */
  readonly lockPatienceMs?: number;
  /** Instead of the program's own, for tests. */
  readonly migrations?: readonly Migration[];
}

export interface LowdbStore extends Store {
  /** What was found when it was opened and somebody has to look at. */
  readonly notices: readonly StoreNotice[];
}

interface WaitingWrite {
  readonly changes: readonly Change[];
  readonly resolve: () => void;
  readonly reject: (error: StoreError) => void;
}

/**
 * Opens the embedded store: everything in memory, and as a whole in `directory`/data.json. For one process; a second
 * one is refused. Writes that come while one is under way go to the disk together, each resolves when it is there.
 * Throws StoreError.
 */
export async function openLowdbStore(options: LowdbStoreOptions): Promise<LowdbStore> {
  const { directory, log } = options;
  let lockLost = false;
  await makeFolder(directory);
  const unlock = await lockFolder(
    directory,
    (error) => {
      lockLost = true;
      log.error(
        { directory, err: error },
        'Another process has taken over the data folder; nothing is written any more',
      );
    },
    options.lockPatienceMs,
  );

  const notices: StoreNotice[] = [];
  const file = new DataFile({ ...options, onNotice: (notice) => notices.push(notice) });
  const db = new Low(file, emptyContents());
  await db.read().catch(async (error: unknown) => {
    await unlock();
    throw error instanceof StoreError ? error : writeError(file.path, error);
  });

  /** What is on the disk: reads see nothing else. `db.data` is ahead of it while a write is under way. */
  let stored = db.data;
  let waiting: WaitingWrite[] = [];
  let flushing: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  async function flush(): Promise<void> {
    // Writes of the same moment go together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        if (lockLost) throw lockLostError(directory);
        db.data = applyChanges(
          stored,
          batch.flatMap(({ changes }) => changes),
        );
        await db.write();
        stored = db.data;
        for (const { resolve } of batch) resolve();
      } catch (error) {
        db.data = stored;
        const failure = writeError(file.path, error);
        log.error({ path: file.path, code: failure.code, err: error }, 'A write did not reach the disk');
        for (const { reject } of batch) reject(failure);
      }
    }
    // Here and not in a finally: a write that came in between would wait for a flush that is over.
    flushing = undefined;
  }

  function assertOpen(): void {
    if (closing) throw new StoreError('closed', 'The store is closed: the program is stopping.');
  }

  return {
    notices,
    async get(collection, key) {
      assertOpen();
      return stored[collection].get(key);
    },
    async list(collection) {
      assertOpen();
      return [...stored[collection]];
    },
    async write(changes) {
      assertOpen();
      if (changes.length === 0) return;
      await new Promise<void>((resolve, reject) => {
        waiting.push({ changes: structuredClone(changes), resolve, reject });
        flushing ??= flush();
      });
    },
    close() {
      closing ??= (async () => {
        await flushing;
        if (!lockLost) await unlock();
      })();
      return closing;
    },
  };
}

async function makeFolder(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    throw new StoreError(
      'unwritable',
      `The data folder ${directory} can't be made. Make it for the user that runs this program, or set DATA_DIR to another folder.`,
      error,
    );
  }
}

function lockLostError(directory: string): StoreError {
  return new StoreError(
    'lock_lost',
    `Another process has taken over the data folder ${directory} while this one was suspended. Restart this one after the other has stopped.`,
  );
}

function writeError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(
    'write_failed',
    `${path} can't be written. Look for a full disk or missing permissions; nothing of this change is stored.`,
    error,
  );
}
