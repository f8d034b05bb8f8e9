import type { Clock } from './call.ts';

/**
 * A clock that never goes back, for what is measured and not shown to anybody. When the one that it follows is set back, it
 * goes on from where it was, late by what passed between the last time it was asked before and the first after; when that
 * one is set forward, it follows. So whatever waits by it waits twice as long at most, by however much the clock was set back.
 */
export function createSteadyClock(clock: Clock): Clock {
  let last = Number.NEGATIVE_INFINITY;
  let ahead = 0;
  return () => {
    const now = clock();
    if (now < last) ahead += last - now;
    last = now;
    return now + ahead;
  };
}
