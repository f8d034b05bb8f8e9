import assert from 'node:assert/strict';
import type { Customer } from '../../../src/customers/customer.ts';
import { createGraph } from '../../../src/microsoft/graph/graph.ts';
import { GraphHealthSource } from '../../../src/microsoft/graph/health-source.ts';
import { aCall } from '../../builders.ts';
import { account } from '../accounts.ts';
import { scriptedReader } from '../scripted-reader.ts';

const customer: Customer = {
  tenantId: '0f000000-0000-4000-8000-000000000001',
  name: 'Contoso Ltd',
  domains: ['contoso.com'],
  cloud: 'global',
  account: 'primary',
};

const overviews = '/v1.0/admin/serviceAnnouncement/healthOverviews?$expand=issues';

function open(answers: Record<string, unknown>) {
  const { read, asked } = scriptedReader(answers);
  return { asked, source: new GraphHealthSource(createGraph(account, read)) };
}

describe('health by Graph', () => {
  it("is asked with a token of the customer's tenant and comes worst first, from all pages", async () => {
    const { source, asked } = open({
      [overviews]: {
        value: [{ id: 'Sway', service: 'Sway', status: 'serviceOperational', issues: [] }],
        '@odata.nextLink': `https://graph.microsoft.com${overviews}&$skip=100`,
      },
      [`${overviews}&$skip=100`]: {
        value: [{ id: 'Exchange', service: 'Exchange Online', status: 'serviceInterruption', issues: [] }],
      },
    });
    const services = await source.readServices(customer, aCall());
    assert.deepEqual(
      services.map(({ id }) => id),
      ['Exchange', 'Sway'],
    );
    assert.equal(asked[0]?.tenantId, customer.tenantId);
    assert.equal(asked[0]?.api, 'health');
  });

  it('tells one issue, resolved ones too', async () => {
    const { source } = open({
      '/v1.0/admin/serviceAnnouncement/issues/EX900001': {
        id: 'EX900001',
        status: 'serviceRestored',
        startDateTime: '2026-11-20T06:40:00Z',
        isResolved: true,
      },
    });
    assert.equal((await source.readIssue(customer, 'EX900001', aCall())).isResolved, true);
  });

  for (const odd of ['', '..', '../messages', 'EX1?$expand=x', 'EX1/incidentReport', 'EX 1']) {
    it(`knows no issue "${odd}", and asks nobody`, async () => {
      const { source, asked } = open({});
      await assert.rejects(source.readIssue(customer, odd, aCall()), { reason: 'not_found' });
      assert.equal(asked.length, 0);
    });
  }
});
