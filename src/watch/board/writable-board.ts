import type { Customer } from '../../customers/customer.ts';
import type { FailureReason } from '../../errors.ts';
import type { Announcement, Issue, Maintenance } from '../../health/model.ts';
import type { Board, Lane } from '../board.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ToldAnnouncements } from './announcement-board.ts';

/** One customer's answer about its issues, in the Microsoft 365 or in the Azure lane. */
export interface IssuesTold {
  readonly issues: readonly Issue[];
  /** All its open issues are among them: what is not has left it. */
  readonly isComplete: boolean;
  /** When it was asked (milliseconds since 1970). */
  readonly at: number;
  /** What of the answer could not be read; then it says nothing about what has left. */
  readonly failure?: FailureReason | undefined;
}

/** One customer's answer about its Azure. */
export interface AzureTold extends IssuesTold {
  /** The windows that are not over; all of them where it is complete. */
  readonly maintenance: readonly Maintenance[];
}

/** One customer's answer about its message center. */
export interface AnnouncementsTold extends ToldAnnouncements {
  /** When it was asked (milliseconds since 1970). */
  readonly at: number;
  /** What of the answer could not be read; then it says nothing about what has left. */
  readonly failure?: FailureReason | undefined;
}

/** An announcement that is to be read, and customers through whom it can be. */
export interface MissingAnnouncement {
  readonly id: string;
  readonly isHeldBy: (customer: Customer) => boolean;
}

/** The side of the board that the watcher writes to. A customer that the board does not have is left aside. */
export interface WritableBoard extends Board {
  /** These are the customers from now on, in the order of their names; what was known of others is forgotten. */
  setCustomers(customers: readonly Customer[]): void;
  /** By name. */
  customers(): readonly Customer[];
  applyIssues(tenantId: string, told: IssuesTold): void;
  /** @param sees whether the app sees Azure subscriptions of the customer */
  applyAzure(tenantId: string, told: AzureTold, sees: boolean): void;
  applyAnnouncements(tenantId: string, told: AnnouncementsTold): void;
  applyLicences(tenantId: string, hasAzure: boolean, at: number): void;
  /** The content of an announcement, whoever it was read through. */
  learnAnnouncement(announcement: Announcement): void;
  /** What was known of the customer in this lane stays known, with its age. */
  applyFailure(lane: Lane, tenantId: string, reason: FailureReason): void;
  /** When the customer's last good read in the lane was asked. */
  readAt(lane: Lane, tenantId: string): number | undefined;
  /**
   * Whether the customer is read in the Azure lane: Partner Center sells Azure in its cloud, and its licences hold some,
   * or may, or the app sees some.
   */
  mayHaveAzure(tenantId: string): boolean;
  /** Announcements whose content is unknown or old, without those asked for since `askedBefore`. */
  missingAnnouncements(askedBefore: number): readonly MissingAnnouncement[];
  noteAnnouncementsAsked(ids: readonly string[], at: number): void;
  /** Ends a round over the customers: what has happened since the last one comes into the log. Returns how much that was. */
  closeRound(): number;
  snapshot(): Snapshot;
  /** Starts with what was known earlier; for an empty board only. */
  restore(snapshot: Snapshot): void;
}
