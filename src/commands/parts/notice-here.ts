import type { CommandContext } from '../command.ts';

/** The card that the conversation has for an issue, in whichever case its id is written, and whose it is. */
export function noticeHere({ request, services }: CommandContext, id: string) {
  const { conversationId } = request.where;
  const { notices, subscriptions } = services;
  const notice = notices.find(conversationId, id) ?? notices.find(conversationId, id.toUpperCase());
  const subscription = subscriptions.of(conversationId);
  return notice && subscription ? { notice, subscription, conversationId } : undefined;
}
