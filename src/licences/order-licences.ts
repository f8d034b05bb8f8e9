import type { CustomerSubscription } from './customer-subscription.ts';

/** A licence that ends this soon and does not renew is marked: time to talk with the customer. */
export const expiringDays = 45;
const dayMs = 86_400_000;

/** What a licence wants of its reader, the most urgent first. */
export const concerns = ['stopped', 'expiring', 'unclear', 'none'] as const;
export type Concern = (typeof concerns)[number];

/**
 * stopped: the customer can't use it (suspended, expired, disabled); expiring: it does not renew and ends within 45
 * days, or should have ended; unclear: its status is none that we know, or it says none; none: nothing to do.
 */
export function concernOf({ status, autoRenews, endsAt }: CustomerSubscription, now: number): Concern {
  if (status === 'suspended' || status === 'expired' || status === 'disabled') return 'stopped';
  if (status === 'unknown' || status === 'none') return 'unclear';
  const endsSoon = endsAt !== undefined && endsAt - now <= expiringDays * dayMs;
  return status === 'active' && !autoRenews && endsSoon ? 'expiring' : 'none';
}

/** Licences that are not deleted: the most urgent first, then the soonest to end, Azure and what has no end last, by name. */
export function orderLicences(
  licences: readonly CustomerSubscription[],
  now: number,
): CustomerSubscription[] {
  const rank = (licence: CustomerSubscription) => concerns.indexOf(concernOf(licence, now));
  const end = ({ endsAt }: CustomerSubscription) => endsAt ?? Number.MAX_VALUE;
  return licences
    .filter(({ status }) => status !== 'deleted')
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        end(a) - end(b) ||
        Number(a.isAzure) - Number(b.isAzure) ||
        compareText(a.product, b.product) ||
        compareText(a.id, b.id),
    );
}

/** How many licences there are of each kind. */
export interface LicenceTotals {
  /** Without the deleted ones. */
  readonly licences: number;
  /** Seats of active licences that are not billed by usage. */
  readonly seats: number;
  readonly stopped: number;
  readonly expiring: number;
  readonly unclear: number;
  readonly deleted: number;
}

export function countLicences(licences: readonly CustomerSubscription[], now: number): LicenceTotals {
  const kept = licences.filter(({ status }) => status !== 'deleted');
  const count = (concern: Concern) => kept.filter((licence) => concernOf(licence, now) === concern).length;
  const seats = kept
    .filter(({ status, isAzure }) => status === 'active' && !isAzure)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    licences: kept.length,
    seats,
    stopped: count('stopped'),
    expiring: count('expiring'),
    unclear: count('unclear'),
    deleted: licences.length - kept.length,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
