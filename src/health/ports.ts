import type { Call } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import type { Gap, Issue, ServiceHealth } from './model.ts';

export interface ServicesAnswer {
  readonly services: readonly ServiceHealth[];
  /** What of the answer was not readable; empty where all of it was. */
  readonly gaps: readonly Gap[];
}

/** Where the health of a customer's services comes from. */
export interface HealthSource {
  /**
   * All services the customer subscribes to, with their open issues; those that were not readable come as a
   * gap. Throws ReadError where nothing was readable.
   */
  readServices(customer: Customer, call: Call): Promise<ServicesAnswer>;
  /** One issue with all its posts, resolved ones too. Throws ReadError (`not_found` for an unknown id). */
  readIssue(customer: Customer, issueId: string, call: Call): Promise<Issue>;
}
