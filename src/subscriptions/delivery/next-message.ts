import type { Notice, Sight, Told } from '../notice.ts';
import { type Circumstances, mustBeSilent, planStep } from '../plan-step.ts';
import type { ReplyKind, Subscription } from '../subscription.ts';
import { toldOf } from '../told-of.ts';

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

/** Nothing may be sent before this moment. */
export interface Wait {
  readonly at: number;
  readonly as?: undefined;
}

/** Milliseconds after which a card of which nobody knows whether it was shown is sent once more. */
export const repeatAfter = 120_000;

/**
 * The next message for a notice, or when to ask again; undefined where the conversation knows all. One at a time: what
 * comes after it is planned by what is true then.
 * @param isLeft the notice was found so at the start: nobody waits for its answer any more
 */
export function nextMessage(
  notice: Notice | undefined,
  { sight, circumstances }: View,
  subscription: Pick<Subscription, 'replies'>,
  { now, isLeft }: { readonly now: number; readonly isLeft: boolean },
): NoticeMessage | Wait | undefined {
  const step = planStep(notice, sight, subscription, circumstances);
  if (step === undefined) return undefined;
  const told = toldOf(sight);
  if (step.card === 'create' || notice?.messageId === undefined) {
    const at = mayBeCreated(notice, told, { now, isLeft });
    if (at === undefined) return undefined;
    return at > now ? { at } : { sight, told, as: { what: 'create' } };
  }
  const { messageId } = notice;
  if (step.card === undefined) return { sight, told, as: { what: 'reply', messageId, kinds: step.replies } };
  const isSilent = mustBeSilent(sight, circumstances);
  const endsReplies = circumstances.isCatchingUp || (!isSilent && step.replies.length === 0);
  return { sight, told, as: { what: 'edit', messageId, endsReplies } };
}

/**
 * When a message of its own may be sent; undefined for one that may have been shown twice already, so that it is not sent
 * again before there is something new to tell.
 */
export function mayBeCreated(
  notice: Pick<Notice, 'sending'> | undefined,
  { print }: Pick<Told, 'print'>,
  { now, isLeft }: { readonly now: number; readonly isLeft: boolean },
): number | undefined {
  const { sending } = notice ?? {};
  if (!sending) return now;
  if (sending.repeated && sending.told.print === print) return undefined;
  return isLeft ? now : Math.max(now, sending.at + repeatAfter);
}
