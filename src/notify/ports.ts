import type { Call } from '../call.ts';
import type { CardReply, Reply } from '../commands/reply.ts';
import type { ConversationReference, ShownMessage } from '../conversation-reference.ts';
import type { SendFate } from '../send-fate.ts';

/** Says things in Teams that nobody has just asked for. Never throws. */
export interface Messenger {
  edit(message: ShownMessage, card: CardReply, call: Call): Promise<SendFate>;
  /** A new message; in a channel below the thread's first post. */
  say(where: ConversationReference, reply: Reply, call: Call): Promise<SendFate>;
}

/** Where the bot has introduced itself. */
export interface IntroductionMemory {
  /** Notes that it does so now; false where it has before. Resolves once it is on the disk. */
  takeFirst(conversationId: string, at: number): Promise<boolean>;
}
