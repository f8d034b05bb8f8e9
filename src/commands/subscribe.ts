import { z } from 'zod';
import type { Part, Wish } from '../subscriptions/orders/wish.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { subscribeConfirmView, subscribedView } from '../views/subscribe-view.ts';
import {
  badZoneText,
  mentionWhomText,
  subscribeHintText,
  unsubscribedText,
} from '../views/subscriptions/order-texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { orderNames } from './parts/order-names.ts';
import { orderObject, orderOnRecord } from './parts/order-on-record.ts';
import { type OrderParts, orderArgs, readOrderParts } from './parts/order-parts.ts';
import { namesSomebody, ruleOf, widened } from './parts/rule-of.ts';
import { saved } from './parts/saved.ts';
import { placeOf, subscriberOf } from './parts/subscriber.ts';
import { type SubscriptionArgs, subscriptionArgs, zoneOf } from './parts/subscription-args.ts';
import { takenOut } from './parts/taken-out.ts';
import type { Reply } from './reply.ts';
import { subscriptions } from './subscriptions.ts';

/**
 * `subscribe Contoso exchange +advisories quiet 19:00-07:00`: what this conversation hears from now on, added to what it
 * hears already. A name that is no customer's whole name is confirmed first.
 */
export const subscribe = defineCommand({
  name: 'subscribe',
  needs: 'view',
  args: subscriptionArgs.extend({
    /** From the button of the question; the names are ids then. */
    confirm: z.literal(true).optional(),
  }),
  async run(context, { confirm: _confirmed, ...args }) {
    const { view, request, services } = context;
    const extras = readExtras(context, args);
    if ('reply' in extras) return extras.reply;
    const parts = await readOrderParts(context, 'subscribe', args);
    if ('reply' in parts) return parts.reply;
    const known = services.subscriptions.of(request.where.conversationId);
    const wishes = wishesOf(parts, args, known, extras);
    const taken = takenOut(parts, args, { known, mentions: request.mentions });
    if (wishes.length + taken.length === 0) return known ? showOwn(context, known) : subscribeHintText(view);
    const names = orderNames(services);
    if (parts.guesses.length > 0) {
      const rules = wishes.flatMap(({ rule }) => rule ?? []);
      return subscribeConfirmView(view, {
        guesses: parts.guesses,
        wish: { rules, mentions: [], replies: [] },
        names,
        args: { ...orderArgs({ ...args, ...peopleOf(context, args) }), ...idsOf(parts), confirm: true },
      });
    }
    return saved(
      context,
      {
        action: 'subscription.subscribe',
        object: orderObject(known),
        ...orderOnRecord(parts, { ...args, ...peopleOf(context, args) }, names),
      },
      () => keep(context, wishes, taken),
      (subscription) =>
        subscription
          ? subscribedView(view, {
              subscription,
              isHere: true,
              isNew: known === undefined,
              names,
              preview: services.preview(subscription),
              emptyTags: parts.tags.filter(
                (tag) => services.subscriptions.customersWithTag(tag).length === 0,
              ),
            })
          : known
            ? unsubscribedText(view, known, true)
            : subscribeHintText(view),
    );
  },
});

/** One change after the other; each is whole by itself, and saying it all again changes nothing more. */
async function keep({ services, request }: CommandContext, wishes: readonly Wish[], taken: readonly Part[]) {
  const { subscriptions } = services;
  let now: Subscription | undefined;
  for (const wish of wishes)
    now = await subscriptions.subscribe(placeOf(request), subscriberOf(request), wish);
  for (const part of taken) now = await subscriptions.unsubscribe(request.where.conversationId, part);
  return now;
}

function showOwn(context: CommandContext, { number }: Subscription): Reply | Promise<Reply> {
  const run = subscriptions.prepare({ number });
  return run ? run(context) : subscribeHintText(context.view);
}

/** What is said beside the rules: quiet hours, whom to mention, which replies. */
function readExtras(context: CommandContext, args: SubscriptionArgs): Wish | { readonly reply: Reply } {
  const { view } = context;
  const { mention, replies } = args;
  const quiet = args.quiet === 'off' ? undefined : args.quiet;
  const timeZone = zoneOf(quiet?.timeZone, view.timeZone);
  if (timeZone === undefined) return { reply: badZoneText(view, quiet?.timeZone ?? '') };
  const { people } = peopleOf(context, args);
  const isMentioning = mention !== undefined && mention !== 'off';
  if (isMentioning && people.length === 0) return { reply: mentionWhomText(view) };
  return {
    ...(quiet && { quiet: { from: quiet.from, to: quiet.to, timeZone } }),
    ...(isMentioning && { mentions: people.map((person) => ({ ...person, for: mention })) }),
    ...(replies && { replies }),
  };
}

/** Whom the message mentions, if it says that they are to be mentioned; else whom the button names. */
function peopleOf({ request }: CommandContext, { mention, people = [] }: SubscriptionArgs) {
  if (mention === undefined) return { people: [] };
  return { people: 'text' in request.said ? [...(request.mentions ?? [])] : people };
}

/** What is wanted, a wish for each rule; the first has what is said beside the rules. */
function wishesOf(
  parts: OrderParts,
  { kinds = [] }: SubscriptionArgs,
  known: Subscription | undefined,
  extras: Wish,
): Wish[] {
  const isWider = parts.services.length + kinds.length > 0;
  const rules = namesSomebody(parts)
    ? [ruleOf(parts, kinds)]
    : isWider
      ? (known?.rules ?? []).map((rule) => widened(rule, parts, kinds))
      : [];
  if (rules.length > 0) return rules.map((rule, index) => (index === 0 ? { ...extras, rule } : { rule }));
  return known && Object.keys(extras).length > 0 ? [extras] : [];
}

/** Customers by their ids, so that what is confirmed is what was shown. */
function idsOf({ customers, exceptCustomers }: OrderParts) {
  const ids = (list: OrderParts['customers']) => list.map(({ tenantId }) => tenantId);
  return {
    ...(customers.length > 0 && { customers: ids(customers) }),
    ...(exceptCustomers.length > 0 && { exceptCustomers: ids(exceptCustomers) }),
  };
}
