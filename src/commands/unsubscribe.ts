import { z } from 'zod';
import type { Part } from '../subscriptions/orders/wish.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import {
  noSubscriptionText,
  unknownNumberText,
  unsubscribedText,
} from '../views/subscriptions/order-texts.ts';
import {
  unsubscribeConfirmView,
  unsubscribedPartView,
  unsubscribeGuessView,
} from '../views/unsubscribe-view.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { orderNames } from './parts/order-names.ts';
import { orderObject, orderOnRecord } from './parts/order-on-record.ts';
import { type OrderParts, orderArgs, readOrderParts } from './parts/order-parts.ts';
import { saved } from './parts/saved.ts';
import { isHere, orderMeant } from './parts/subscriber.ts';
import { orderNumber, type SubscriptionArgs, subscriptionArgs } from './parts/subscription-args.ts';
import type { Reply } from './reply.ts';

/**
 * `unsubscribe Contoso exchange` takes that part out of what this conversation hears; `unsubscribe` alone ends it, once
 * confirmed. By number another conversation's is ended, as a whole.
 */
export const unsubscribe = defineCommand({
  name: 'unsubscribe',
  needs: 'view',
  args: subscriptionArgs.extend({
    /** Quiet hours as a whole, whichever are named. */
    quiet: z.union([z.literal(true), subscriptionArgs.shape.quiet.unwrap()]).optional(),
    digest: z.literal(true).optional(),
    number: orderNumber.optional(),
    confirm: z.literal(true).optional(),
  }),
  async run(context, { number, confirm, quiet, digest, ...named }) {
    const { view, services } = context;
    const subscription = orderMeant(context, number);
    if (!subscription)
      return number === undefined ? noSubscriptionText(view) : unknownNumberText(view, number);
    const parts = await readOrderParts(context, 'unsubscribe', named);
    if ('reply' in parts) return parts.reply;
    const part = partOf(context, parts, named, { quiet: quiet !== undefined, digest: digest === true });
    if (part === undefined || number !== undefined) return endAll(context, subscription, confirm === true);
    if (parts.guesses.length > 0) {
      return unsubscribeGuessView(view, {
        guesses: parts.guesses,
        args: {
          ...orderArgs(named),
          customers: parts.customers.map(({ tenantId }) => tenantId),
          ...(quiet !== undefined && { quiet: true }),
          ...(digest && { digest }),
        },
      });
    }
    const { conversationId } = subscription.where;
    return saved(
      context,
      {
        action: 'subscription.unsubscribe',
        object: orderObject(subscription),
        ...orderOnRecord(
          parts,
          { ...named, ...(quiet && { quiet }), ...(digest && { digest }) },
          orderNames(services),
        ),
      },
      () => services.subscriptions.unsubscribe(conversationId, part),
      (left) =>
        left
          ? unsubscribedPartView(view, {
              subscription: left,
              isHere: true,
              names: orderNames(services),
              hasChanged: filterOf(left) !== filterOf(subscription),
            })
          : unsubscribedText(view, subscription, true),
    );
  },
});

async function endAll(
  context: CommandContext,
  subscription: Subscription,
  isConfirmed: boolean,
): Promise<Reply> {
  const { view, request, services } = context;
  const here = isHere(request, subscription);
  if (!isConfirmed) {
    const names = orderNames(services);
    return unsubscribeConfirmView(view, { subscription, isHere: here, names });
  }
  return saved(
    context,
    { action: 'subscription.unsubscribe', object: orderObject(subscription), detail: 'all' },
    () => services.subscriptions.unsubscribe(subscription.where.conversationId),
    () => unsubscribedText(view, subscription, here),
  );
}

/** What is taken out; undefined where nothing is named, or "all", which is everything. */
function partOf(
  { request }: CommandContext,
  { customers, tags, services }: OrderParts,
  { kinds, mention, people = [] }: SubscriptionArgs,
  { quiet, digest }: { readonly quiet: boolean; readonly digest: boolean },
): Part | undefined {
  const named = customers.length + tags.length > 0;
  const isOfRules = named || services.length > 0 || kinds !== undefined;
  const mentioned = 'text' in request.said ? (request.mentions ?? []) : people;
  const isOfPeople = mention !== undefined && mentioned.length > 0;
  if (!isOfRules && !isOfPeople && !quiet && !digest) return undefined;
  return {
    ...(isOfRules && {
      rules: {
        ...(named && { customers: { tenantIds: customers.map(({ tenantId }) => tenantId), tags } }),
        ...(services.length > 0 && { services }),
        ...(kinds && { kinds }),
      },
    }),
    ...(quiet && { quiet }),
    ...(digest && { digest }),
    ...(isOfPeople && { mentions: mentioned.map(({ teamsId }) => teamsId) }),
  };
}

function filterOf({ rules, quiet, digest, mentions }: Subscription): string {
  return JSON.stringify([rules, quiet, digest, mentions]);
}
