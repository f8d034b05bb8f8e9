import { IANAZone } from 'luxon';
import type { QuietHours } from './subscription.ts';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** Whether it is quiet: from `from` on, until just before `to`, by the clock on the wall of that zone. */
export function isQuiet({ from, to, timeZone }: QuietHours, at: number): boolean {
  const time = wallMinute(at, timeZone);
  const [begin, end] = [minuteOf(from), minuteOf(to)];
  if (begin === end) return true;
  return begin < end ? time >= begin && time < end : time >= begin || time < end;
}

/**
 * When it is no longer quiet; `at` itself where it is not quiet then. What is always quiet is looked at again a day later.
 */
export function quietUntil(hours: QuietHours, at: number): number {
  return isQuiet(hours, at) ? (nextTurn(hours, at) ?? at + dayMinutes * minuteMs) : at;
}

/** When it is quiet no longer the next time, later than `at`; undefined where it is always quiet. */
export function quietEnd(hours: QuietHours, at: number): number | undefined {
  const turn = nextTurn(hours, at);
  if (turn === undefined) return undefined;
  return isQuiet(hours, turn) ? nextTurn(hours, turn) : turn;
}

/**
 * When quiet begins or ends the next time: at a time on the wall, or when the clocks are changed, by which such a time is
 * left out or comes twice. Asks for some offsets of the zone, on the two days of such a change for some more.
 */
function nextTurn(hours: QuietHours, at: number): number | undefined {
  const { timeZone } = hours;
  if (minuteOf(hours.from) === minuteOf(hours.to)) return undefined;
  const isQuietNow = isQuiet(hours, at);
  const wanted = minuteOf(isQuietNow ? hours.to : hours.from);
  let from = Math.floor(at / minuteMs) * minuteMs;
  for (;;) {
    const wait = (wanted - wallMinute(from, timeZone) + dayMinutes) % dayMinutes || dayMinutes;
    const next = from + wait * minuteMs;
    if (offsetOf(timeZone, next) === offsetOf(timeZone, from)) return next;
    const changed = clockChange(timeZone, from, next);
    if (isQuiet(hours, changed) !== isQuietNow) return changed;
    from = changed;
  }
}

/** When the clocks of a zone are changed, between two moments with different offsets. */
function clockChange(timeZone: string, before: number, after: number): number {
  let [low, high] = [before, after];
  while (high - low > minuteMs) {
    const middle = Math.floor((low + high) / 2 / minuteMs) * minuteMs;
    if (offsetOf(timeZone, middle) === offsetOf(timeZone, before)) low = middle;
    else high = middle;
  }
  return high;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Minutes east of UTC. */
function offsetOf(timeZone: string, at: number): number {
  return IANAZone.create(timeZone).offset(at);
}

/** The last minute that was asked for in each zone: thousands of subscriptions ask for the same one. */
const lastAsked = new Map<string, { readonly minute: number; readonly time: number }>();

/** Minutes since midnight on the wall. */
function wallMinute(at: number, timeZone: string): number {
  const minute = Math.floor(at / minuteMs);
  const last = lastAsked.get(timeZone);
  if (last?.minute === minute) return last.time;
  const local = Math.floor((at + offsetOf(timeZone, at) * minuteMs) / minuteMs);
  const time = ((local % dayMinutes) + dayMinutes) % dayMinutes;
  lastAsked.set(timeZone, { minute, time });
  return time;
}
