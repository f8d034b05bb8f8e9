import type { ActionError, ActionReason } from '../../action-error.ts';

interface Row {
  readonly codes: readonly number[];
  readonly reason: ActionReason;
}

/**
 * What Entra ID's codes mean for a person on whose behalf a token is asked for, beyond what they mean for an app. Source:
 * learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
const table: readonly Row[] = [
  // The assertion is not, or no longer, good: bad, expired, its session ended or its password changed.
  {
    codes: [50013, 50027, 50058, 50089, 50132, 50133, 50173, 70008, 70043, 500133, 700082, 700084],
    reason: 'sign_in_wanted',
  },
  // The assertion is for another app, or an app's: the OAuth connection names other scopes than the bot's own.
  { codes: [500131, 7000114], reason: 'sign_in_not_set_up' },
  // A second factor is wanted, has to be registered first, or was too long ago.
  { codes: [50072, 50074, 50076, 50078, 50079, 50203], reason: 'mfa_missing' },
  // Conditional access: device, app, place, risk, or another provider's challenge.
  {
    codes: [50005, 50097, 50131, 50158, 53000, 53001, 53002, 53003, 53004, 53009, 53011, 530032, 530034],
    reason: 'sign_in_conditions',
  },
  // The API has no service principal in the partner's tenant.
  { codes: [500011], reason: 'consent_missing' },
];

/**
 * Why a person gets no token, where Entra's refusal means something else for a person than for an app; undefined where
 * it does not. @param wantsPerson Entra said `interaction_required`, whatever its code
 */
export function personReason({ details }: ActionError, wantsPerson: boolean): ActionReason | undefined {
  const number = Number(details.upstreamCode?.replace('AADSTS', ''));
  const known = table.find(({ codes }) => codes.includes(number))?.reason;
  return known ?? (wantsPerson ? 'sign_in_conditions' : undefined);
}
