import type { Subscription } from '../subscription.ts';
import { lastTime, nextTime } from '../wall-clock.ts';

/** A digest that could not be sent in time is sent late, but not when the next is nearer than the one that was missed. */
export const longestLateMs = 12 * 3_600_000;

const dayMs = 24 * 3_600_000;

/**
 * When a subscription's next digest is due; a moment that has passed where one was missed less than twelve hours ago, and then
 * only the last of them. Undefined where it has none or is paused.
 */
export function planDigest(
  { digest, paused, changedAt, lastDigestAt = 0 }: Subscription,
  now: number,
): number | undefined {
  if (!digest || paused) return undefined;
  const { every, at, timeZone, weekday = 1 } = digest;
  const time = { at, timeZone, ...(every === 'week' && { weekday }) };
  const last = lastTime(time, now);
  const isMissed = last > Math.max(changedAt, lastDigestAt) && now - last < longestLateMs;
  return isMissed ? last : nextTime(time, now);
}

/** Since when a digest that is due tells what happened: since the last, or for as long as it is for. */
export function digestSince({ digest, lastDigestAt }: Subscription, now: number): number {
  return lastDigestAt ?? now - (digest?.every === 'week' ? 7 : 1) * dayMs;
}
