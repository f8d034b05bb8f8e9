import type { Notice, Sight } from '../../subscriptions/notice.ts';

/** Somebody whom a card or a reply mentions. */
export interface Mentionable {
  readonly teamsId: string;
  /** Text from outside. */
  readonly name: string;
}

/** What a conversation is told of one issue. */
export interface NoticeAnswer {
  readonly sight: Sight;
  /** Whom the card mentions; nobody by default. */
  readonly mentions?: readonly Mentionable[];
  /** A test of the subscription: nothing has happened. */
  readonly isExample?: boolean;
}

export type Acknowledged = NonNullable<Notice['acknowledged']>;
