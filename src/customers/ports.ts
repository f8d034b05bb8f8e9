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

/** What Partner Center knows of where a customer is; each part missing where it does not. */
export interface CustomerProfile {
  /** ISO 3166-1 alpha-2, upper case ("DE"). */
  readonly country?: string;
  /** BCP 47 ("de-DE"). */
  readonly culture?: string;
}

export interface CustomerProfileSource {
  /** Throws ReadError. */
  readProfile(customer: Customer, call: Call): Promise<CustomerProfile>;
}

/** The customer that a conversation talks about; must survive a restart. */
export interface CustomerMemory {
  recall(conversationId: string): Promise<string | undefined>;
  /** Resolves once the tenant id is on the disk. */
  remember(conversationId: string, tenantId: string): Promise<void>;
  forget(conversationId: string): Promise<void>;
}

/** The admin portals of Microsoft's services. */
export const portalNames = [
  'microsoft365',
  'exchange',
  'teams',
  'sharepoint',
  'entra',
  'intune',
  'defender',
  'purview',
  'powerPlatform',
  'dynamics',
  'azure',
  'partnerCenter',
] as const;
export type PortalName = (typeof portalNames)[number];

/** Addresses that a person opens for a customer, in the customer's cloud. Always https. */
export interface CustomerLinks {
  /** The customer's Microsoft 365 admin center, as delegated admin. */
  adminCenter(customer: Customer): string;
  /** The service health page there. */
  serviceHealth(customer: Customer): string;
  /** The page of one issue there (of Azure's service health for a tracking id). */
  issue(customer: Customer, issueId: string): string;
  /** The page of one announcement there. */
  announcement(customer: Customer, id: string): string;
  /** One service's admin portal, as delegated admin of the customer where the portal knows how; undefined where the cloud has none. */
  portal(customer: Customer, name: PortalName): string | undefined;
  /** Where an admin of the customer consents to the app. */
  consent(customer: Customer): string;
  /** Where the partner sees and renews its delegated access to the customer. */
  delegatedAccess(customer: Customer): string;
}
