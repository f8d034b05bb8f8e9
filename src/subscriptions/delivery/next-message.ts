import type { Notice, Sight, Told } from '../notice.ts';
import { type Circumstances, mustBeSilent, planStep } from '../plan-step.ts';
import type { ReplyKind, Subscription } from '../subscription.ts';
import { toldOf } from '../told-of.ts';
import { isTriedTwice } from './is-tried-twice.ts';

/** What is true for one conversation of one issue, asked at the moment of sending. */
export interface View {
  readonly sight: Sight;
  readonly circumstances: Circumstances;
}

/** One message that a conversation has to get now, as far as it is kept. */
export interface Message {
  /** What it tells. */
  readonly told: Told;
  readonly as:
    | { readonly what: 'create' }
    | {
        readonly what: 'edit';
        readonly messageId: string;
        /** The thread has nothing to hear of it, now or later. */
        readonly endsReplies: boolean;
      }
    | { readonly what: 'reply'; readonly messageId: string; readonly kinds: readonly ReplyKind[] };
}

/** A message that shows what is true of an issue. */
export interface NoticeMessage extends Message {
  readonly sight: Sight;
}

/** Nothing may be sent now; it has to be asked again after so many milliseconds. */
export interface Wait {
  readonly waitMs: number;
}

/**
 * The next message for a notice; undefined where the conversation knows all that it can be told. One at a time: what comes
 * after it is planned by what is true then.
 * @param isRefused Teams has refused just that: what comes after it is told all the same
 */
export function nextMessage(
  notice: Notice | undefined,
  view: View,
  subscription: Pick<Subscription, 'replies'>,
  isRefused: (message: Message) => boolean,
): NoticeMessage | undefined {
  return messagesFor(notice, view, subscription).find((message) => !isRefused(message));
}

/** What is due, in this order. */
function messagesFor(
  notice: Notice | undefined,
  { sight, circumstances }: View,
  subscription: Pick<Subscription, 'replies'>,
): NoticeMessage[] {
  const step = planStep(notice, sight, subscription, circumstances);
  if (step === undefined) return [];
  const told = toldOf(sight);
  const messageId = notice?.messageId;
  if (messageId === undefined)
    return isTriedTwice(notice, told) ? [] : [{ sight, told, as: { what: 'create' } }];
  const isSilent = mustBeSilent(sight, circumstances);
  const endsReplies = circumstances.isCatchingUp || (!isSilent && step.replies.length === 0);
  const edit: NoticeMessage = { sight, told, as: { what: 'edit', messageId, endsReplies } };
  const reply: NoticeMessage = { sight, told, as: { what: 'reply', messageId, kinds: step.replies } };
  return [...(step.card === 'edit' ? [edit] : []), ...(step.replies.length > 0 ? [reply] : [])];
}
