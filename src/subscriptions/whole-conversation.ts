import type { ConversationReference } from '../conversation-reference.ts';

/** A channel without its thread, other conversations as they are: what subscriptions, mutes and notices are kept by. */
export function wholeConversation(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/s, '');
}

export function withoutThread(where: ConversationReference): ConversationReference {
  return { ...where, conversationId: wholeConversation(where.conversationId) };
}
