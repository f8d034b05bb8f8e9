import type { Part } from '../../subscriptions/orders/wish.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { Request } from '../request.ts';
import type { OrderParts } from './order-parts.ts';
import type { SubscriptionArgs } from './subscription-args.ts';

/**
 * What a standing order takes out of what is there already: exceptions, because to add "all except tag:test" to "all" would
 * change nothing, and what is said to be off.
 */
export function takenOut(
  parts: OrderParts,
  args: SubscriptionArgs,
  { known, mentions }: { readonly known: Subscription | undefined; readonly mentions: Request['mentions'] },
): Part[] {
  if (!known) return [];
  return [...exceptions(parts), ...off(args, known, mentions)];
}

function exceptions(parts: OrderParts): Part[] {
  const ids = (list: OrderParts['customers']) => list.map(({ tenantId }) => tenantId);
  const { customers, tags, exceptCustomers, exceptTags, services, exceptServices } = parts;
  const isOfSome = customers.length + tags.length > 0;
  const except = { tenantIds: ids(exceptCustomers), tags: exceptTags };
  return [
    ...(exceptCustomers.length + exceptTags.length > 0
      ? [{ rules: { customers: except, ...(services.length > 0 && { services }) } }]
      : []),
    ...(exceptServices.length > 0
      ? [
          {
            rules: {
              services: exceptServices,
              ...(isOfSome && { customers: { tenantIds: ids(customers), tags } }),
            },
          },
        ]
      : []),
  ];
}

/** Quiet hours, and that people are mentioned: those of the message, or all. */
function off(
  { quiet, mention }: SubscriptionArgs,
  known: Subscription,
  mentions: Request['mentions'] = known.mentions,
): Part[] {
  return [
    ...(quiet === 'off' ? [{ quiet: true } as const] : []),
    ...(mention === 'off' ? [{ mentions: mentions.map(({ teamsId }) => teamsId) }] : []),
  ];
}
