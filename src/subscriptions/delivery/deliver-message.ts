import type { SendFate } from '../../send-fate.ts';
import type { Slot } from '../../teams-traffic/request-window.ts';
import type { Notice } from '../notice.ts';
import type { Subscription } from '../subscription.ts';
import { afterFate, beforeSending } from './after-fate.ts';
import type { DeliveryParts } from './delivery.ts';
import type { Message } from './next-message.ts';
import type { Notices } from './notices.ts';

/** A message that can go now. */
export interface Outgoing {
  readonly message: Message;
  /** Of the conversation that it goes to; undefined for a letter to a person's own chat. */
  readonly subscription: Subscription | undefined;
  /** Makes one request; what it throws is a refusal. */
  send(): Promise<SendFate>;
  /** Hears what became of it. Never throws. */
  settled?(fate: SendFate): void;
}

/**
 * Sends one message and keeps with its notice what became of it: before a message that can't be repeated goes out, that it
 * does; afterwards, its fate. What can't be kept is not sent: `later`. Never throws.
 * @param slots the places that it takes in the limits
 */
export async function deliverMessage(
  { conversationId, issueId }: Pick<Notice, 'conversationId' | 'issueId'>,
  { message, send }: Outgoing,
  slots: readonly Slot[],
  {
    notices,
    traffic,
    clock,
    log,
  }: Pick<DeliveryParts, 'traffic' | 'clock' | 'log'> & { readonly notices: Notices },
): Promise<SendFate> {
  async function put(notice: Notice): Promise<boolean> {
    try {
      await notices.put(notice);
      return true;
    } catch (error) {
      log.error({ err: error, conversationId, issueId }, 'A notice could not be kept.');
      return false;
    }
  }

  async function sendOnce(): Promise<SendFate> {
    try {
      const fate = await send();
      const isAgain = message.as.what === 'edit' && fate.kind === 'unknown';
      return isAgain ? { kind: 'later', code: 'unknown' } : fate;
    } catch (error) {
      log.error({ err: error, conversationId, issueId }, 'A notice could not be sent.');
      return { kind: 'refused', code: 'unexpected' };
    }
  }

  const now = clock();
  const known = notices.find(conversationId, issueId);
  const begun = known ?? { conversationId, issueId, openedAt: now, changedAt: now };
  const kept = beforeSending(begun, message, now);
  if (kept !== begun && !(await put(kept))) {
    notices.takeBack(begun);
    for (const slot of slots) slot.answered(traffic.clock());
    return { kind: 'later', code: 'not_kept' };
  }
  for (const slot of slots) slot.sent(traffic.clock());
  const fate = await sendOnce();
  for (const slot of slots) slot.answered(traffic.clock());
  // Meanwhile somebody may have acknowledged it, or unsubscribed.
  const current = notices.find(conversationId, issueId);
  if (current) await put(afterFate(current, message, fate, clock()));
  return fate;
}
