import type { Clock, Log } from '../../call.ts';
import type { SendFate } from '../../send-fate.ts';
import type { Notice } from '../notice.ts';
import type { NoticeSender } from '../ports.ts';
import type { Subscription } from '../subscription.ts';
import { afterFate, beforeSending } from './after-fate.ts';
import type { Message } from './next-message.ts';
import type { Notices } from './notices.ts';
import type { Slot } from './request-window.ts';

/** A message to be sent, and the places that it takes in the limits. */
export interface Outgoing {
  readonly subscription: Subscription;
  readonly issueId: string;
  readonly message: Message;
  readonly slots: readonly Slot[];
}

/**
 * Sends one message and keeps with its notice what became of it: before a message that can't be repeated goes out, that it
 * does; afterwards, its fate. What can't be kept is not sent: `later`. Never throws.
 */
export async function deliverMessage(
  { subscription, issueId, message, slots }: Outgoing,
  {
    sender,
    notices,
    clock,
    log,
  }: {
    readonly sender: NoticeSender;
    readonly notices: Notices;
    readonly clock: Clock;
    readonly log: Log;
  },
): Promise<SendFate> {
  const { conversationId } = subscription.where;

  async function put(notice: Notice): Promise<boolean> {
    try {
      await notices.put(notice);
      return true;
    } catch (error) {
      log.error({ err: error, conversationId, issueId }, 'A notice could not be kept.');
      return false;
    }
  }

  async function send({ as, sight }: Message): Promise<SendFate> {
    try {
      if (as.what === 'create') return await sender.create(subscription, sight);
      if (as.what === 'reply') return await sender.reply(subscription, sight, as.messageId, as.kinds);
      const fate = await sender.edit(subscription, sight, as.messageId);
      return fate.kind === 'unknown' ? { kind: 'later', code: 'unknown' } : fate;
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
    for (const slot of slots) slot.answered(clock());
    return { kind: 'later', code: 'not_kept' };
  }
  for (const slot of slots) slot.sent(clock());
  const fate = await send(message);
  for (const slot of slots) slot.answered(clock());
  // Meanwhile somebody may have acknowledged it, or unsubscribed.
  const current = notices.find(conversationId, issueId);
  if (current) await put(afterFate(current, message, fate, clock()));
  return fate;
}
