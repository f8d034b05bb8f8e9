import type { Call } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import type { AzureSubscription } from '../health/model.ts';
import type { Person } from '../person.ts';
import type {
  Contact,
  Draft,
  RequestEvent,
  RequestForm,
  Severity,
  SupportRequest,
} from './support-request.ts';

/** A service or a problem classification of Azure's support, by its resource id. */
export interface AzureSupportTopic {
  readonly id: string;
  /** Text from outside. */
  readonly name: string;
}

/** A note of a request, as Microsoft has it. */
export interface MicrosoftNote {
  readonly at: number;
  /** Text from outside. */
  readonly text: string;
  readonly by: string;
  /** The `noteId` by which it was written, or Microsoft's own; missing where its notes have none. */
  readonly id?: string;
  /** Missing where Microsoft does not say. */
  readonly from?: 'us' | 'microsoft';
}

/** What Microsoft says of one request. */
export interface MicrosoftRequest {
  readonly number: string;
  /** Its word as it came ("open", "attention_needed"). */
  readonly status: string;
  readonly state: 'open' | 'waiting' | 'closed' | 'unknown';
  readonly severity?: Severity;
  readonly title?: string;
  readonly createdAt?: number;
  readonly updatedAt?: number;
  readonly closedAt?: number;
  /** Oldest first. */
  readonly notes: readonly MicrosoftNote[];
}

/**
 * Microsoft.Support of Azure Resource Manager, by the customer's token with the partner's beside it
 * (learn.microsoft.com/rest/api/support/support-tickets/create). All throw ActionError.
 */
export interface AzureSupport {
  subscriptions(customer: Customer, call: Call): Promise<readonly AzureSubscription[]>;
  services(customer: Customer, call: Call): Promise<readonly AzureSupportTopic[]>;
  classifications(customer: Customer, serviceId: string, call: Call): Promise<readonly AzureSupportTopic[]>;
  /**
   * Creates the ticket of this name; one of the same name is created once. Resolves when Azure has its number, without
   * notes, or with undefined where Azure has taken it and is not yet done: `read` tells later. `outcome_unknown` where
   * no answer came. `rejected` where a ticket about something else has the name.
   */
  create(
    customer: Customer,
    ticket: { readonly name: string; readonly form: RequestForm },
    call: Call,
  ): Promise<MicrosoftRequest | undefined>;
  /** `not_found` where Azure has no such ticket, undefined where it is still being made. */
  read(customer: Customer, at: AzureTicket, call: Call): Promise<MicrosoftRequest | undefined>;
  /**
   * What is so already is no failure. Resolves without notes. `rejected` with `UpdateOperationDenied` where an engineer
   * works on the ticket: a note has to ask for it.
   */
  change(
    customer: Customer,
    at: AzureTicket,
    change: { readonly severity?: Severity; readonly status?: 'open' | 'closed' },
    call: Call,
  ): Promise<MicrosoftRequest>;
  /**
   * Resolves once Azure has taken it; it may be read a moment later.
   * @param noteId names the communication, so that writing it twice writes it once
   * @param sender e-mail address of who writes
   */
  addNote(
    customer: Customer,
    at: AzureTicket,
    note: {
      readonly noteId: string;
      readonly subject: string;
      readonly text: string;
      readonly sender: string;
    },
    call: Call,
  ): Promise<void>;
}

export interface AzureTicket {
  readonly subscriptionId: string;
  readonly name: string;
}

/**
 * Service requests of Partner Center, as the signed-in person with MFA; there is no creating one
 * (learn.microsoft.com/partner-center/developer/service-request-resources). All throw ActionError.
 */
export interface ServiceRequests {
  read(customer: Customer, number: string, as: Person, call: Call): Promise<MicrosoftRequest>;
  addNote(
    customer: Customer,
    number: string,
    text: string,
    as: Person,
    call: Call,
  ): Promise<MicrosoftRequest>;
  close(customer: Customer, number: string, as: Person, call: Call): Promise<MicrosoftRequest>;
}

/** What must last of support requests. A write resolves once it is on the disk, its events with it. */
export interface RequestMemory {
  find(number: string): Promise<SupportRequest | undefined>;
  list(): Promise<readonly SupportRequest[]>;
  /** Puts a changed request in the place of the old one, with the events that it made for the partner's own desk. */
  save(request: SupportRequest, events: readonly RequestEvent[]): Promise<void>;
  draft(id: string): Promise<Draft | undefined>;
  drafts(userId: string): Promise<readonly Draft[]>;
  saveDraft(draft: Draft): Promise<void>;
  dropDraft(id: string): Promise<void>;
  /** The contact of the last request that this person opened. */
  contactOf(userId: string): Promise<Contact | undefined>;
  /** The request that a draft became, if it did. */
  findByDraft(draftId: string): Promise<SupportRequest | undefined>;
  /**
   * Makes a request of a draft in one write: the next number is taken, the draft dropped and the contact kept for the
   * person's next request. A draft that has become one already gives that one, `isNew` false.
   */
  open(
    draftId: string,
    make: (number: string) => { readonly request: SupportRequest; readonly events: readonly RequestEvent[] },
  ): Promise<{ readonly request: SupportRequest; readonly isNew: boolean }>;
  /** Forgets requests closed and last changed before a moment, and drafts saved before one. */
  dropOld(before: { readonly closed: number; readonly drafts: number }): Promise<void>;
}
