import { ReadError } from '../../errors.ts';

/**
 * Waits for a promise no longer than the signal allows; then throws ReadError `no_answer`. The work behind
 * the promise goes on: who can, stops it by the same signal.
 */
export async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(new ReadError('no_answer', 'No answer in time.'));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
