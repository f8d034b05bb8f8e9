import type { CustomerSubscription } from './customer-subscription.ts';

/** What a licence is to become. */
export type LicenceTarget =
  | { readonly kind: 'suspend' }
  | { readonly kind: 'reactivate' }
  | { readonly kind: 'seats'; readonly seats: number };

/** More than any customer has; a number beyond it is a slip of the hand. */
export const mostSeats = 1_000_000;

/** Why a licence can't be changed like this, before Microsoft is asked. */
export type ChangeRefusal =
  /** It is so already. */
  | 'already'
  /** Its status does not allow it: only what is active is suspended and given seats, only what is suspended reactivated. */
  | 'status'
  /** Trials can't be suspended. */
  | 'trial'
  /** Azure is billed by usage: it has no seats, and its subscriptions are suspended in its own portal. */
  | 'azure';

/**
 * What a change costs and what it stops, as Microsoft says (learn.microsoft.com/partner-center/customers/
 * subscription-lifecycle, .../create-a-new-subscription), the most serious first.
 */
export type ChangeEffect =
  /** Users can't use the service any more, at once. */
  | 'accessEnds'
  /** Users can use it again. */
  | 'accessReturns'
  /** Admins still reach the data. */
  | 'dataStays'
  /** The partner goes on paying until the term ends. */
  | 'billingGoesOn'
  /** Automatic renewal is switched off, and stays off when the licence is reactivated. */
  | 'renewalStops'
  /** Automatic renewal is off. */
  | 'renewalIsOff'
  /** It expires at the end of its term unless it is reactivated before; then its data are deleted by and by. */
  | 'expiresAtEnd'
  /** Its data are deleted if it stays so. */
  | 'dataDeletedLater'
  /** More seats are charged from today to the end of the term. */
  | 'chargedFromToday'
  /** The new number of seats renews. */
  | 'renewsWithSeats'
  /** More than twice as many seats as now. */
  | 'manyMore'
  /** Microsoft takes seats back only in the first seven days of a term. */
  | 'onlyFirstDays'
  /** Seats in use have to be freed. */
  | 'seatsInUse';

export interface ChangePlan {
  readonly target: LicenceTarget;
  readonly licence: CustomerSubscription;
  readonly effects: readonly ChangeEffect[];
}

/** What speaks against a change; undefined where nothing that we know does. */
export function refusalOf(licence: CustomerSubscription, target: LicenceTarget): ChangeRefusal | undefined {
  if (licence.isAzure) return 'azure';
  if (isReached(licence, target)) return 'already';
  if (target.kind === 'suspend' && licence.isTrial) return 'trial';
  const needed = target.kind === 'reactivate' ? 'suspended' : 'active';
  return licence.status === needed ? undefined : 'status';
}

/** Whether the licence is what the change makes of it. */
export function isReached({ status, quantity }: CustomerSubscription, target: LicenceTarget): boolean {
  switch (target.kind) {
    case 'suspend':
      return status === 'suspended';
    case 'reactivate':
      return status === 'active';
    case 'seats':
      return quantity === target.seats;
  }
}

/** A whole number of seats that could be meant. */
export function isSeats(seats: number): boolean {
  return Number.isInteger(seats) && seats >= 1 && seats <= mostSeats;
}

export function planChange(licence: CustomerSubscription, target: LicenceTarget): ChangePlan {
  return { target, licence, effects: effectsOf(licence, target) };
}

function effectsOf(licence: CustomerSubscription, target: LicenceTarget): ChangeEffect[] {
  const { autoRenews, endsAt, term, quantity } = licence;
  // Without a term it is not of new commerce, whose rules of billing are others.
  const hasTerm = term !== undefined && endsAt !== undefined;
  switch (target.kind) {
    case 'suspend':
      return [
        'accessEnds',
        ...(hasTerm ? (['billingGoesOn'] as const) : []),
        ...(hasTerm && autoRenews ? (['renewalStops'] as const) : []),
        hasTerm ? 'expiresAtEnd' : 'dataDeletedLater',
        'dataStays',
      ];
    case 'reactivate':
      return ['accessReturns', ...(endsAt !== undefined && !autoRenews ? (['renewalIsOff'] as const) : [])];
    case 'seats': {
      if (target.seats < quantity) return [...(hasTerm ? (['onlyFirstDays'] as const) : []), 'seatsInUse'];
      const isManyMore = target.seats > 2 * quantity && target.seats - quantity > 10;
      return [
        ...(isManyMore ? (['manyMore'] as const) : []),
        'chargedFromToday',
        ...(autoRenews && endsAt !== undefined ? (['renewsWithSeats'] as const) : []),
      ];
    }
  }
}
