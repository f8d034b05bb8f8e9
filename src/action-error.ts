import { type FailureDetails, failureReasons, ReadError } from './errors.ts';

/**
 * Why something could not be done for a customer, or not as a person. Each reason has a sentence and a mend in the
 * language catalogs (`action.<reason>` and `actionMend.<reason>`). Those of reads mean the same here.
 */
export const actionReasons = [
  ...failureReasons,
  /** It is done as the person, who has to sign in first. */
  'sign_in_wanted',
  /** The bot has no OAuth connection (OAUTH_CONNECTION_NAME). */
  'sign_in_not_set_up',
  /** The person signed in without a second factor (Partner Center 900421, AADSTS50076, AADSTS50079). */
  'mfa_missing',
  /** Conditional access does not let the person in from here (AADSTS53000 to 53004, 50158, interaction_required). */
  'sign_in_conditions',
  /** Somebody else changed it meanwhile: the entity tag no longer holds (409, 412, Partner Center 2055). */
  'changed_meanwhile',
  /** Microsoft does not take what was sent (400); `says` has its words. */
  'rejected',
  /** Microsoft lets a person do it in its portal, and no program. */
  'portal_only',
  /** The customer's or the partner's support plan does not cover it. */
  'plan_missing',
  /** No good answer came to something that changes a thing: it may have been done or not. */
  'outcome_unknown',
] as const;

export type ActionReason = (typeof actionReasons)[number];

export interface ActionDetails extends FailureDetails {
  /** Microsoft's own sentence for a person. Text from outside. */
  readonly says?: string;
}

/** Something that was to be done, or to be read as a person, and failed. */
export class ActionError extends Error {
  override readonly name = 'ActionError';
  readonly reason: ActionReason;
  readonly details: ActionDetails;

  constructor(reason: ActionReason, message: string, details: ActionDetails = {}) {
    super(message, { cause: details.cause });
    this.reason = reason;
    this.details = details;
  }
}

/** Turns whatever was thrown into an ActionError, so that callers have one kind to handle. */
export function toActionError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown;
  if (thrown instanceof ReadError) return new ActionError(thrown.reason, thrown.message, thrown.details);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ActionError('unexpected', message, { cause: thrown });
}
