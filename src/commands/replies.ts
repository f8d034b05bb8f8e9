import { z } from 'zod';
import { replyKinds } from '../subscriptions/subscription.ts';
import { noSubscriptionText } from '../views/subscriptions/order-texts.ts';
import { repliesText } from '../views/subscriptions/replies-text.ts';
import { defineCommand } from './command.ts';
import { orderObject } from './parts/order-on-record.ts';
import { saved } from './parts/saved.ts';
import { placeOf, subscriberOf } from './parts/subscriber.ts';

/** `replies resolved reopened`, `replies none`: what comes as a reply in the threads here; alone, what does now. */
export const replies = defineCommand({
  name: 'replies',
  needs: 'view',
  args: z.object({
    /** Exactly these from now on. */
    replies: z.array(z.enum(replyKinds)).max(replyKinds.length).optional(),
  }),
  async run(context, { replies: named }) {
    const { view, request, services } = context;
    const { subscriptions } = services;
    const known = subscriptions.of(request.where.conversationId);
    if (!known) return noSubscriptionText(view);
    if (named === undefined) return repliesText(view, known);
    const wanted = replyKinds.filter((kind) => named.includes(kind));
    return saved(
      context,
      {
        action: 'subscription.change',
        object: orderObject(known),
        detail: `replies ${wanted.join(',') || 'none'}`,
      },
      () => subscriptions.subscribe(placeOf(request), subscriberOf(request), { replies: wanted }),
      (now) => (now ? repliesText(view, now) : noSubscriptionText(view)),
    );
  },
});
