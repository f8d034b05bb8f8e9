import { type Limit, stillCounting, waitFor } from '../../sliding-window.ts';

/** A request on its way. */
export interface Slot {
  /** It leaves now. */
  sent(now: number): void;
  answered(now: number): void;
}

/** Requests of which Teams takes so many in so long. */
export interface RequestWindow {
  /** Milliseconds until another one may be sent; 0: now. */
  wait(now: number): number;
  /** Counts one more. */
  take(now: number): Slot;
  /** Whether none counts any more. */
  isEmpty(now: number): boolean;
}

/**
 * How much longer than another one a request may take to reach Teams. Teams counts it when it arrives, which is at some
 * moment between sending and answer: it is taken to count at the answer, or this long after it was sent where the answer
 * takes longer. Larger, and less than 95 % of 50 in a second could be reached: 50 in 1.05 seconds.
 */
const transitMs = 50;

/** Grows with the requests that count: 1,800 numbers for a conversation that is never quiet. */
export function createRequestWindow(limits: readonly Limit[]): RequestWindow {
  let times: readonly number[] = [];

  function move(from: number, to: number): number {
    const place = times.lastIndexOf(from);
    const others = place === -1 ? times : times.toSpliced(place, 1);
    const after = others.findLastIndex((at) => at <= to) + 1;
    times = others.toSpliced(after, 0, to);
    return to;
  }

  return {
    wait(now) {
      times = stillCounting(limits, times, now);
      return waitFor(limits, times, now);
    },
    take(now) {
      let at = move(Number.NaN, now + transitMs);
      return {
        sent(sentAt) {
          at = move(at, sentAt + transitMs);
        },
        answered(answeredAt) {
          if (answeredAt < at) at = move(at, answeredAt);
        },
      };
    },
    isEmpty(now) {
      times = stillCounting(limits, times, now);
      return times.length === 0;
    },
  };
}
