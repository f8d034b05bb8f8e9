import type { Call } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import type { Issue, ServiceHealth } from './model.ts';

/** Where the health of a customer's services comes from. */
export interface HealthSource {
  /** All services the customer subscribes to, with their open issues. Throws ReadError. */
  readServices(customer: Customer, call: Call): Promise<ServiceHealth[]>;
  /** One issue with all its posts, resolved ones too. Throws ReadError (`not_found` for an unknown id). */
  readIssue(customer: Customer, issueId: string, call: Call): Promise<Issue>;
}
