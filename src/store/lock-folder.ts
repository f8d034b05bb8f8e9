import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { StoreError } from './store-error.ts';

/** A lock that its process has not renewed for so long belongs to a process that died. */
const staleMs = 5_000;
const renewEveryMs = 1_000;
const retryEveryMs = 500;

/**
 * Makes this process the only one that uses the folder. Where the lock is taken, waits up to `patienceMs` for it to be
 * released or to go stale: after a crash the lock stays for five seconds. Resolves with the function that releases
 * it. `onLost` is called when another process took over, because this one was suspended for longer than that.
 * Throws StoreError `locked` or `unwritable`.
 */
export async function lockFolder(
  folder: string,
  onLost: (error: Error) => void,
  patienceMs = staleMs + 1_000,
): Promise<() => Promise<void>> {
  try {
    return await lock(folder, {
      lockfilePath: join(folder, 'data.lock'),
      stale: staleMs,
      update: renewEveryMs,
      retries: {
        retries: Math.ceil(patienceMs / retryEveryMs),
        factor: 1,
        minTimeout: retryEveryMs,
        maxTimeout: retryEveryMs,
      },
      onCompromised: onLost,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') {
      throw new StoreError(
        'locked',
        `Another process uses the data folder ${folder}. Stop it first, or give this one a folder of its own (DATA_DIR).`,
        error,
      );
    }
    throw new StoreError(
      'unwritable',
      `The data folder ${folder} can't be written to. Let the user that runs this program write there, or set DATA_DIR to another folder.`,
      error,
    );
  }
}
