import assert from 'node:assert/strict';
import { customerFrom } from '../../src/microsoft/customer-from.ts';

const source = { account: 'primary', cloud: 'global' } as const;
const tenantId = '0f000000-0000-4000-8000-000000000001';

describe('customerFrom', () => {
  it('takes ids and domains in lower case, each domain once and in order', () => {
    const domains = ['Contoso.onmicrosoft.com', 'contoso.com', 'CONTOSO.com', null, ''];
    assert.deepEqual(
      customerFrom(source, { tenantId: tenantId.toUpperCase(), name: ' Contoso Ltd ', domains }),
      {
        tenantId,
        name: 'Contoso Ltd',
        domains: ['contoso.onmicrosoft.com', 'contoso.com'],
        cloud: 'global',
        account: 'primary',
      },
    );
  });

  it('names a customer without a company name by its domain, or else by its tenant id', () => {
    assert.equal(
      customerFrom(source, { tenantId, name: ' ', domains: ['contoso.com'] })?.name,
      'contoso.com',
    );
    assert.equal(customerFrom(source, { tenantId, name: null, domains: [] })?.name, tenantId);
  });

  for (const odd of ['', '<guid>', 'contoso.com', `${tenantId}0`, '../users']) {
    it(`does not take "${odd}" for a tenant id`, () => {
      assert.equal(customerFrom(source, { tenantId: odd, name: 'X', domains: [] }), undefined);
    });
  }
});
