import type { SendFate } from '../../send-fate.ts';
import type { NoticeSender } from '../ports.ts';
import type { Subscription } from '../subscription.ts';
import type { Outgoing } from './deliver-message.ts';
import type { DeliveryParts } from './delivery.ts';
import type { Lane } from './lane.ts';
import { type NoticeMessage, nextMessage } from './next-message.ts';
import type { Notices } from './notices.ts';

/** What a lane has to be told of an issue now; undefined where it is nothing. Throws what `see` throws. */
export function planNotice(
  { conversationId, subscription, isRefused }: Pick<Lane, 'conversationId' | 'subscription' | 'isRefused'>,
  issueId: string,
  { notices, see, sender }: Pick<DeliveryParts, 'see' | 'sender'> & { readonly notices: Notices },
): Outgoing | undefined {
  if (!subscription) return undefined;
  const notice = notices.find(conversationId, issueId);
  const view = subscription.paused ? undefined : see(subscription, issueId, notice);
  if (!view) return undefined;
  const message = nextMessage(notice, view, subscription, (one) => isRefused(issueId, one));
  return message && { message, subscription, send: () => send(sender, subscription, message) };
}

function send(
  sender: NoticeSender,
  subscription: Subscription,
  { as, sight }: NoticeMessage,
): Promise<SendFate> {
  if (as.what === 'create') return sender.create(subscription, sight);
  if (as.what === 'edit') return sender.edit(subscription, sight, as.messageId);
  return sender.reply(subscription, sight, as.messageId, as.kinds);
}
