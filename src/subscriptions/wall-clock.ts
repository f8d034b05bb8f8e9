import { DateTime } from 'luxon';

/** A time of the day by the clock on the wall of a zone, every day or once a week. */
export interface WallTime {
  /** "08:00" */
  readonly at: string;
  /** IANA name. */
  readonly timeZone: string;
  /** 1 Monday to 7 Sunday; every day where it is missing. */
  readonly weekday?: number | undefined;
}

/**
 * When it is next that time, later than `now`. A time that the change to summer time leaves out is an hour later on that day;
 * one that comes twice when it ends is told once.
 */
export function nextTime({ at, timeZone, weekday }: WallTime, now: number): number {
  return findTime({ at, timeZone, weekday }, now, [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8], (time) => time > now);
}

/** When it was last that time, not later than `now`. */
export function lastTime({ at, timeZone, weekday }: WallTime, now: number): number {
  return findTime(
    { at, timeZone, weekday },
    now,
    [1, 0, -1, -2, -3, -4, -5, -6, -7, -8],
    (time) => time <= now,
  );
}

function findTime(
  { at, timeZone, weekday }: WallTime,
  now: number,
  days: readonly number[],
  isWanted: (time: number) => boolean,
): number {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const today = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  for (const offset of days) {
    const day = today.plus({ days: offset });
    if (weekday !== undefined && day.weekday !== weekday) continue;
    // Not hours after midnight: a day may have 23 or 25 of them.
    const time = day.set({ hour, minute }).toMillis();
    if (isWanted(time)) return time;
  }
  throw new RangeError(`No ${at} in ${timeZone}`);
}
