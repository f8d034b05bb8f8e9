import assert from 'node:assert/strict';
import { ActionError, type ActionReason } from '../../src/action-error.ts';
import type { LicenceTarget } from '../../src/licences/change-plan.ts';
import type { ChangeOutcome, Confirmation, LicenceChanger } from '../../src/licences/licence-changer.ts';
import type { SentChange } from '../../src/licences/ports.ts';
import { aCall, aCustomer, aLicence } from '../builders.ts';

export const customer = aCustomer();
export const licenceId = aLicence().id;
export const suspend: LicenceTarget = { kind: 'suspend' };
export const seats = (count: number): LicenceTarget => ({ kind: 'seats', seats: count });
export const ada = { userId: 'ada', name: 'Ada' };
export const accepted: SentChange = {
  kind: 'accepted',
  operation: '/customers/1/operations/2',
  lookAgainSeconds: 2,
};
export const fails = (reason: ActionReason) => () => {
  throw new ActionError(reason, reason, reason === 'rejected' ? { says: 'Not like this.' } : {});
};

export async function asked(changer: LicenceChanger, target: LicenceTarget = suspend): Promise<Confirmation> {
  const question = await changer.ask(customer, licenceId, target, aCall());
  assert.equal(question.kind, 'plan');
  const { key, etag } = question.kind === 'plan' ? question : assert.fail();
  return { customer, licenceId, target, key, etag };
}

export const confirm = (changer: LicenceChanger, given: Confirmation) => changer.confirm(given, ada, aCall());

type Of<Kind> = Extract<ChangeOutcome, { kind: Kind }>;

export function isOf<Kind extends ChangeOutcome['kind']>(
  outcome: ChangeOutcome,
  kind: Kind,
): outcome is Of<Kind> {
  return outcome.kind === kind;
}

export function only<Kind extends ChangeOutcome['kind']>(outcome: ChangeOutcome, kind: Kind): Of<Kind> {
  if (!isOf(outcome, kind)) assert.fail(`It is ${outcome.kind}, not ${kind}.`);
  return outcome;
}
