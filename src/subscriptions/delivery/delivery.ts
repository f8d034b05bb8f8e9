import type { Clock, Log } from '../../call.ts';
import type { TeamsTraffic } from '../../teams-traffic/teams-traffic.ts';
import type { Letter } from '../letter.ts';
import type { Notice } from '../notice.ts';
import type { LetterSender, NoticeMemory, NoticeSender } from '../ports.ts';
import type { PauseReason, Subscription } from '../subscription.ts';
import type { LetterSource } from './letter-box.ts';
import type { View } from './next-message.ts';

/** What a delivery works with. */
export interface DeliveryParts {
  readonly sender: NoticeSender;
  readonly memory: NoticeMemory;
  /** Counts all that the bot sends to Teams; the sender's requests are counted here, and nowhere else. */
  readonly traffic: TeamsTraffic;
  /**
   * What is true now; undefined where a conversation is to be told nothing of an issue: not subscribed any more, paused.
   * Asked at the moment of sending, so that what waited is one step. What comes with time (the end of quiet hours or of a
   * mute) has to be marked when it comes.
   */
  readonly see: (subscription: Subscription, issueId: string, notice: Notice | undefined) => View | undefined;
  /** Messages that are sent once and not edited. Default: there are none. */
  readonly letters?: { readonly source: LetterSource; readonly sender: LetterSender };
  /** Nothing reaches the conversation: the subscription has to be paused. What waited for it is dropped. */
  readonly onClosed: (subscription: Subscription, reason: PauseReason, code: string) => void;
  /** Teams has taken something. */
  readonly onDelivered?: (subscription: Subscription, at: number) => void;
  readonly clock: Clock;
  readonly log: Log;
  /** A number from 0 to 1, for jitter. */
  readonly random?: () => number;
}

/** Brings every conversation to know what is true, within Teams' limits. */
export interface Delivery {
  /** Reads the notices and begins to send. Rejects with what the memory throws. */
  start(): Promise<void>;
  /** There may be something new to tell. Marking once more, or in vain, does no harm and costs some microseconds. */
  mark(subscription: Subscription, issueId: string): void;
  /** A letter may have to be sent, to wherever it goes now: it waits its turn there like everything else. As harmless as `mark`. */
  markLetter(letter: Letter): void;
  /** Resolves when nothing is on its way and nothing waits. */
  idle(): Promise<void>;
  /** Sends nothing more; resolves when it is known what became of what was on its way. */
  stop(): Promise<void>;
  find(conversationId: string, issueId: string): Notice | undefined;
  all(): readonly Notice[];
  /** Somebody has it: kept with the notice; undefined takes it back. False where there is no such notice. */
  acknowledge(
    conversationId: string,
    issueId: string,
    acknowledged: Notice['acknowledged'],
  ): Promise<boolean>;
  /** The conversation is told nothing any more, and what it was told is forgotten. */
  forget(conversationId: string): Promise<void>;
}
