import type { Call } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import type { FailureReason } from '../errors.ts';
import type { Announcement, Issue, Maintenance, ServiceStatus } from '../health/model.ts';

/** What the watcher reads of each customer, each at its own pace. */
export const lanes = ['health', 'azure', 'messages', 'licences'] as const;
export type Lane = (typeof lanes)[number];

/** One Microsoft issue over all customers. */
export interface WatchedIssue {
  /** As last told, by whichever customer. */
  readonly issue: Issue;
  /** How many customers it hits; when it has ended: hit at its end. */
  readonly customerCount: number;
  /** How that number has changed since a moment within the last hour; missing where it has not. */
  readonly growth?: { readonly since: number; readonly by: number };
  /** When the watcher saw it first. */
  readonly firstSeenAt: number;
  /**
   * How many of the customers have not been read for hours while it is open, so that nobody knows whether it still hits
   * them, and the last moment at which one of them was. Missing where all were.
   */
  readonly unknown?: { readonly count: number; readonly since: number };
}

/** A customer that an issue hits. */
export interface HitCustomer {
  readonly customer: Customer;
  /** What Microsoft tells this customer, where it is not what it tells the others. */
  readonly differs?: { readonly status: ServiceStatus; readonly updatedAt: number };
  /** When it was last read, where that is hours ago: nobody knows whether the issue, which is open, still hits it. */
  readonly unknownSince?: number;
}

/** A message center post over all customers. */
export interface WatchedAnnouncement {
  readonly announcement: Announcement;
  readonly customerCount: number;
}

/**
 * How a window stands: `untold` where Azure told of it and no longer does, though it should not be over: it was called off,
 * or done early, or the app may no longer see it.
 */
export type WindowState = 'planned' | 'underWay' | 'over' | 'untold';

/** A window of Azure's planned maintenance over all customers. */
export interface WatchedWindow {
  /** As last told, by whichever customer: without subscriptions, and with the first words of its text only. */
  readonly window: Maintenance;
  readonly state: WindowState;
  /** How many customers it concerns; when it has ended: until its end. */
  readonly customerCount: number;
  /** When the watcher saw it first. */
  readonly firstSeenAt: number;
  /** When the watcher saw that it is over, or that nobody is told of it any more; missing before. */
  readonly goneAt?: number;
}

export const changeKinds = [
  'opened',
  'reopened',
  'posted',
  'statusChanged',
  'customersJoined',
  'customersLeft',
  'promiseOverdue',
  'resolved',
  'reviewPublished',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Something that happened to an issue, as the watcher saw it. */
export interface Change {
  readonly at: number;
  readonly kind: ChangeKind;
  readonly issueId: string;
  /** How many customers joined or left. */
  readonly count?: number;
  /** For `statusChanged`, `resolved` and `reopened`. */
  readonly from?: ServiceStatus;
  readonly to?: ServiceStatus;
}

/** How much of all customers is known. */
export interface Coverage {
  /** All customers that this lane is for. */
  readonly total: number;
  /** Read, and not longer ago than the lane's pace allows. */
  readonly read: number;
  /** Not asked yet. */
  readonly waiting: number;
  /** Those whose last read failed, by reason, the commonest first; what was known of them before stays known. */
  readonly failed: readonly { readonly reason: FailureReason; readonly customers: readonly Customer[] }[];
  /** The customer whose last good read is the longest ago, among those read. */
  readonly oldestReadAt?: number;
  readonly newestReadAt?: number;
}

/** The customers of a lane, by name, by whether anything is known of them; also long ago, or by what is remembered. */
export interface HeardOf {
  readonly read: readonly Customer[];
  /** Asked, and never with success. */
  readonly failed: readonly Customer[];
  /** Not asked yet. */
  readonly waiting: readonly Customer[];
}

/** What is known of all customers. */
export interface RoundView {
  /** Issues that are open now, in no order; for a week also where none of the customers can be read any more. */
  openIssues(): readonly WatchedIssue[];
  /** Issues that are no longer open, for a week since they were seen so, in no order. */
  endedIssues(): readonly WatchedIssue[];
  /** An issue that is open or ended within the last week, by its id in any case. */
  findIssue(id: string): WatchedIssue | undefined;
  /** The customers that it hits, by name. Empty for an unknown id. */
  customersHit(id: string): readonly HitCustomer[];
  /** When the last of the customers that an issue hits was read: what is known of it is as old as that. */
  lastReadOf(id: string): number | undefined;
  /** Message center posts of all customers, in no order. */
  announcements(): readonly WatchedAnnouncement[];
  /** One by its id in any case, also for a week after Microsoft has taken it back: then nobody has it. */
  findAnnouncement(id: string): WatchedAnnouncement | undefined;
  /** The customers that have an announcement, by name. */
  customersWith(announcementId: string): readonly Customer[];
  /** Azure's maintenance windows: those to come or under way, and for a week those that are not any more; in no order. */
  windows(): readonly WatchedWindow[];
  /** The customers that a window concerns, by name. Empty for an unknown id. */
  customersOfWindow(id: string): readonly Customer[];
  coverage(lane: Lane): Coverage;
  heardOf(lane: Lane): HeardOf;
}

/**
 * What the watcher knows of all customers: in memory, so that asking costs no call. While a round is under way some of
 * them are known as they are now and the others as they were a round before.
 */
export interface Board extends RoundView {
  /** What was known when the last round ended, or was remembered at the start: another object after each round. */
  lastRound(): RoundView;
  /** Of those that are watched, also by what is remembered of an account that has not been loaded since the start. */
  customerOf(tenantId: string): Customer | undefined;
  /** The open issues that hit a customer. */
  issuesOf(tenantId: string): readonly Issue[];
  /** What happened after `at`, newest first. */
  changesSince(at: number): readonly Change[];
  /** Since when changes are known, at most three days: what happened before is not in the log. */
  loggedSince(): number;
  /** Whether a customer's licences hold Azure; undefined where they have not been read. */
  hasAzure(tenantId: string): boolean | undefined;
}

/** Whether the board has had time to become filled. */
export interface Watch {
  /**
   * Resolves when a program that has just started has asked every customer once; after a few seconds at most, when the
   * call's signal aborts, and at once where the board was filled from memory.
   */
  ready(call: Pick<Call, 'signal'>): Promise<void>;
}
