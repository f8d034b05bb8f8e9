import { type PlaceName, renamed, sayPlaceName } from '../../place-name.ts';
import type { SubscribedPlace, Subscriber, Subscription } from '../subscription.ts';
import { withoutThread } from '../whole-conversation.ts';

/**
 * A subscription whose conversation is reached as it is now; the same one where nothing is new. Language and time zone are
 * those of whoever made it, so only that person changes them, by subscribing again.
 */
export function refreshed(
  now: Subscription,
  { where, placeName }: SubscribedPlace,
  by?: Subscriber,
): Subscription {
  const isMaker = by?.userId === now.by.userId;
  const { locale, timeZone } = isMaker ? where : now.where;
  const next = { ...withoutThread(where), locale, timeZone };
  const called = withName(now, placeName);
  if (!isMaker && called === now && isSame(next, now.where)) return now;
  return { ...called, where: next, ...(isMaker && { by: { ...now.by, ...by } }) };
}

/** Under the name that is said now, as far as it is said; the same one where that is nothing new. */
export function withName(now: Subscription, said: PlaceName | undefined): Subscription {
  const placeName = renamed(now.placeName, said);
  const isKnown = sayPlaceName(placeName ?? {}) === sayPlaceName(now.placeName ?? {});
  return isKnown || !placeName ? now : { ...now, placeName };
}

function isSame(a: Subscription['where'], b: Subscription['where']): boolean {
  return a.serviceUrl === b.serviceUrl && a.tenantId === b.tenantId && a.kind === b.kind;
}
