/** By how much the number of customers changed between two moments (milliseconds since 1970). */
export interface GrowthPoint {
  readonly since: number;
  readonly until: number;
  readonly by: number;
}

const windowMs = 3_600_000;
/** Points that begin within so long become one: an hour is a dozen of them at most. */
const mergeMs = 5 * 60_000;

/** The points with one more, without those that the last hour does not need. */
export function addGrowth(points: readonly GrowthPoint[], added: GrowthPoint): GrowthPoint[] {
  const recent = points.filter(({ until }) => until > added.until - windowMs);
  const last = recent.at(-1);
  if (last && added.until - last.since <= mergeMs) {
    return [...recent.slice(0, -1), { since: last.since, until: added.until, by: last.by + added.by }];
  }
  return [...recent, added];
}

/** The growth over the last hour, and since when it is counted; undefined where it is none. */
export function growthAt(
  points: readonly GrowthPoint[],
  now: number,
): { readonly since: number; readonly by: number } | undefined {
  const recent = points.filter(({ since, until, by }) => by !== 0 && until <= now && since >= now - windowMs);
  const by = recent.reduce((sum, point) => sum + point.by, 0);
  return recent[0] && by !== 0 ? { since: recent[0].since, by } : undefined;
}
