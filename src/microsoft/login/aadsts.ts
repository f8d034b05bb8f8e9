import type { FailureReason } from '../../errors.ts';

interface Row {
  readonly codes: readonly number[];
  readonly reason: FailureReason;
  /** The row holds only where the description says this. */
  readonly says?: RegExp;
}

/**
 * What Entra ID's codes mean for a partner. The first row that fits counts. A refusal with a code that is not
 * here is `sign_in_refused`. Source: learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
const table: readonly Row[] = [
  // No consent, or no service principal of the app or of the API in this tenant.
  { codes: [65001, 65004, 90094, 650052, 700016, 7000229], reason: 'consent_missing' },
  { codes: [7000222], reason: 'secret_expired' },
  { codes: [700027], reason: 'secret_expired', says: /\bexpired\b/i },
  // Wrong secret; assertion with an unknown key, audience, issuer or subject, or outside its time.
  {
    codes: [50012, 70021, 700021, 700023, 700024, 700027, 700030, 700211, 700212, 700213, 7000215, 7000218],
    reason: 'secret_invalid',
  },
  { codes: [90002, 900021, 900023], reason: 'tenant_unknown' },
  { codes: [5000224, 5000225], reason: 'tenant_deleted' },
  { codes: [50196, 90055], reason: 'throttled' },
  // Entra's own trouble, and a service principal that is still being made.
  { codes: [90006, 90012, 90024, 90033, 650051], reason: 'service_failed' },
];

/** The first Entra code in a text, e.g. "AADSTS700016". */
export function findAadstsCode(text: string): string | undefined {
  return /\bAADSTS\d{4,9}\b/.exec(text)?.[0];
}

/** Why Entra refused, by its code ("AADSTS700016") and, where that decides, its description. */
export function aadstsReason(code: string, description: string): FailureReason {
  const number = Number(code.replace('AADSTS', ''));
  const row = table.find(({ codes, says }) => codes.includes(number) && (says?.test(description) ?? true));
  return row?.reason ?? 'sign_in_refused';
}
