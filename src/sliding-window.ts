/** So many requests within any stretch of time of that length. */
export interface Limit {
  readonly requests: number;
  readonly perMs: number;
}

/**
 * Milliseconds until the next request is within all limits; 0: now. Grows with the number of limits.
 * @param times when the earlier requests counted, oldest first
 * @param share the part of each limit that may be used up
 */
export function waitFor(limits: readonly Limit[], times: readonly number[], now: number, share = 1): number {
  const waits = limits.map(({ requests, perMs }) => {
    const oldestThatCounts = times.at(-Math.max(1, Math.floor(requests * share)));
    return oldestThatCounts === undefined ? 0 : oldestThatCounts + perMs - now;
  });
  return Math.max(0, ...waits);
}

/** The times that still count for one of the limits. */
export function stillCounting(
  limits: readonly Limit[],
  times: readonly number[],
  now: number,
): readonly number[] {
  const horizon = now - Math.max(...limits.map(({ perMs }) => perMs));
  const first = times.findIndex((at) => at > horizon);
  return first === -1 ? [] : first === 0 ? times : times.slice(first);
}
