import type { PauseReason } from '../subscription.ts';

/** Codes with which Teams refuses for good (Teams docs, "Status codes"), and the status where it names none. */
const reasons: Readonly<Record<string, PauseReason>> = {
  BotNotInConversationRoster: 'botRemoved',
  ForbiddenOperationException: 'botRemoved',
  BotDisabledByAdmin: 'blocked',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  NotEnoughPermissions: 'blocked',
  ConversationNotFound: 'conversationGone',
  '404': 'conversationGone',
};

/** Why nothing reaches a conversation, by Teams' code; `blocked` for one that we don't know. */
export function pauseReasonOf(code: string): PauseReason {
  return reasons[code] ?? 'blocked';
}
