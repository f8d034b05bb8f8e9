import type sinon from 'sinon';

/** Gives back timers that are on time. */
export type OnTime = (work: () => void, ms: number) => void;

/**
 * Makes the timers of virtual time late, as on a busy machine; what comes from outside the program is set by the timers
 * that are returned.
 * @param firesAt when a timer fires that was set for a moment
 */
export function makeLate(timers: sinon.SinonFakeTimers, firesAt: (at: number) => number): OnTime {
  const { setTimeout: onTime } = globalThis;
  const late = (work: () => void, ms = 0) => {
    const at = Date.now() + ms;
    return onTime(work, Math.max(at, firesAt(at)) - Date.now());
  };
  globalThis.setTimeout = Object.assign(late, onTime);
  const { restore } = timers;
  timers.restore = () => {
    globalThis.setTimeout = onTime;
    restore.call(timers);
  };
  return onTime;
}
