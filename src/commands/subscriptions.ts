import { z } from 'zod';
import type { Subscription } from '../subscriptions/subscription.ts';
import { subscriptionView } from '../views/subscribe-view.ts';
import { unknownNumberText } from '../views/subscriptions/order-texts.ts';
import { subscriptionsView } from '../views/subscriptions-view.ts';
import { defineCommand } from './command.ts';
import { pageNumber } from './parts/args.ts';
import { orderNames } from './parts/order-names.ts';
import { readDirectory } from './parts/read-directory.ts';
import { isHere } from './parts/subscriber.ts';
import { orderNumber } from './parts/subscription-args.ts';

/** `subscriptions`: who is told what, and whether it arrives; by its number one of them in full. */
export const subscriptions = defineCommand({
  name: 'subscriptions',
  needs: 'view',
  args: z.object({ number: orderNumber.optional(), page: pageNumber.optional() }),
  async run(context, { number, page }) {
    const { services, request, view } = context;
    // Names of customers come from the list; without it they would all seem to be gone.
    const directory = await readDirectory(context);
    if ('reply' in directory) return directory.reply;
    const names = orderNames(services);
    if (number !== undefined) {
      const subscription = services.subscriptions.find(number);
      if (!subscription) return unknownNumberText(view, number);
      return subscriptionView(view, { subscription, isHere: isHere(request, subscription), names });
    }
    const { conversationId } = request.where;
    const all = [...services.subscriptions.list()].sort(byUrgency(conversationId));
    return subscriptionsView(view, { subscriptions: all, conversationId, names, page });
  },
});

/** This conversation's first, then what does not work, then by number. */
function byUrgency(conversationId: string) {
  const place = ({ where, paused }: Subscription) =>
    where.conversationId === conversationId ? 0 : paused && paused.reason !== 'byPerson' ? 1 : 2;
  return (a: Subscription, b: Subscription) => place(a) - place(b) || a.number - b.number;
}
