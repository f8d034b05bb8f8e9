import { setMaxListeners } from 'node:events';
import { untilAborted } from './until-aborted.ts';

/**
 * Settles like the work, but throws ReadError `no_answer` after `ms` or when `stop` aborts; the work's own signal
 * aborts then.
 *
 * Reads of all customers must end by this, not by AbortSignal.any or AbortSignal.timeout. Those refer to each other
 * weakly, and V8 keeps what a weak reference leads to, here a request with its answer, until it goes through the whole
 * memory: thousands of reads a minute fill it before that.
 */
export async function withinLimit<T>(
  work: (signal: AbortSignal) => Promise<T>,
  ms: number,
  stop?: AbortSignal,
): Promise<T> {
  const limit = new AbortController();
  const onStop = () => limit.abort(stop?.reason);
  // As many reads as are under way at once listen to it.
  if (stop) setMaxListeners(0, stop);
  stop?.addEventListener('abort', onStop, { once: true });
  if (stop?.aborted) onStop();
  const timer = setTimeout(() => limit.abort(new Error('The time for one read is over')), ms).unref();
  try {
    return await untilAborted(work(limit.signal), limit.signal);
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', onStop);
  }
}
