import type { Call } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import type { Announcement, AzureSubscription, Gap, Issue, Maintenance, ServiceHealth } from './model.ts';

export interface ServicesAnswer {
  readonly services: readonly ServiceHealth[];
  /** What of the answer was not readable; empty where all of it was. */
  readonly gaps: readonly Gap[];
}

/** Where the health of a customer's services comes from. */
export interface HealthSource {
  /**
   * All services the customer subscribes to, with their open issues, Azure as one service (id "Azure") where the
   * customer has it; those that were not readable come as a gap. Throws ReadError where nothing was readable.
   */
  readServices(customer: Customer, call: Call): Promise<ServicesAnswer>;
  /** One issue with all its posts, resolved ones too. Throws ReadError (`not_found` for an unknown id). */
  readIssue(customer: Customer, issueId: string, call: Call): Promise<Issue>;
}

export interface IssuesAnswer {
  readonly issues: readonly Issue[];
  /** What of the answer was not readable; empty where all of it was. */
  readonly gaps: readonly Gap[];
}

/** A customer's Microsoft 365 issues, as a watcher follows them. */
export interface IssueFeed {
  /**
   * One request: the issues that changed at or after `since`, resolved ones too; without `since` all that are open.
   * Throws ReadError.
   */
  readChanges(customer: Customer, since: number | undefined, call: Call): Promise<IssuesAnswer>;
}

/** A customer's Microsoft 365 issues of the past. */
export interface HistorySource {
  /** All issues that were open at some time at or after `from`, open ones too. Throws ReadError. */
  readHistory(customer: Customer, from: number, call: Call): Promise<IssuesAnswer>;
}

/** Microsoft's post-incident reviews. */
export interface ReviewSource {
  /** The review's text, its paragraphs as lines. Throws ReadError (`not_found` where none is published). */
  readReview(customer: Customer, issueId: string, call: Call): Promise<string>;
}

export interface AnnouncementsAnswer {
  readonly announcements: readonly Announcement[];
  readonly gaps: readonly Gap[];
}

export interface AnnouncementIdsAnswer {
  readonly ids: readonly { readonly id: string; readonly updatedAt: number }[];
  /** What of the list could not be read. */
  readonly gaps: readonly Gap[];
}

/** The message center of a customer. All throw ReadError. */
export interface AnnouncementSource {
  /** What is published now, without bodies. */
  readAnnouncements(customer: Customer, call: Call): Promise<AnnouncementsAnswer>;
  /** One announcement with its body (`not_found` for an unknown id). */
  readAnnouncement(customer: Customer, id: string, call: Call): Promise<Announcement>;
  /** The ids of what is published now or, with `since`, changed at or after it: small answers, for thousands of customers. */
  readIds(customer: Customer, since: number | undefined, call: Call): Promise<AnnouncementIdsAnswer>;
}

export interface AzureAnswer {
  /** The subscriptions that the app can see; empty where the customer has none, or lets the app see none. */
  readonly subscriptions: readonly AzureSubscription[];
  /** Active events, and those that ended within the last three days. */
  readonly issues: readonly Issue[];
  /** Windows that have not ended. */
  readonly maintenance: readonly Maintenance[];
  readonly gaps: readonly Gap[];
}

/** Azure Service Health. */
export interface AzureSource {
  /**
   * One customer's events, by one query; from the answer for all customers where its partner has Azure Lighthouse
   * delegation for it. Throws ReadError.
   */
  readAzure(customer: Customer, call: Call): Promise<AzureAnswer>;
  /** One event with its details and impacted regions, resolved ones too. Throws ReadError (`not_found`). */
  readEvent(customer: Customer, trackingId: string, call: Call): Promise<Issue>;
}
