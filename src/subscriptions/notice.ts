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

/** What is compared to know whether something has to be told. Kept with each notice. */
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
  /** When Microsoft changed what it tells; missing where that is no measure of what is newer. */
  readonly asOf?: number;
}

/**
 * The card that a conversation has for one issue; lasts over restarts. What it is at, and what it is at after each fate of
 * its next message (`delivery/after-fate.ts`); a message that the program did not live to hear of is as one of unknown fate:
 *
 * | at | kept as | next message | sent | unknown | gone | refused | later, closed |
 * |---|---|---|---|---|---|---|---|
 * | no card | times alone | a card | shown | tried | no card | no card | no card |
 * | tried | `sending` a card | the card once more, after two minutes or a start | shown | tried twice | no card | tried | tried |
 * | tried twice | `sending` a card, `repeated` | a card with something else to tell | shown | tried | no card | no card | no card |
 * | shown, something old | `shown` is not what is seen | an edit | shown | as it was | no card | a reply, if one is due | as it was |
 * | shown, news due | `replied` is not what is seen | a reply | shown | shown: never again | no card | shown: never again | as it was |
 *
 * What is tried with something else to tell than before is tried for the first time.
 */
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
   * A card or a reply is on its way: written before it is sent, taken away when its fate is known. Found after a crash, or
   * left by a lost answer, it may have been shown.
   */
  readonly sending?: {
    readonly what: 'card' | 'reply';
    readonly at: number;
    /** It was sent before, and may have been shown then. */
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
