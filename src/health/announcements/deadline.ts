/** A deadline this near is marked: two weeks leave time to plan a change. */
export const nearDays = 14;
const dayMs = 86_400_000;

/** How near a deadline is. */
export type Nearness = 'overdue' | 'near' | 'later';

/** How near the deadline `actBy` is at `now`, both in milliseconds since 1970. */
export function nearnessOf(actBy: number, now: number): Nearness {
  if (actBy < now) return 'overdue';
  return actBy - now <= nearDays * dayMs ? 'near' : 'later';
}

/** Whether something has to be done within `days`, or should have been done already. */
export function isDueWithin(actBy: number | undefined, days: number, now: number): boolean {
  return actBy !== undefined && actBy - now <= days * dayMs;
}
