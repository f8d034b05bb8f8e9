import type { Incoming } from '../incoming.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Milliseconds that an activity may be on its way, and that its clock may be ahead of ours. */
export const oldest = 5 * 60_000;
export const farthestAhead = 5 * 60_000;

/** A captured request stays signed for an hour, so its age is limited; repeats within that age are recognised by id. */
export function guardAge(activity: Incoming, now: number): Refusal | undefined {
  const sent = Date.parse(activity.timestamp ?? '');
  if (Number.isNaN(sent)) return refuse('timestamp_missing');
  if (now - sent > oldest) return refuse('activity_too_old');
  if (sent - now > farthestAhead) return refuse('activity_from_the_future');
  return undefined;
}
