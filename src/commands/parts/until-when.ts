import { DateTime } from 'luxon';

const hourMs = 3_600_000;

/**
 * When something ends: after so many hours, or at the next such time of day by the wall clock of the zone ("08:00"); after
 * `usual` hours where neither is said. Milliseconds since 1970.
 */
export function untilWhen(
  { hours, until }: { readonly hours?: number | undefined; readonly until?: string | undefined },
  { now, timeZone, usual }: { readonly now: number; readonly timeZone: string; readonly usual: number },
): number {
  if (until === undefined) return now + (hours ?? usual) * hourMs;
  const [hour = 0, minute = 0] = until.split(':').map(Number);
  const here = DateTime.fromMillis(now, { zone: timeZone });
  const today = here.set({ hour, minute, second: 0, millisecond: 0 });
  return (today.toMillis() > now ? today : today.plus({ days: 1 })).toMillis();
}
