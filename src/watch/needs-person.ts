import type { FailureReason } from '../errors.ts';

const reasons: ReadonlySet<FailureReason> = new Set([
  'consent_missing',
  'tenant_unknown',
  'tenant_deleted',
  'sign_in_refused',
  'access_denied',
  'not_found',
]);

/** Only a person can mend this: a customer that fails for it will fail again in a minute. */
export function needsPerson(reason: FailureReason): boolean {
  return reasons.has(reason);
}
