import { DateTime } from 'luxon';

/** Microsoft keeps service health issues for about this long; a longer strip would not be read at a glance. */
export const mostDays = 90;

/** One day of a reader's calendar, in milliseconds since 1970. */
export interface Day {
  readonly from: number;
  /** The first moment after it; for the day that is not over: now. */
  readonly to: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
}

/**
 * The last `count` days of a reader's time zone, the oldest first; the last one is today, up to `now`. Days of 23 and 25
 * hours, and days that begin at one o'clock, are as long as they were.
 */
export function lastDays(now: number, count: number, timeZone: string): Day[] {
  const today = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  return Array.from({ length: count }, (_, index) => {
    const start = today.minus({ days: count - 1 - index }).startOf('day');
    const end = start.plus({ days: 1 }).startOf('day');
    return { from: start.toMillis(), to: Math.min(end.toMillis(), now), weekday: start.weekday };
  });
}
