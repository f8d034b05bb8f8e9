import { z } from 'zod';
import { subscriptionView } from '../views/subscribe-view.ts';
import { bothTimesText, unknownNumberText } from '../views/subscriptions/order-texts.ts';
import { defineCommand } from './command.ts';
import { orderNames } from './parts/order-names.ts';
import { orderObject } from './parts/order-on-record.ts';
import { saved } from './parts/saved.ts';
import { isHere, subscriberOf } from './parts/subscriber.ts';
import { orderNumber, subscriptionArgs, timeOfDay } from './parts/subscription-args.ts';

/** A time from an input: empty where none was chosen. */
const chosenTime = z.union([z.literal(''), timeOfDay]).optional();

/** The form on the card of a subscription: what comes as a reply, and when it is quiet. */
export const changeSubscription = defineCommand({
  name: 'changeSubscription',
  needs: 'view',
  args: z.object({
    number: orderNumber,
    replies: subscriptionArgs.shape.replies,
    quietFrom: chosenTime,
    quietTo: chosenTime,
    noQuiet: z.literal(true).optional(),
  }),
  async run(context, { number, replies, quietFrom: from = '', quietTo: to = '', noQuiet }) {
    const { services, request, view } = context;
    const { subscriptions } = services;
    const subscription = subscriptions.find(number);
    if (!subscription) return unknownNumberText(view, number);
    if (!noQuiet && (from === '') !== (to === '')) return bothTimesText(view);
    const here = isHere(request, subscription);
    const show = (now = subscription) =>
      subscriptionView(view, { subscription: now, isHere: here, names: orderNames(services) });
    const timeZone = subscription.quiet?.timeZone ?? view.timeZone;
    const detail = [
      ...(noQuiet ? ['quiet off'] : []),
      ...(replies ? [`replies ${replies.join(',') || 'none'}`] : []),
      ...(from !== '' && !noQuiet ? [`quiet ${from}-${to} ${timeZone}`] : []),
    ].join(' · ');
    return saved(
      context,
      { action: 'subscription.change', object: orderObject(subscription), ...(detail !== '' && { detail }) },
      () =>
        noQuiet
          ? subscriptions.unsubscribe(subscription.where.conversationId, { quiet: true })
          : subscriptions.subscribe(subscription, subscriberOf(request), {
              ...(replies && { replies }),
              ...(from !== '' && { quiet: { from, to, timeZone } }),
            }),
      show,
    );
  },
});
