import type { Locale } from './locales/locale.ts';

/** Where something can be said later, without anybody having asked: kept with what has to be told there. */
export interface ConversationReference {
  /** Of the connector; checked against the allowed hosts again before anything is sent there. */
  readonly serviceUrl: string;
  /** With `;messageid=` of the thread in a channel. */
  readonly conversationId: string;
  readonly tenantId: string;
  /** Of the team that a channel belongs to; missing elsewhere. */
  readonly teamId?: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  /** The language and the time zone of whoever asked: nothing sent later carries them. */
  readonly locale: Locale;
  readonly timeZone: string;
}

/** A message of ours that shows something and is edited when that changes. */
export interface ShownMessage {
  readonly where: ConversationReference;
  /** Id of the message (of the activity) in that conversation. */
  readonly messageId: string;
}
