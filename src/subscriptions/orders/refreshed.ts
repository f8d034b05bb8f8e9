import type { SubscribedPlace, Subscriber, Subscription } from '../subscription.ts';
import { withoutThread } from '../whole-conversation.ts';

/**
 * A subscription whose conversation is reached as it is now; the same one where nothing is new. Language and time zone are
 * those of whoever made it, so only that person changes them, by subscribing again.
 */
export function refreshed(
  now: Subscription,
  { where, placeName = now.placeName }: SubscribedPlace,
  by?: Subscriber,
): Subscription {
  const isMaker = by?.userId === now.by.userId;
  const { locale, timeZone } = isMaker ? where : now.where;
  const next = { ...withoutThread(where), locale, timeZone };
  if (!isMaker && placeName === now.placeName && isSame(next, now.where)) return now;
  return {
    ...now,
    where: next,
    ...(placeName !== undefined && { placeName }),
    ...(isMaker && { by: { ...now.by, ...by } }),
  };
}

function isSame(a: Subscription['where'], b: Subscription['where']): boolean {
  return a.serviceUrl === b.serviceUrl && a.tenantId === b.tenantId && a.kind === b.kind;
}
