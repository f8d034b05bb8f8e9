import type { SendFate } from '../send-fate.ts';
import type { Letter, LetterSight } from './letter.ts';
import type { Notice, Sight } from './notice.ts';
import type { Mute, ReplyKind, Report, Subscription } from './subscription.ts';

/** What must last of subscriptions. Every write resolves once it is on the disk. */
export interface SubscriptionMemory {
  list(): Promise<readonly Subscription[]>;
  /** Together with a letter that has to be sent because of it: both or none. */
  save(subscription: Subscription, letter?: Letter): Promise<void>;
  /** With all letters about it. */
  remove(number: number): Promise<void>;
  /** The next number, taken once. */
  nextNumber(): Promise<number>;
  mutes(): Promise<readonly Mute[]>;
  saveMute(mute: Mute): Promise<void>;
  removeMute(id: string): Promise<void>;
  reports(): Promise<readonly Report[]>;
  saveReport(report: Report): Promise<void>;
  /** Those made before a moment. */
  forgetReports(before: number): Promise<void>;
  /** When what conversations have to be told was last compared with what is true. */
  lastRoundAt(): Promise<number | undefined>;
  /** Together with letters that have to be sent because of it: all or none. */
  noteRound(at: number, letters?: readonly Letter[]): Promise<void>;
  letters(): Promise<readonly Letter[]>;
  removeLetter(letter: Letter): Promise<void>;
}

/** Labels that the partner gives its customers, by tenant id. */
export interface TagMemory {
  all(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** No tags: nothing is kept of the customer. */
  set(tenantId: string, tags: readonly string[]): Promise<void>;
}

/**
 * The notices of all conversations: thousands, written often. A line is added for each change; what was put survives the
 * end of the process by whatever signal as soon as `put` resolves.
 */
export interface NoticeMemory {
  all(): Promise<readonly Notice[]>;
  put(notice: Notice): Promise<void>;
  remove(conversationId: string, issueId: string): Promise<void>;
}

/**
 * Shows in Teams what a conversation is told. Each makes one request to Teams and repeats nothing by itself: the delivery
 * counts requests, and knows when to try again. Never throws. A new card without a good answer is `unknown`, an edit
 * is `later`.
 */
export interface NoticeSender {
  /** A new card; in a channel a post of its own. */
  create(subscription: Subscription, sight: Sight): Promise<SendFate>;
  edit(subscription: Subscription, sight: Sight, messageId: string): Promise<SendFate>;
  /** One message below the card, for all that deserves attention. */
  reply(
    subscription: Subscription,
    sight: Sight,
    messageId: string,
    kinds: readonly ReplyKind[],
  ): Promise<SendFate>;
}

/** Says what is told once, by one request as `NoticeSender` does. Never throws. */
export interface LetterSender {
  send(sight: LetterSight): Promise<SendFate>;
}

/** Shows that a subscription's conversation is reached. */
export interface ExampleSender {
  /** One card that says that it is an example. Never throws. */
  sendExample(subscription: Subscription): Promise<SendFate>;
}
