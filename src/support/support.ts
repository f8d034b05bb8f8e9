import type { Call } from '../call.ts';
import type { ShownMessage } from '../conversation-reference.ts';
import type { Customer } from '../customers/customer.ts';
import type { Person } from '../person.ts';
import type { FormFault } from './check-form.ts';
import type {
  Contact,
  Draft,
  FormInput,
  Opener,
  RequestState,
  Route,
  ServiceName,
  Severity,
  SupportRequest,
} from './support-request.ts';

/** Which requests are listed; what is missing narrows nothing down. */
export interface RequestFilter {
  readonly tenantId?: string;
  readonly serviceId?: string;
  readonly issueId?: string;
  /** Opened by this person. */
  readonly userId?: string;
  readonly open?: boolean;
}

export type OpenOutcome =
  /** `isNew` false: the draft had become this request before (a double click, a repeated delivery). */
  | { readonly kind: 'request'; readonly request: SupportRequest; readonly isNew: boolean }
  /** Something in the form is missing or wrong; the draft is as it was. */
  | { readonly kind: 'faults'; readonly draft: Draft; readonly faults: readonly FormFault[] }
  /** No such draft of this person. */
  | { readonly kind: 'gone' };

/** What became of one note for several requests. */
export interface NoteOutcome {
  readonly number: string;
  readonly sent: 'sent' | 'kept' | 'unsent';
}

/**
 * Support requests: drafts, opening, working on them, following them. Numbers are found in any case. What fails at
 * Microsoft throws ActionError and stands in the request as its `problem` too; nothing that a person wrote is lost by it.
 */
export interface Support {
  find(number: string): Promise<SupportRequest | undefined>;
  /** Newest first. */
  list(filter: RequestFilter): Promise<readonly SupportRequest[]>;

  /** Newest first. */
  drafts(userId: string): Promise<readonly Draft[]>;
  draft(id: string, userId: string): Promise<Draft | undefined>;
  begin(draft: {
    readonly customer: Customer;
    readonly route: Route;
    readonly input: FormInput;
    readonly userId: string;
    /** IANA name of the reader's zone, in which date and time of the form are meant. */
    readonly timeZone: string;
    /** What the form offers; empty where it could not be read. */
    readonly services: readonly ServiceName[];
    readonly linkedTo?: string;
  }): Promise<Draft>;
  /**
   * Lays what was filled in over the draft, and takes the way of the service that is chosen now. Undefined where there is
   * no such draft of this person.
   */
  keep(id: string, input: FormInput, userId: string): Promise<Draft | undefined>;
  drop(id: string, userId: string): Promise<void>;
  /** Whom Microsoft was to call in this person's last request, so that nobody types it twice. */
  contactOf(userId: string): Promise<Contact | undefined>;

  /**
   * Makes the request of a draft, once; one for Azure is created there, at most once too. Where Azure refuses or does
   * not answer, this and `retry` resolve all the same: the request has it as its state and problem.
   */
  open(draftId: string, by: Opener, call: Call): Promise<OpenOutcome>;
  /**
   * Takes Microsoft's number for a request that was handed over, and follows it from then on. The number is kept also
   * where it can't be read (that throws), and may be replaced until it has been read once; `changed_meanwhile` after that,
   * `not_found` for what is no number.
   */
  adopt(number: string, microsoftNumber: string, by: Opener, call: Call): Promise<SupportRequest>;
  /** Tries again what failed: creating it in Azure. */
  retry(number: string, by: Opener, call: Call): Promise<SupportRequest>;
  /** @param note `id` makes writing it twice writing it once */
  addNote(
    number: string,
    note: { readonly id: string; readonly text: string },
    by: Opener,
    call: Call,
  ): Promise<SupportRequest>;
  /** One note to every open request about an issue. What fails is `unsent`; only `sign_in_wanted` throws, after all were tried. */
  addNoteToAll(
    issueId: string,
    note: { readonly id: string; readonly text: string },
    by: Opener,
    call: Call,
  ): Promise<readonly NoteOutcome[]>;
  /** `portal_only` where Partner Center has the request. */
  changeSeverity(number: string, severity: Severity, by: Opener, call: Call): Promise<SupportRequest>;
  close(number: string, by: Opener, call: Call): Promise<SupportRequest>;
  /** Where Microsoft lets it: in Azure, and our own record where nothing is followed; `portal_only` in Partner Center. */
  reopen(number: string, by: Opener, call: Call): Promise<SupportRequest>;
  /**
   * What a person says of a request that can't be read (21Vianet, or before its number is known); `changed_meanwhile`
   * where it can.
   */
  setState(
    number: string,
    state: Extract<RequestState, 'open' | 'waiting' | 'closed'>,
    by: Opener,
    call: Call,
  ): Promise<SupportRequest>;

  /** Reads one request at Microsoft now. */
  refresh(number: string, as: Person, call: Call): Promise<SupportRequest>;
  /** Remembers a message that shows the request. */
  shown(number: string, message: ShownMessage): Promise<void>;
  /** One round over all requests that are open: reads them, marks overdue answers, adds reviews. Never throws. */
  follow(call: Call): Promise<void>;
}
