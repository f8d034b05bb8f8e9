import type { Change } from '../board.ts';

const keptMs = 3 * 24 * 3_600_000;
/** More than three busy days have; a bound for the memory, whatever Microsoft sends. */
const most = 20_000;

/** What happened within the last three days. */
export interface ChangeLog {
  add(changes: readonly Change[]): void;
  /** Newest first. */
  since(at: number): readonly Change[];
  /** Oldest first. */
  all(): readonly Change[];
  forgetOld(now: number): void;
}

export function createChangeLog(): ChangeLog {
  let log: Change[] = [];
  return {
    add: (changes) => void log.push(...changes),
    since(at) {
      // In the order of time: the first that counts is found from the end.
      let first = log.length;
      while (first > 0 && (log[first - 1]?.at ?? 0) > at) first--;
      return log.slice(first).reverse();
    },
    all: () => log,
    forgetOld(now) {
      const recent = log.filter(({ at }) => at > now - keptMs);
      log = recent.slice(-most);
    },
  };
}
