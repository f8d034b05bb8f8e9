import type { ShownMessage } from '../conversation-reference.ts';
import type { LicenceTarget } from './change-plan.ts';
import type { CustomerSubscription } from './customer-subscription.ts';

/**
 * How far a change has come: `asked` (nobody has confirmed it yet), `begun` (it was confirmed, and may have been sent),
 * `accepted` (Microsoft is at it), `done`.
 */
export const changeStates = ['asked', 'begun', 'accepted', 'done'] as const;
export type ChangeState = (typeof changeStates)[number];

/** A change that somebody was asked to confirm. */
export interface ChangeRecord {
  /** Stands in the card that asks; can't be guessed. */
  readonly key: string;
  readonly tenantId: string;
  readonly target: LicenceTarget;
  /** The licence as the card showed it. */
  readonly before: CustomerSubscription;
  /** Its entity tag then. */
  readonly etag: string;
  readonly state: ChangeState;
  /** Of Microsoft, where it is `accepted`. */
  readonly operation?: string;
  /** Who confirmed it. */
  readonly by?: { readonly userId: string; readonly name: string };
  /** The licence after it, where it is `done`. */
  readonly after?: CustomerSubscription;
  /** Where a card last said that it is under way. */
  readonly shown?: ShownMessage;
  /** When it was asked, milliseconds since 1970. */
  readonly askedAt: number;
}
