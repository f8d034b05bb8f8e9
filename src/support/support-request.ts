import type { ShownMessage } from '../conversation-reference.ts';
import type { Customer } from '../customers/customer.ts';
import type { RequestProblem } from './request-problem.ts';

export const severities = ['critical', 'moderate', 'minimal'] as const;
export type Severity = (typeof severities)[number];

/** Hours within which Microsoft answers first (learn.microsoft.com/partner-center/report-problems-on-behalf-of-a-customer). */
export const initialResponseHours: Readonly<Record<Severity, number>> = {
  critical: 2,
  moderate: 4,
  minimal: 8,
};

/**
 * How a request gets to Microsoft: `azure` is created through Microsoft.Support; for everything else no interface creates
 * one, so a person opens it in the `portal` and brings Microsoft's number back.
 */
export const routes = ['azure', 'portal'] as const;
export type Route = (typeof routes)[number];

/**
 * creating: confirmed here, Azure has not said yet that it exists; handover: waits for a person to open it in the portal
 * and to bring the number; open: Microsoft works on it; waiting: Microsoft waits for us; closed; failed: Azure refused it,
 * it can be corrected and sent again.
 */
export const requestStates = ['creating', 'handover', 'open', 'waiting', 'closed', 'failed'] as const;
export type RequestState = (typeof requestStates)[number];

/** Whom Microsoft calls: the partner's person, never the customer's. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  /** Needed for `critical`. */
  readonly phone?: string;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47 ("en-US"). */
  readonly language: string;
  /** ISO 3166-1 alpha-2, upper case; Azure wants the contact's country. */
  readonly country: string;
  /** Microsoft may call at any hour. */
  readonly aroundTheClock: boolean;
}

/** A service as Microsoft names it: id "Exchange", name "Exchange Online". */
export interface ServiceName {
  readonly id: string;
  readonly name: string;
}

/** Where in Azure it is opened. */
export interface AzureChoice {
  readonly subscriptionId: string;
  /** Resource id of the service: "/providers/Microsoft.Support/services/{guid}". */
  readonly serviceId: string;
  /** Resource id of the problem classification below it. */
  readonly classificationId: string;
}

/** What a person filled in, checked. Every text is one from outside. */
export interface RequestForm {
  readonly service: ServiceName;
  readonly severity: Severity;
  readonly title: string;
  readonly description: string;
  /** Needed for `critical`; else empty where nobody wrote any. */
  readonly impact: string;
  /** Since when; missing where nobody knows. */
  readonly startedAt?: number;
  readonly usersHit?: string;
  /** The Microsoft issue that it may be about. */
  readonly issueId?: string;
  readonly contact: Contact;
  /** Only for the route `azure`. */
  readonly azure?: AzureChoice;
}

/** Fields of the form, by the ids of the card's inputs. */
export const formFields = [
  'service',
  'severity',
  'title',
  'description',
  'impact',
  'startedDate',
  'startedTime',
  'usersHit',
  'issueId',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactTimeZone',
  'contactLanguage',
  'contactCountry',
  'contactAroundTheClock',
  'azureSubscription',
  'azureService',
  'azureClassification',
] as const;
export type FormField = (typeof formFields)[number];

/** What stands in the form as it is: nothing of it is checked. */
export type FormInput = Readonly<Partial<Record<FormField, string>>>;

/** A form that is being filled in; kept, so that it survives a restart and can be resumed. */
export interface Draft {
  /** Unguessable; also the idempotency key of the request that it becomes. */
  readonly id: string;
  readonly customer: Customer;
  readonly route: Route;
  /** Only this person may go on with it. */
  readonly userId: string;
  readonly input: FormInput;
  /** IANA name of the zone in which date and time of the form are meant: that of the reader who began it. */
  readonly timeZone: string;
  /** The services that the form offers; empty where they could not be read, then any id is taken. */
  readonly services: readonly ServiceName[];
  /** The request for another customer that it was made from, if any. */
  readonly linkedTo?: string;
  readonly savedAt: number;
}

/** Who did something to a request: a person of ours, or Microsoft. */
export interface Opener {
  readonly userId: string;
  readonly teamsId: string;
  readonly name: string;
}

export interface RequestNote {
  readonly id: string;
  readonly at: number;
  /** Text from outside. */
  readonly text: string;
  /** Name of the person, or Microsoft's engineer as it names itself. */
  readonly by: string;
  readonly from: 'us' | 'microsoft';
  /** Whether Microsoft has it; `kept` where there is no way to send it. */
  readonly sent: 'sent' | 'kept' | 'unsent';
  /** Of a note of ours: under which id its copy at Microsoft would be a note here, so that it is not taken for a new one. */
  readonly copyId?: string;
}

/** What Microsoft says of a request. */
export interface MicrosoftSide {
  /** "2611270040001234" */
  readonly number: string;
  /** Its own word for the status. */
  readonly status?: string;
  readonly updatedAt?: number;
  /** When we last read it; missing where it can't be read (21Vianet) or never was. */
  readonly readAt?: number;
}

/** Our record of one request for help on behalf of a customer. */
export interface SupportRequest {
  /** "R-0042" */
  readonly number: string;
  /** The draft that it was. */
  readonly draftId: string;
  readonly route: Route;
  readonly customer: Customer;
  readonly form: RequestForm;
  readonly state: RequestState;
  readonly openedBy: Opener;
  readonly openedAt: number;
  readonly changedAt: number;
  readonly microsoft?: MicrosoftSide;
  /** Name of the ticket in Azure: made from our number and the draft's id, so that creating it twice is creating it once. */
  readonly azureTicket?: string;
  /** When Microsoft's first answer is due: from when it had the request. */
  readonly answerDueAt?: number;
  /** When Microsoft first answered, as far as we know. */
  readonly answeredAt?: number;
  /** The overdue answer has been told. */
  readonly overdueTold?: boolean;
  /** Oldest first. */
  readonly notes: readonly RequestNote[];
  /** Why the last try to create, change or read it failed; missing once one succeeds. */
  readonly problem?: RequestProblem;
  /** Requests for other customers about the same. */
  readonly linked: readonly string[];
  /** When the review of its issue was added. */
  readonly reviewAt?: number;
  /** Cards that show it, newest first, a few at most. */
  readonly shown: readonly ShownMessage[];
}

export const requestEventKinds = [
  'opened',
  'failed',
  'numbered',
  'statusChanged',
  'answered',
  'answerOverdue',
  'noteAdded',
  'severityChanged',
  'closed',
  'reopened',
  'reviewPublished',
] as const;
export type RequestEventKind = (typeof requestEventKinds)[number];

/** Something that happened to a request. */
export interface RequestEvent {
  readonly id: string;
  readonly at: number;
  readonly kind: RequestEventKind;
  /** As it is after the event. */
  readonly request: SupportRequest;
  /** The person who did it; missing where Microsoft or time did. */
  readonly by?: Opener;
  readonly note?: RequestNote;
  readonly from?: string;
  readonly to?: string;
}
