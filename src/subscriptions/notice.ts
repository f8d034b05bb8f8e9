import type { Announcement, Issue } from '../health/model.ts';
import type { ReportedIssue } from './reports/reported-issue.ts';
import type { Kind, ReplyKind } from './subscription.ts';
import type { Planned } from './things/thing.ts';

/**
 * Why a card is closed of something that nobody has said to be over: nobody is hit any more (`gone`), or nobody whom the
 * subscription means (`elsewhere`); it is of a kind or service that is not subscribed any more (`notFollowed`); or what
 * became of it can't be found out any more (`notKnown`).
 */
export const partings = ['gone', 'elsewhere', 'notFollowed', 'notKnown'] as const;
export type Parting = (typeof partings)[number];

/** What one subscription sees of one issue now; everything that its card shows comes from here. */
export interface Sight {
  readonly kind: Kind;
  /** Of what is no issue of Microsoft's, a post or reports: what stands for it, with its id, title and times. */
  readonly issue: Issue;
  readonly isOpen: boolean;
  /** Only of what is not open. */
  readonly parting?: Parting;
  /** How many of its customers it hits; when it has ended: hit at its end. */
  readonly customerCount: number;
  /** A few of them by name, in their order. Texts from outside. */
  readonly names: readonly string[];
  readonly growth?: { readonly since: number; readonly by: number };
  /** When an update was promised that has not come. */
  readonly overdueSince?: number;
  /** One of the customers has the tag that breaks through quiet hours. */
  readonly breaksThrough: boolean;
  /** Who has it, and since when. The name is a text from outside. */
  readonly acknowledged?: { readonly by: string; readonly at: number };
  /** The post of the message center that it is (`messages`, `majorMessages`, `maintenance`). */
  readonly announcement?: Announcement;
  /** The maintenance window of Azure that it is (`maintenance`). */
  readonly planned?: Planned;
  /** What customers say, where Microsoft says nothing (`reports`). */
  readonly reports?: ReportedIssue;
}

/** What is compared to know whether something has to be told. */
export interface Told {
  /** Of everything that the card shows: equal prints, equal cards. */
  readonly print: string;
  /** What the thread hears of when it changes: Microsoft's status, or the times of a window. */
  readonly status: string;
  readonly isOpen: boolean;
  /** Missing where it is open or over. */
  readonly parting?: Parting;
  /** Of what is open: what to call it when nothing is known of it any more. */
  readonly about?: Pick<Sight, 'kind'> & Pick<Issue, 'title' | 'service'>;
  readonly hasReview: boolean;
  readonly overdueSince?: number;
}

/** The card that a conversation has for one issue; lasts over restarts. */
export interface Notice {
  /** Of the conversation as a whole. */
  readonly conversationId: string;
  readonly issueId: string;
  /** Of the message that shows the card; missing until the connector has told it. */
  readonly messageId?: string;
  /** What the card shows; missing until it was sent. */
  readonly shown?: Told;
  /** What the thread was last told; missing until the card was sent. */
  readonly replied?: Told;
  /**
   * A message is on its way whose fate is not known: written before it is sent, taken away when the answer is there. Found
   * after a crash, or left by a lost answer, the message may have been shown: a card is sent once more at most until there
   * is something new to tell, a reply never again.
   */
  readonly sending?: {
    readonly what: 'card' | 'reply';
    readonly at: number;
    readonly repeated: boolean;
    /** What it tells. */
    readonly told: Told;
  };
  readonly acknowledged?: { readonly by: string; readonly at: number };
  readonly openedAt: number;
  readonly changedAt: number;
}

/** What has to be done for one notice now, in this order. */
export interface Step {
  /** `create` where there is no card yet or it was deleted, `edit` where it shows something old. */
  readonly card?: 'create' | 'edit';
  /** What comes as a reply in its thread, all in one. */
  readonly replies: readonly ReplyKind[];
}
