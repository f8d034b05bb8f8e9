import { replyKinds, type SubscribedPlace, type Subscriber, type Subscription } from '../subscription.ts';
import { withoutThread } from '../whole-conversation.ts';

/** A subscription that wants nothing yet; the number is to come. */
export function makeSubscription(place: SubscribedPlace, by: Subscriber, now: number): Subscription {
  return {
    number: 0,
    where: withoutThread(place.where),
    ...(place.placeName && { placeName: place.placeName }),
    rules: [],
    mentions: [],
    replies: replyKinds,
    by,
    madeAt: now,
    changedAt: now,
  };
}
