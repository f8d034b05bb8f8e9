import { setMaxListeners } from 'node:events';
import { untilAborted } from '../../until-aborted.ts';

/**
 * Settles like the work, but throws ReadError `no_answer` after `ms` or when `stop` aborts; the work's own signal
 * aborts then. (Not AbortSignal.any: what it hangs on a signal that lives as long as the program is freed late.)
 */
export async function withinLimit<T>(
  work: (signal: AbortSignal) => Promise<T>,
  stop: AbortSignal,
  ms: number,
): Promise<T> {
  const limit = new AbortController();
  const onStop = () => limit.abort(stop.reason);
  // As many reads as are under way at once listen to it.
  setMaxListeners(0, stop);
  stop.addEventListener('abort', onStop, { once: true });
  if (stop.aborted) onStop();
  const timer = setTimeout(() => limit.abort(new Error('The time for one read is over')), ms).unref();
  try {
    return await untilAborted(work(limit.signal), limit.signal);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', onStop);
  }
}
