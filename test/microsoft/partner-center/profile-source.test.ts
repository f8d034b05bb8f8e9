import assert from 'node:assert/strict';
import { createPartnerCenter } from '../../../src/microsoft/partner-center/partner-center.ts';
import { PartnerCenterProfileSource } from '../../../src/microsoft/partner-center/profile-source.ts';
import { aCall, aCustomer } from '../../builders.ts';
import { account } from '../accounts.ts';
import { scriptedReader } from '../scripted-reader.ts';

const customer = aCustomer();

function read(answer: unknown) {
  const { read } = scriptedReader({ [`/v1/customers/${customer.tenantId}`]: answer });
  return new PartnerCenterProfileSource(createPartnerCenter(account, read)).readProfile(customer, aCall());
}

describe('the profile of a customer by Partner Center', () => {
  it('says country and culture as the bill does', async () => {
    const billingProfile = { culture: 'de-de', language: 'de', defaultAddress: { country: 'de' } };
    const companyProfile = { address: { country: 'AT' } };
    assert.deepEqual(await read({ id: 'x', billingProfile, companyProfile }), {
      country: 'DE',
      culture: 'de-DE',
    });
  });

  it('says the country of the company where the bill has none', async () => {
    const profile = { billingProfile: { culture: '' }, companyProfile: { address: { country: 'AT' } } };
    assert.deepEqual(await read(profile), { country: 'AT' });
  });

  for (const odd of [
    {},
    { billingProfile: null, companyProfile: 'none' },
    { billingProfile: { culture: 'no culture at all', defaultAddress: { country: 'Germany' } } },
    { billingProfile: { culture: 7, defaultAddress: [] } },
  ]) {
    it(`says nothing where Partner Center does not: ${JSON.stringify(odd)}`, async () => {
      assert.deepEqual(await read(odd), {});
    });
  }
});
