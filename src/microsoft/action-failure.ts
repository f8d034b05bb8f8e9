import { type ActionDetails, ActionError, type ActionReason } from '../action-error.ts';
import type { ReadError } from '../errors.ts';

/** An API's answer that it does not do what it was asked. */
export interface Refusal {
  readonly status: number;
  /** The API's own code ("900421", "InvalidSupportPlan"). */
  readonly code?: string;
  /** Its sentence; empty where it has none. Text from outside. */
  readonly says: string;
}

/** What a refusal means beyond its status, where an API has codes of its own; undefined for all else. */
export type Explain = (refusal: Refusal) => ActionReason | undefined;

/** What is known of a request that failed. */
export interface Attempt {
  readonly failure: ReadError;
  /** The last answer, where there was one. */
  readonly refusal?: Refusal;
  /** It changes something, and may have done so. */
  readonly inDoubt: boolean;
  readonly explain?: Explain;
}

/** Why something was not done, in words that tell a person what to do about it. */
export function actionFailure({ failure, refusal, inDoubt, explain }: Attempt): ActionError {
  const { message, details } = failure;
  if (details.cause instanceof ActionError) return details.cause;
  if (inDoubt) {
    return new ActionError(
      'outcome_unknown',
      `No answer that tells whether it was done: ${message}`,
      details,
    );
  }
  // A refusal without its status here is one of Entra ID, or of ours: nothing was asked of the API.
  if (refusal === undefined || details.status !== refusal.status) {
    return new ActionError(failure.reason, message, details);
  }
  const told: ActionDetails = refusal.says === '' ? details : { ...details, says: refusal.says };
  return new ActionError(explain?.(refusal) ?? reasonOf(refusal) ?? failure.reason, message, told);
}

function reasonOf({ status }: Refusal): ActionReason | undefined {
  if (status === 400 || status === 422) return 'rejected';
  if (status === 409 || status === 412) return 'changed_meanwhile';
  return undefined;
}
