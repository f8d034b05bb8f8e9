import type { ActionReason } from '../action-error.ts';

const reasons: ReadonlySet<ActionReason> = new Set([
  'sign_in_wanted',
  'sign_in_not_set_up',
  'mfa_missing',
  'sign_in_conditions',
]);

/** Whether a failure says something about the sign-in of the person who asked, and nothing about what was asked for. */
export function isOfPerson(reason: ActionReason): boolean {
  return reasons.has(reason);
}
