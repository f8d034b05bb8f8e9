import { z } from 'zod';
import { exampleText, noSubscriptionText, unknownNumberText } from '../views/subscriptions/order-texts.ts';
import { defineCommand } from './command.ts';
import { isHere, orderMeant } from './parts/subscriber.ts';
import { orderNumber } from './parts/subscription-args.ts';

/** `test subscription 2`: posts a marked example where it leads, and says what became of it. */
export const testSubscription = defineCommand({
  name: 'testSubscription',
  needs: 'view',
  args: z.object({ number: orderNumber.optional() }),
  async run(context, { number }) {
    const { view, request, services } = context;
    const subscription = orderMeant(context, number);
    if (!subscription)
      return number === undefined ? noSubscriptionText(view) : unknownNumberText(view, number);
    const fate = await services.examples.sendExample(subscription);
    return exampleText(view, subscription, isHere(request, subscription), fate);
  },
});
