import { setMaxListeners } from 'node:events';
import { ReadError } from './errors.ts';

/**
 * Settles like the work, but throws ReadError `no_answer` as soon as the signal aborts. The work goes on (who can,
 * stops it by the same signal), and if it fails later, that is nobody's unhandled rejection.
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  // One turn may read many things at once, all by its one signal.
  setMaxListeners(0, signal);
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(new ReadError('no_answer', 'No answer in time.', { cause: signal.reason }));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
