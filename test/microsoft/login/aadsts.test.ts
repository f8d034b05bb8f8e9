import assert from 'node:assert/strict';
import type { FailureReason } from '../../../src/errors.ts';
import { aadstsReason, findAadstsCode } from '../../../src/microsoft/login/aadsts.ts';

describe('aadstsReason', () => {
  const cases: readonly (readonly [string, string, FailureReason])[] = [
    ['AADSTS65001', 'The user or administrator has not consented.', 'consent_missing'],
    ['AADSTS700016', 'Application was not found in the directory.', 'consent_missing'],
    ['AADSTS7000229', 'The client application is missing service principal.', 'consent_missing'],
    ['AADSTS7000222', 'The provided client secret keys are expired.', 'secret_expired'],
    ['AADSTS7000215', 'Invalid client secret provided.', 'secret_invalid'],
    ['AADSTS700027', 'Signature validation failed. The key was not found.', 'secret_invalid'],
    ['AADSTS700027', 'The certificate is expired. [Reason - The key used is expired.]', 'secret_expired'],
    ['AADSTS700213', 'No matching federated identity record found.', 'secret_invalid'],
    ['AADSTS90002', 'Tenant not found.', 'tenant_unknown'],
    ['AADSTS900023', 'Specified tenant identifier is not a valid DNS name.', 'tenant_unknown'],
    ['AADSTS5000224', 'This resource is not available.', 'tenant_deleted'],
    ['AADSTS5000225', 'This tenant has been blocked due to inactivity.', 'tenant_deleted'],
    ['AADSTS90055', 'The tenant sends too many requests.', 'throttled'],
    ['AADSTS90033', 'A transient error has occurred.', 'service_failed'],
    ['AADSTS53003', 'Blocked by Conditional Access.', 'sign_in_refused'],
    ['AADSTS123456789', 'A code of tomorrow.', 'sign_in_refused'],
  ];
  for (const [code, description, reason] of cases) {
    it(`reads ${code} (${description}) as ${reason}`, () =>
      assert.equal(aadstsReason(code, description), reason));
  }
});

describe('findAadstsCode', () => {
  it('finds the code in a description', () => {
    assert.equal(
      findAadstsCode("invalid_client: 7000215 - [now]: AADSTS7000215: It's wrong."),
      'AADSTS7000215',
    );
  });

  it('finds none in other text', () => {
    assert.equal(findAadstsCode('The AADSTS service is away.'), undefined);
  });
});
