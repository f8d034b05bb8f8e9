import type sinon from 'sinon';

/** Sets a timer that is on time. */
export type OnTime = (work: () => void, ms: number) => void;

/** Timers that are late for the program, and not for what is outside of it. */
export interface LateTimers {
  readonly onTime: OnTime;
  /** Before the virtual time ends: it looks for its own timers then. */
  stop(): void;
}

/**
 * Makes the timers of virtual time late, as on a busy machine.
 * @param firesAt when a timer fires that was set for a moment
 */
export function makeLate(timers: sinon.SinonFakeTimers, firesAt: (at: number) => number): LateTimers {
  const { setTimeout: own } = timers;
  const onTime = own.bind(timers);
  timers.setTimeout = (work: () => void, ms = 0) => {
    const at = Date.now() + ms;
    return onTime(work, Math.max(at, firesAt(at)) - Date.now());
  };
  return {
    onTime,
    stop() {
      timers.setTimeout = own;
    },
  };
}
