import type { SubscribedPlace, Subscriber, Subscription } from '../../subscriptions/subscription.ts';
import type { CommandContext } from '../command.ts';
import type { Request } from '../request.ts';

/** The conversation as a place to subscribe in. */
export function placeOf({ where }: Request): SubscribedPlace {
  return { where: where.reference, ...(where.name && { placeName: where.name }) };
}

/** Who speaks as who makes a subscription; their chat with the bot is known where they speak in it. */
export function subscriberOf({ who, where }: Request): Subscriber {
  return { ...who, ...(where.kind === 'personal' && { chat: where.reference }) };
}

/** The subscription of this conversation, or the one with that number. */
export function orderMeant(
  { services, request }: Pick<CommandContext, 'services' | 'request'>,
  number: number | undefined,
): Subscription | undefined {
  const { subscriptions } = services;
  return number === undefined ? subscriptions.of(request.where.conversationId) : subscriptions.find(number);
}

export function isHere({ where }: Request, subscription: Pick<Subscription, 'where'>): boolean {
  return where.conversationId === subscription.where.conversationId;
}
