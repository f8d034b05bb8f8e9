import { type Limit, waitFor } from '../sliding-window.ts';

/** A request on its way. */
export interface Slot {
  /** It leaves now, later than it was taken. */
  sent(now: number): void;
  answered(now: number): void;
}

/** Requests of which Teams takes so many in so long. */
export interface RequestWindow {
  /**
   * Milliseconds until another one may be sent; 0: now.
   * @param share the part of each limit that may be used up; default: all of it
   */
  wait(now: number, share?: number): number;
  /** Counts one more. */
  take(now: number): Slot;
  /** Whether none counts any more. */
  isEmpty(now: number): boolean;
}

interface Counted {
  /** Later than now for one that waits. */
  sent: number;
  answered: number | undefined;
}

/** A request without answer is over by then: its client has given up. */
const longestMs = 5_000;

/** So many are asked what they took: on a busy machine they differ much, and the next may be the quickest. */
const remembered = 500;

/** Of fewer nothing is concluded: the first ones wait for connections and a token. */
const trusted = 100;

/** The clocks of sender and receiver may be read so far apart from what they measure. */
const inaccuracyMs = 5;

/**
 * Teams counts a request when it arrives, which is at some moment between sending and answer. Where one follows another
 * (`alone`), each counts from its answer on. Where many are on their way at once, that would cost the rate: at an answer
 * after 200 ms, a sixth of it. So what the quickest of them took is taken to be what each takes at the least; what one
 * took longer, it took before it arrived: a request that was held up counts late, and nothing is lost as long as all take
 * equally long.
 *
 * Grows with the requests that can hold back another: twice 1,800 at most for a conversation that is never quiet.
 */
export function createRequestWindow(limits: readonly Limit[], from: 'alone' | 'together'): RequestWindow {
  const longest = Math.max(...limits.map(({ perMs }) => perMs));
  const most = Math.max(...limits.map(({ requests }) => requests));
  let counted: Counted[] = [];
  /** What the last ones took. */
  const taken: number[] = [];
  let least = 0;

  /** When one counts, at the latest. */
  const timeOf = ({ sent, answered }: Counted, now: number) =>
    (answered ?? Math.max(sent, Math.min(now, sent + longestMs))) - least;

  /** When each counts that still does; oldest first. */
  function timesAt(now: number): number[] {
    counted = counted.filter((one) => timeOf(one, now) > now - longest);
    return counted.map((one) => timeOf(one, now)).sort((a, b) => a - b);
  }

  /** Where nobody asks how long to wait, too, no more are kept than can hold back another: the newest. */
  function forgetOldest(now: number): void {
    if (counted.length < 2 * most) return;
    counted = counted.sort((a, b) => timeOf(a, now) - timeOf(b, now)).slice(-most);
  }

  function learn(ms: number): void {
    if (from === 'alone') return;
    taken.push(ms);
    if (taken.length > remembered) taken.shift();
    least = taken.length < trusted ? 0 : Math.max(0, Math.min(...taken) - inaccuracyMs);
  }

  return {
    wait: (now, share) => waitFor(limits, timesAt(now), now, share),
    take(now) {
      const one: Counted = { sent: now, answered: undefined };
      counted.push(one);
      forgetOldest(now);
      return {
        sent(at) {
          one.sent = at;
        },
        answered(at) {
          one.answered = at;
          learn(at - one.sent);
        },
      };
    },
    isEmpty: (now) => timesAt(now).length === 0,
  };
}
