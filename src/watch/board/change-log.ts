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
  /** From when on nothing is missing (milliseconds since 1970). */
  begin(): number;
  forgetOld(now: number): void;
  /** Starts with what was logged from `begin` on, oldest first; for an empty log only. */
  restore(changes: readonly Change[], begin: number): void;
}

/** @param startedAt since when changes are noticed (milliseconds since 1970) */
export function createChangeLog(startedAt: number): ChangeLog {
  let log: Change[] = [];
  let begin = startedAt;
  return {
    add: (changes) => void log.push(...changes),
    since(at) {
      // In the order of time: the first that counts is found from the end.
      let first = log.length;
      while (first > 0 && (log[first - 1]?.at ?? 0) > at) first--;
      return log.slice(first).reverse();
    },
    all: () => log,
    begin: () => begin,
    forgetOld(now) {
      const recent = log.filter(({ at }) => at > now - keptMs);
      log = recent.slice(-most);
      const cut = recent.length > most ? (log[0]?.at ?? now) : 0;
      begin = Math.max(begin, now - keptMs, cut);
    },
    restore(changes, from) {
      log = [...changes];
      begin = from;
    },
  };
}
