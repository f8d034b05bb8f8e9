import { pause } from '../../pause.ts';
import type { Watch } from '../board.ts';

/** The first round of a program that starts with an empty board. */
export interface FirstRound extends Watch {
  begin(): void;
  /** It is over, however it ended. */
  end(): void;
}

/** The longest that one answer waits. Turns have eight seconds, and some read more after it. */
const patienceMs = 4_000;
/** A round over thousands of customers takes longer than anybody waits: from then on answers tell how far it is. */
const longestMs = 15_000;

/** A first round that has not begun: nobody waits for it. */
export function createFirstRound(): FirstRound {
  let round: { readonly over: Promise<void>; readonly end: () => void } | undefined;
  return {
    begin() {
      const ending = new AbortController();
      round = { over: pause(longestMs, ending.signal), end: () => ending.abort() };
    },
    end: () => round?.end(),
    async ready({ signal }) {
      if (!round) return;
      const done = new AbortController();
      await Promise.race([round.over, pause(patienceMs, AbortSignal.any([signal, done.signal]))]);
      done.abort();
    },
  };
}
