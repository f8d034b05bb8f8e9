/** What Partner Center calls the state of a subscription; `unknown` for every word that we don't know. */
export const subscriptionStatuses = [
  'suspended',
  'expired',
  'disabled',
  'pending',
  'active',
  'deleted',
  'none',
  'unknown',
] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

/** A licence: a Partner Center subscription of a customer (learn.microsoft.com/partner-center/developer/subscription-resources). */
export interface CustomerSubscription {
  readonly id: string;
  /** "Microsoft 365 Business Premium": the friendly name, else the offer's. Text from outside. */
  readonly product: string;
  /** Seats; 1 for what is billed by usage. */
  readonly quantity: number;
  /** What `quantity` counts ("Licenses"), as Partner Center says it. */
  readonly unit: string;
  readonly status: SubscriptionStatus;
  /** ISO 8601 ("P1M", "P1Y", "P3Y"); missing where there is no term. */
  readonly term?: string;
  /** When the commitment ends: it renews then, or it expires. */
  readonly endsAt?: number;
  readonly autoRenews: boolean;
  readonly isTrial: boolean;
  /** Azure, billed by usage: no seats, no term. */
  readonly isAzure: boolean;
}

/** A GUID, or what else could be one: only by such an id a licence is changed. */
export const licenceIdPattern = /^[\w-]{1,100}$/;
