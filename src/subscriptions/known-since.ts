/** The board keeps what has ended for a week: nobody can say what happened before. */
const keptMs = 7 * 24 * 3_600_000;

/** Since when it can be told what happened "since" a moment. */
export function knownSince(since: number, now: number): number {
  return Math.max(since, now - keptMs);
}
