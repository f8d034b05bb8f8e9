import type { Reply } from '../commands/reply.ts';
import { type Incoming, isCardAction } from './incoming.ts';
import type { Pressed } from './pressed.ts';

/**
 * How a reply reaches the reader: as a new message, in the answer to the invoke (in the place of the pressed card, or as
 * a short notice), or as an edit of the pressed card.
 */
export type AnswerWay =
  | { readonly way: 'message' }
  | { readonly way: 'messageAndNotice' }
  | { readonly way: 'inPlace' }
  | { readonly way: 'notice' }
  | { readonly way: 'edit'; readonly activityId: string };

/**
 * Only a card takes the place of a card, and only where its button asked for it. What Teams pressed by itself never
 * makes a new message: everyone who scrolls past the card would cause one.
 */
export function answerWay(activity: Incoming, pressed: Pressed | undefined, reply: Reply): AnswerWay {
  const isCard = 'card' in reply;
  if (isCardAction(activity)) {
    if (isCard && (pressed?.replace || pressed?.automatic)) return { way: 'inPlace' };
    return pressed?.automatic ? { way: 'notice' } : { way: 'messageAndNotice' };
  }
  if (isCard && pressed?.replace && activity.replyToId)
    return { way: 'edit', activityId: activity.replyToId };
  return { way: 'message' };
}
