import { mkdir } from 'node:fs/promises';
import type { Clock, Log } from '../call.ts';
import { DataFile, type StoreNotice } from './data-file.ts';
import { dataFile, type FileKind, fileKinds, type Migration } from './file-format.ts';
import { lockFolder } from './lock-folder.ts';
import type { Collection, Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { openStoreFile, type StoreFile } from './store-file.ts';

export interface LowdbStoreOptions {
  /** Made if it is not there. Belongs to one process at a time. */
  readonly directory: string;
  readonly log: Log;
  readonly clock: Clock;
  /** How long to wait for a folder that another process has locked; default 6 s, so that a crashed one's lock goes stale. */
  readonly lockPatienceMs?: number;
  /** Of data.json, instead of the program's own, for tests. */
  readonly migrations?: readonly Migration[];
}

export interface LowdbStore extends Store {
  /** What was found when it was opened and somebody has to look at. */
  readonly notices: readonly StoreNotice[];
  /** Aborts with StoreError `lock_lost` when another process has taken over the folder: nothing is written any more. */
  readonly lost: AbortSignal;
}

/**
 * Opens the embedded store: everything in memory, and in `directory` as data.json, with what the watcher knows and the
 * support requests and subscriptions in files of their own (watch.json, requests.json, subscriptions.json), so that a
 * small write does not rewrite them. For one process; a second one is refused. Throws StoreError.
 */
export async function openLowdbStore(options: LowdbStoreOptions): Promise<LowdbStore> {
  const { directory, log } = options;
  const losing = new AbortController();
  const lost = losing.signal;
  await makeFolder(directory);
  const unlock = await lockFolder(
    directory,
    (error) => {
      losing.abort(lockLostError(directory));
      log.error(
        { directory, err: error },
        'Another process has taken over the data folder; nothing is written any more',
      );
    },
    options.lockPatienceMs,
  );

  const notices: StoreNotice[] = [];
  const open = (kind: FileKind) => {
    const file = new DataFile({ ...options, kind, onNotice: (notice) => notices.push(notice) });
    return openStoreFile(file, log, () => lost.throwIfAborted());
  };
  const files = await openAll().catch(async (error: unknown) => {
    await unlock();
    throw error;
  });
  let closing: Promise<void> | undefined;

  async function openAll(): Promise<ReadonlyMap<Collection, StoreFile>> {
    const opened = new Map<Collection, StoreFile>();
    for (const kind of fileKinds) {
      const migrations = kind === dataFile ? options.migrations : undefined;
      const file = await open(migrations ? { ...kind, migrations } : kind);
      for (const collection of kind.collections) opened.set(collection, file);
    }
    return opened;
  }

  function fileOf(collection: Collection): StoreFile {
    const file = files.get(collection);
    if (!file) throw new Error(`No file holds ${collection}`);
    return file;
  }

  function assertOpen(): void {
    if (closing) throw new StoreError('closed', 'The store is closed: the program is stopping.');
  }

  return {
    notices,
    lost,
    async get(collection, key) {
      assertOpen();
      return fileOf(collection).stored()[collection].get(key);
    },
    async list(collection) {
      assertOpen();
      return [...fileOf(collection).stored()[collection]];
    },
    async write(changes) {
      assertOpen();
      const [file, ...others] = new Set(changes.map(({ collection }) => fileOf(collection)));
      if (others.length > 0) {
        throw new StoreError(
          'mixed_write',
          'What the watcher knows, support requests and subscriptions are each written apart from everything else.',
        );
      }
      await file?.write(changes);
    },
    close() {
      closing ??= (async () => {
        await Promise.all([...files.values()].map((file) => file.idle()));
        if (!lost.aborted) await unlock();
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
