import { Low } from 'lowdb';
import type { Log } from '../call.ts';
import type { DataFile } from './data-file.ts';
import { applyChanges, type Contents, emptyContents } from './file-format.ts';
import type { Change } from './store.ts';
import { StoreError } from './store-error.ts';

interface WaitingWrite {
  readonly changes: readonly Change[];
  readonly resolve: () => void;
  readonly reject: (error: StoreError) => void;
}

/** One file of the store and the writes that wait for it. */
export interface StoreFile {
  /** What is on the disk: reads see nothing else. */
  stored(): Contents;
  /** Writes that come while one is under way go to the disk together, each resolves when it is there. Throws StoreError. */
  write(changes: readonly Change[]): Promise<void>;
  /** Resolves when no write is under way. */
  idle(): Promise<void>;
}

/**
 * Reads the file. Throws StoreError.
 * @param assertWritable throws a StoreError where nothing may be written any more
 */
export async function openStoreFile(
  file: DataFile,
  log: Log,
  assertWritable: () => void,
): Promise<StoreFile> {
  const db = new Low<Contents>(file, emptyContents());
  await db.read().catch((error: unknown) => {
    throw writeError(file.path, error);
  });

  /** `db.data` is ahead of it while a write is under way. */
  let stored = db.data;
  let waiting: WaitingWrite[] = [];
  let flushing: Promise<void> | undefined;

  async function flush(): Promise<void> {
    // Writes of the same moment go together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        assertWritable();
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

  return {
    stored: () => stored,
    write: (changes) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ changes: structuredClone(changes), resolve, reject });
        flushing ??= flush();
      }),
    idle: async () => flushing,
  };
}

function writeError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(
    'write_failed',
    `${path} can't be written. Look for a full disk or missing permissions; nothing of this change is stored.`,
    error,
  );
}
