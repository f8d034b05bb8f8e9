import assert from 'node:assert/strict';
import { ContractsCustomerSource } from '../../../src/microsoft/graph/contracts-source.ts';
import { createGraph } from '../../../src/microsoft/graph/graph.ts';
import { aCall } from '../../builders.ts';
import { account } from '../accounts.ts';
import { scriptedReader } from '../scripted-reader.ts';

describe('customers by contracts', () => {
  it('come once each, though several contracts name them', async () => {
    const customerId = '0F000000-0000-4000-8000-000000000001';
    const contract = { customerId, displayName: 'Contoso Ltd', defaultDomainName: 'Contoso.com' };
    const { read, asked } = scriptedReader({
      '/v1.0/contracts': {
        value: [contract, { ...contract, contractType: 'BreadthPartner' }, { customerId: 'x' }],
      },
    });
    const customers = await new ContractsCustomerSource(account, createGraph(account, read)).listCustomers(
      aCall(),
    );
    assert.deepEqual(customers, [
      {
        tenantId: customerId.toLowerCase(),
        name: 'Contoso Ltd',
        domains: ['contoso.com'],
        cloud: 'global',
        account: 'primary',
      },
    ]);
    assert.equal(asked[0]?.tenantId, account.tenantId);
  });
});
