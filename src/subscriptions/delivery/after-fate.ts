import type { SendFate } from '../../send-fate.ts';
import { holderOf } from '../holder-of.ts';
import type { Notice } from '../notice.ts';
import type { Message } from './next-message.ts';

/**
 * The notice as it has to be kept before a message is sent. An edit may be repeated, so it leaves no trace; but whoever had
 * an issue that begins again does not have it any more.
 */
export function beforeSending(known: Notice, { as, told }: Message, now: number): Notice {
  const notice = holderOf(known, told) === known.acknowledged ? known : withoutHolder(known);
  if (as.what === 'edit') return notice;
  const what = as.what === 'create' ? 'card' : 'reply';
  const repeated = notice.sending?.told.print === told.print;
  return { ...notice, sending: { what, at: now, repeated, told }, changedAt: now };
}

/** The notice when it is known what became of the message, or that it will not be known. */
export function afterFate(notice: Notice, message: Message, fate: SendFate, now: number): Notice {
  const { sending, ...settled } = notice;
  const { as, told } = message;
  const changed = { ...settled, changedAt: now };
  if (fate.kind === 'gone') return withoutCard(changed);
  if (as.what === 'create') {
    if (fate.kind === 'sent') return { ...changed, messageId: fate.messageId, shown: told, replied: told };
    if (fate.kind === 'unknown') return notice;
    // This time it was not shown for sure; an earlier time still may have been.
    return sending?.repeated ? { ...changed, sending: { ...sending, repeated: false } } : settled;
  }
  if (as.what === 'edit') {
    if (fate.kind !== 'sent') return notice;
    return { ...changed, shown: told, ...(as.endsReplies && { replied: told }) };
  }
  // A reply that may have been shown is never shown again, and one that is refused would be refused again.
  const isOver = fate.kind === 'sent' || fate.kind === 'unknown' || fate.kind === 'refused';
  return isOver ? { ...changed, replied: told } : settled;
}

/** The notice as it is found after a stop: a reply that was on its way may have been shown. */
export function afterStop(notice: Notice): Notice {
  const { sending, ...settled } = notice;
  return sending?.what === 'reply' ? { ...settled, replied: sending.told } : notice;
}

function withoutHolder({ acknowledged: _, ...notice }: Notice): Notice {
  return notice;
}

/** Somebody has deleted the card: where there is still something to tell, it gets a new one. */
function withoutCard({ messageId: _, shown: __, replied: ___, ...notice }: Notice): Notice {
  return notice;
}
