import { z } from 'zod';
import {
  noSubscriptionText,
  pausedText,
  resumedText,
  unknownNumberText,
} from '../views/subscriptions/order-texts.ts';
import { type Command, type CommandContext, defineCommand } from './command.ts';
import { orderObject } from './parts/order-on-record.ts';
import { saved } from './parts/saved.ts';
import { isHere, orderMeant } from './parts/subscriber.ts';
import { orderNumber } from './parts/subscription-args.ts';

/** `pause subscription 2`: nothing is told there until it goes on; without a number, here. */
export const pauseSubscription = turning('pauseSubscription', async (context, number) => {
  await context.services.subscriptions.pause(number, 'byPerson');
});

/** `resume subscription 2` */
export const resumeSubscription = turning('resumeSubscription', async (context, number) => {
  await context.services.subscriptions.resume(number);
});

function turning(
  name: 'pauseSubscription' | 'resumeSubscription',
  turn: (context: CommandContext, number: number) => Promise<void>,
): Command {
  return defineCommand({
    name,
    needs: 'view',
    args: z.object({ number: orderNumber.optional() }),
    async run(context, { number }) {
      const { view, request } = context;
      const subscription = orderMeant(context, number);
      if (!subscription)
        return number === undefined ? noSubscriptionText(view) : unknownNumberText(view, number);
      const text = name === 'pauseSubscription' ? pausedText : resumedText;
      const was = { isHere: isHere(request, subscription), wasPaused: subscription.paused !== undefined };
      return saved(
        context,
        {
          action: name === 'pauseSubscription' ? 'subscription.pause' : 'subscription.resume',
          object: orderObject(subscription),
        },
        () => turn(context, subscription.number),
        () => text(view, subscription, was),
      );
    },
  });
}
