import { DateTime } from 'luxon';
import type { QuietHours } from './subscription.ts';

/** Whether it is quiet: from `from` on, until just before `to`, by the clock on the wall of that zone. */
export function isQuiet({ from, to, timeZone }: QuietHours, at: number): boolean {
  const time = wallTime(at, timeZone);
  if (from === to) return true;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** When it is no longer quiet; `at` itself where it is not quiet then. A day whose clocks change is no exception. */
export function quietUntil(hours: QuietHours, at: number): number {
  if (!isQuiet(hours, at)) return at;
  const [hour = 0, minute = 0] = hours.to.split(':').map(Number);
  const now = DateTime.fromMillis(at, { zone: hours.timeZone });
  const today = now.set({ hour, minute, second: 0, millisecond: 0 });
  return (today.toMillis() > at ? today : today.plus({ days: 1 })).toMillis();
}

/** The last minute that was asked for in each zone: thousands of subscriptions ask for the same one. */
const lastAsked = new Map<string, { readonly minute: number; readonly time: string }>();

/** "19:05" */
function wallTime(at: number, timeZone: string): string {
  const minute = Math.floor(at / 60_000);
  const last = lastAsked.get(timeZone);
  if (last?.minute === minute) return last.time;
  const time = DateTime.fromMillis(at, { zone: timeZone }).toFormat('HH:mm');
  lastAsked.set(timeZone, { minute, time });
  return time;
}
