import type { Call } from '../call.ts';
import type { CloudName, Customer } from './customer.ts';

/** Where the customers of one partner account come from. */
export interface CustomerSource {
  /** Id of the partner account ("primary", "china"). */
  readonly account: string;
  readonly cloud: CloudName;
  /** Reads all customers, page by page. Throws ReadError. */
  listCustomers(call: Call): Promise<Customer[]>;
}

/** The customer that a conversation talks about; must survive a restart. */
export interface CustomerMemory {
  recall(conversationId: string): Promise<string | undefined>;
  /** Resolves once the tenant id is on the disk. */
  remember(conversationId: string, tenantId: string): Promise<void>;
  forget(conversationId: string): Promise<void>;
}

/** Addresses that a person opens for a customer, in the customer's cloud. Always https. */
export interface CustomerLinks {
  /** The customer's Microsoft 365 admin center, as delegated admin. */
  adminCenter(customer: Customer): string;
  /** The service health page there. */
  serviceHealth(customer: Customer): string;
  /** Where an admin of the customer consents to the app. */
  consent(customer: Customer): string;
  /** Where the partner sees and renews its delegated access to the customer. */
  delegatedAccess(customer: Customer): string;
}
