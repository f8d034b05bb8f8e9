import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';

/**
 * How bad a status is, worst first. `unknown` stands for every value that we don't know (Microsoft adds some):
 * it is shown raw and never as healthy.
 */
export const levels = ['down', 'degraded', 'watching', 'unknown', 'healthy'] as const;
export type Level = (typeof levels)[number];

export interface ServiceStatus {
  /** Microsoft's word as it came, e.g. "serviceDegradation". */
  readonly raw: string;
  readonly level: Level;
  /** The lowerCamel wire name where it is one of Microsoft's documented values (serviceHealthStatus), for the catalogs. */
  readonly known?: string;
}

export type Classification = 'incident' | 'advisory' | 'unknown';

/** A link of a text from outside. Its address is of https and safe to open; its title names the host that it leads to. */
export interface Link {
  /** "the page (learn.microsoft.com)": text from outside, not yet escaped. */
  readonly title: string;
  readonly url: string;
}

/** One update that Microsoft published on an issue. */
export interface Post {
  readonly at: number;
  /** Plain text: no markup, entities decoded, lines kept. Text from outside, not yet escaped. */
  readonly text: string;
  /** "Current status" (or "Final status") part of the text where the post has one, else the text itself, shortened by no one. */
  readonly lastWord: string;
  /** Where the text leads, in its order, each address once; missing where it leads nowhere. */
  readonly links?: readonly Link[];
  /** The moment of "Next update by", where the post promises one that can be read. */
  readonly nextUpdateAt?: number;
}

/** What an event of Azure Service Health is about; planned maintenance is a `Maintenance`, no issue. */
export const azureKinds = ['serviceIssue', 'healthAdvisory', 'securityAdvisory'] as const;
export type AzureKind = (typeof azureKinds)[number];

/** One of a customer's Azure subscriptions. */
export interface AzureSubscription {
  /** A GUID in lower case. */
  readonly id: string;
  /** Display name; the id where none can be read. Text from outside. */
  readonly name: string;
}

/** A service of Azure and the regions where it is hit, as Azure names them ("Virtual Machines", "West Europe"). */
export interface AzureImpact {
  readonly service: string;
  /** Empty where the event names none; "Global" is one of Azure's names. */
  readonly regions: readonly string[];
}

/** What an issue of Azure has beyond one of Microsoft 365. */
export interface AzureFacts {
  readonly kind: AzureKind;
  readonly impacts: readonly AzureImpact[];
  /** The subscriptions of the asked customer that it hits. */
  readonly subscriptions: readonly AzureSubscription[];
}

/** A Microsoft 365 service health issue, or an event of Azure Service Health that is no planned maintenance. */
export interface Issue {
  /** "EX123456", or the tracking id of an Azure event ("KSYM-9_8") */
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly feature?: string;
  readonly classification: Classification;
  readonly status: ServiceStatus;
  readonly impact: string;
  /** Missing where Microsoft's date can't be read. */
  readonly startedAt?: number;
  /** Set when Microsoft says it ended. */
  readonly endedAt?: number;
  readonly updatedAt: number;
  readonly isResolved: boolean;
  /** Microsoft has published its post-incident review. */
  readonly hasReview: boolean;
  /** Newest first. */
  readonly posts: readonly Post[];
  /** Only for an event of Azure; its `service` is "Azure". */
  readonly azure?: AzureFacts;
}

/** A planned maintenance window. */
export interface Maintenance {
  /** Tracking id of the Azure event. */
  readonly id: string;
  readonly title: string;
  readonly from: number;
  /** Missing where Microsoft plans no end. */
  readonly to?: number;
  readonly updatedAt: number;
  /** Plain text, not yet escaped. */
  readonly text: string;
  readonly impacts: readonly AzureImpact[];
  readonly subscriptions: readonly AzureSubscription[];
}

export const announcementCategories = ['preventOrFixIssue', 'planForChange', 'stayInformed'] as const;
export type AnnouncementCategory = (typeof announcementCategories)[number] | 'unknown';
export type AnnouncementSeverity = 'normal' | 'high' | 'critical' | 'unknown';

/** A message center post (learn.microsoft.com/graph/api/resources/serviceupdatemessage). */
export interface Announcement {
  /** "MC123456" */
  readonly id: string;
  readonly title: string;
  readonly category: AnnouncementCategory;
  readonly severity: AnnouncementSeverity;
  /** Names of services ("Exchange Online"). */
  readonly services: readonly string[];
  /** "Major change", "Admin impact", "User impact", "Retirement", ... as Microsoft writes them. */
  readonly tags: readonly string[];
  readonly isMajor: boolean;
  /** The moment by which the customer has to have done something. */
  readonly actBy?: number;
  readonly startsAt: number;
  readonly endsAt?: number;
  readonly updatedAt: number;
  /** Plain text with paragraphs; missing where only the list was read. */
  readonly body?: string;
  /** Links of the body and of Microsoft's details, https only; missing where only the list was read. */
  readonly links?: readonly Link[];
}

export interface ServiceHealth {
  /** "Exchange" */
  readonly id: string;
  /** "Exchange Online" */
  readonly name: string;
  readonly status: ServiceStatus;
  /** Open issues, worst first (incident before advisory, then newest). */
  readonly issues: readonly Issue[];
  /** Only for Azure: what it has beyond the other services. */
  readonly azure?: AzureService;
}

/** What the service "Azure" of a customer has beyond the others. */
export interface AzureService {
  readonly subscriptions: readonly AzureSubscription[];
  /** Windows that have not ended. */
  readonly maintenance: readonly Maintenance[];
}

/** What is read of Microsoft. */
export const subjects = [
  'health',
  'issue',
  'azure',
  'history',
  'messages',
  'licences',
  'review',
  'profile',
  'customers',
  'roles',
] as const;
export type Subject = (typeof subjects)[number];

/** What could not be read, for whom, and why. */
export interface Gap {
  readonly what: Subject;
  readonly error: ReadError;
  /**
   * What of it is missing: all where nothing is said, a part where the rest was read at the same moment, or only what is
   * newer than an answer that stands in.
   */
  readonly missing?: 'part' | 'newer';
}

/** The health of one customer as it was read at `readAt`. */
export interface CustomerHealth {
  readonly customer: Customer;
  /** Worst first. */
  readonly services: readonly ServiceHealth[];
  readonly gaps: readonly Gap[];
  /** When Microsoft was asked; undefined when it never answered. */
  readonly readAt?: number;
}

/** Why an older answer stands in: Microsoft could not be asked again after it. Undefined for an answer that is new. */
export function staleGap({ gaps }: Pick<CustomerHealth, 'gaps'>): Gap | undefined {
  return gaps.find(({ what, missing }) => what === 'health' && missing === 'newer');
}
