import type { ActionError } from '../action-error.ts';
import type { Deed } from '../audit/audit.ts';
import type { Call } from '../call.ts';
import type { ShownMessage } from '../conversation-reference.ts';
import type { Customer } from '../customers/customer.ts';
import type { ChangePlan, ChangeRefusal, LicenceTarget } from './change-plan.ts';
import type { ChangeRecord } from './change-record.ts';
import type { CustomerSubscription } from './customer-subscription.ts';
import type { LicenceNow } from './ports.ts';

/** The question before a change, with the key under which it can be confirmed; or why it is not asked. */
export type Asked =
  | { readonly kind: 'plan'; readonly plan: ChangePlan; readonly key: string; readonly etag: string }
  | { readonly kind: 'refused'; readonly refusal: ChangeRefusal; readonly licence: CustomerSubscription };

/** How a change ended, and when. */
export type ChangeEnd = { readonly at: number } & (
  | { readonly kind: 'done'; readonly record: ChangeRecord; readonly after: CustomerSubscription }
  /** Somebody changed the licence meanwhile: nothing was done, and it is asked anew. `before`: as it was confirmed. */
  | { readonly kind: 'meanwhile'; readonly before: CustomerSubscription; readonly asked: Asked }
  /** With `outcome_unknown` it can be looked at again, and confirmed again, under the same key. */
  | { readonly kind: 'failed'; readonly record: ChangeRecord; readonly error: ActionError }
);

export type ChangeOutcome =
  | ChangeEnd
  | {
      readonly kind: 'running';
      readonly record: ChangeRecord;
      /** Microsoft has accepted it. */
      readonly isAccepted: boolean;
      /** Undefined where the program ends first. Never rejects. */
      readonly later: Promise<ChangeEnd | undefined>;
    }
  /** No such question was asked, or too long ago, or of something else: nothing was done. */
  | { readonly kind: 'notAsked' };

/** What a card says was confirmed. Comes from outside: it counts only as far as it is what was asked. */
export interface Confirmation {
  readonly customer: Customer;
  readonly licenceId: string;
  readonly target: LicenceTarget;
  readonly etag: string;
  readonly key: string;
}

/** A customer by its tenant; undefined where it is not on the list, or not yet. */
export type CustomerOf = (tenantId: string, call: Call) => Promise<Customer | undefined>;

/** Tells the end of a change on the card that says that it is under way. Never rejects. */
export type TellEnd = (
  message: ShownMessage,
  customer: Customer,
  end: ChangeEnd,
  target: LicenceTarget,
) => Promise<void>;

/** Changes licences, each change once however often it is confirmed. All throw ActionError, and StoreError. */
export interface LicenceChanger {
  read(customer: Customer, licenceId: string, call: Call): Promise<LicenceNow>;
  /** Asks for a change of the licence as it is now; nothing is done yet. */
  ask(customer: Customer, licenceId: string, target: LicenceTarget, call: Call): Promise<Asked>;
  /** Does what was asked. A change that is under way or done already is not done again; the answer is the same. */
  confirm(given: Confirmation, by: Deed['by'], call: Call): Promise<ChangeOutcome>;
  /** Where a change that was confirmed stands; does nothing. */
  look(given: Omit<Confirmation, 'etag'>, call: Call): Promise<ChangeOutcome>;
  /**
   * Follows what Microsoft had accepted before the program started, without anybody having to look. Resolves once each
   * has ended and was told, or the changer is closed; never rejects, what fails is in the log.
   */
  resume(customerOf: CustomerOf, call: Omit<Call, 'signal'>, tellEnd?: TellEnd): Promise<void>;
  /** A card says that a change is under way; where the program is started again it is told there how it ended. */
  shown(key: string, message: ShownMessage): Promise<void>;
  /** Nobody can confirm it any more. */
  drop(key: string): Promise<void>;
  /** Follows nothing any more. */
  close(): Promise<void>;
}
