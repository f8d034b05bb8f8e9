import { ReadError } from '../errors.ts';

/**
 * Starts something and waits for it until the signal aborts; then throws ReadError `no_answer`. What was
 * started goes on, and if it fails later, that is nobody's unhandled rejection. Starts nothing when the
 * signal has aborted before.
 */
export async function waitFor<T>(start: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const tooLate = () => new ReadError('no_answer', 'No answer within the time to wait.');
  if (signal.aborted) throw tooLate();
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(tooLate());
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([start(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
