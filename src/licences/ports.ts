import type { ActionError } from '../action-error.ts';
import type { Call } from '../call.ts';
import type { ShownMessage } from '../conversation-reference.ts';
import type { Customer } from '../customers/customer.ts';
import type { LicenceTarget } from './change-plan.ts';
import type { ChangeRecord } from './change-record.ts';
import type { CustomerSubscription } from './customer-subscription.ts';

export interface LicencesAnswer {
  readonly licences: readonly CustomerSubscription[];
  /** How many more there are that do not have their documented form. */
  readonly unreadable: number;
}

/** Where a customer's licences come from. */
export interface LicenceSource {
  /** All licences, deleted ones too. Throws ReadError. */
  readLicences(customer: Customer, call: Call): Promise<LicencesAnswer>;
}

/** A licence as it is now. */
export interface LicenceNow {
  readonly licence: CustomerSubscription;
  /** Its entity tag: other after each change, whoever made it. */
  readonly etag: string;
}

export interface LicenceChange {
  readonly licenceId: string;
  readonly target: LicenceTarget;
  /** What the licence was when somebody decided to change it; only then it is changed. */
  readonly etag: string;
  /** The same for every try of one change: Microsoft knows by it a request that comes again. */
  readonly requestId: string;
}

/** What became of a change that was sent. */
export type SentChange =
  | { readonly kind: 'done'; readonly now: LicenceNow }
  | AcceptedChange
  | { readonly kind: 'failed'; readonly error: ActionError };

/** Microsoft is at it. */
export interface AcceptedChange {
  readonly kind: 'accepted';
  /** How to follow it; only `follow` reads it. */
  readonly operation: string;
  /** What Microsoft asks to wait before it is looked at again. */
  readonly lookAgainSeconds?: number;
}

/** Changes single licences. All throw ActionError. */
export interface LicenceChanges {
  readLicence(customer: Customer, licenceId: string, call: Call): Promise<LicenceNow>;
  /**
   * Throws ActionError: `changed_meanwhile` where the licence is no longer what `etag` stands for, `rejected` with
   * Microsoft's words, `outcome_unknown` where no good answer came, ...
   */
  change(customer: Customer, change: LicenceChange, call: Call): Promise<SentChange>;
  /** Where an accepted change stands; `failed` where Microsoft did not do it in the end. */
  follow(customer: Customer, licenceId: string, operation: string, call: Call): Promise<SentChange>;
}

/** What is remembered of each change that somebody was asked to confirm, for a day; it lasts. */
export interface ChangeMemory {
  recall(key: string): Promise<ChangeRecord | undefined>;
  /** Those that are `accepted`. */
  accepted(): Promise<readonly ChangeRecord[]>;
  /** Resolves once it is on the disk. Where it is shown stays as it was, where the record does not say. */
  keep(record: ChangeRecord): Promise<void>;
  /** Where a change is shown; nothing where there is none of this key. */
  keepShown(key: string, shown: ShownMessage): Promise<void>;
  forget(key: string): Promise<void>;
}
