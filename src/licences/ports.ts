import type { Call } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
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
