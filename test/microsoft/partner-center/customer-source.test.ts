import assert from 'node:assert/strict';
import { PartnerCenterCustomerSource } from '../../../src/microsoft/partner-center/customer-source.ts';
import { createPartnerCenter } from '../../../src/microsoft/partner-center/partner-center.ts';
import { aCall, aLog } from '../../builders.ts';
import { account } from '../accounts.ts';
import { scriptedReader } from '../scripted-reader.ts';

function wire(number: number, companyName: string | null = `Customer ${number}`) {
  const id = `0f000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    id,
    companyProfile: { tenantId: id, domain: `c${number}.onmicrosoft.com`, companyName },
    relationshipToPartner: 'none',
  };
}

function next(uri: string, value = 'token') {
  return { next: { uri, method: 'GET', headers: [{ key: 'MS-ContinuationToken', value }] } };
}

const first = '/v1/customers?size=500';
const second = '/v1/customers?size=500&seekOperation=Next';

describe('customers by Partner Center', () => {
  it('come page by page, by the continuation token', async () => {
    const { read, asked } = scriptedReader({
      [first]: { totalCount: 3, items: [wire(1), wire(2)], links: next('/customers?size=500') },
      [second]: { totalCount: 3, items: [wire(3)], links: {} },
    });
    const customers = await new PartnerCenterCustomerSource(
      account,
      createPartnerCenter(account, read),
    ).listCustomers(aCall());
    assert.deepEqual(
      customers.map(({ name }) => name),
      ['Customer 1', 'Customer 2', 'Customer 3'],
    );
    assert.deepEqual(customers[0], {
      tenantId: '0f000000-0000-4000-8000-000000000001',
      name: 'Customer 1',
      domains: ['c1.onmicrosoft.com'],
      cloud: 'global',
      account: 'primary',
    });
    assert.equal(asked[0]?.headers?.['MS-ContinuationToken'], undefined);
    assert.equal(asked[1]?.headers?.['MS-ContinuationToken'], 'token');
  });

  it("are asked for with the partner tenant's token and the headers that Partner Center wants", async () => {
    const { read, asked } = scriptedReader({ [first]: { items: [] } });
    await new PartnerCenterCustomerSource(account, createPartnerCenter(account, read)).listCustomers(aCall());
    assert.equal(asked[0]?.tenantId, account.tenantId);
    assert.equal(asked[0]?.scope, 'https://api.partnercenter.microsoft.com/.default');
    assert.equal(asked[0]?.headers?.['MS-CorrelationId'], aCall().correlationId);
    assert.equal(asked[0]?.headers?.['MS-Contract-Version'], 'v1');
    assert.equal(asked[0]?.requestIdHeader, 'MS-RequestId');
  });

  it('include those without a company name', async () => {
    const bare = { id: '0f000000-0000-4000-8000-000000000009', companyProfile: null };
    const { read } = scriptedReader({ [first]: { items: [wire(1, null), bare] } });
    const customers = await new PartnerCenterCustomerSource(
      account,
      createPartnerCenter(account, read),
    ).listCustomers(aCall());
    assert.deepEqual(
      customers.map(({ name }) => name),
      ['c1.onmicrosoft.com', bare.id],
    );
  });

  it('leave out one without a tenant id, and say so in the log', async () => {
    const log = aLog();
    const { read } = scriptedReader({ [first]: { items: [{ id: 'none' }, wire(1)] } });
    const source = new PartnerCenterCustomerSource(account, createPartnerCenter(account, read));
    assert.equal((await source.listCustomers(aCall({ log }))).length, 1);
    assert.deepEqual(
      log.lines.map(({ fields }) => fields),
      [{ account: 'primary', unreadable: 1 }],
    );
  });

  it('end where a page repeats what was there before', async () => {
    const again = { items: [wire(1)], links: next('/customers?size=500') };
    const { read, asked } = scriptedReader({ [first]: again, [second]: again });
    const source = new PartnerCenterCustomerSource(account, createPartnerCenter(account, read));
    await assert.rejects(source.listCustomers(aCall()), { reason: 'answer_malformed' });
    assert.equal(asked.length, 2);
  });
});
