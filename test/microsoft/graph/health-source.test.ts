import assert from 'node:assert/strict';
import type { Customer } from '../../../src/customers/customer.ts';
import { createGraph } from '../../../src/microsoft/graph/graph.ts';
import { GraphHealthSource } from '../../../src/microsoft/graph/health-source.ts';
import { createIssueParser } from '../../../src/microsoft/graph/issue-parser.ts';
import { aCall, aLog } from '../../builders.ts';
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
  return { asked, source: new GraphHealthSource(createGraph(account, read), createIssueParser()) };
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
    const { services, gaps } = await source.readServices(customer, aCall());
    assert.deepEqual(gaps, []);
    assert.deepEqual(
      services.map(({ id }) => id),
      ['Exchange', 'Sway'],
    );
    assert.equal(asked[0]?.tenantId, customer.tenantId);
    assert.equal(asked[0]?.api, 'health');
  });

  describe('where a part of the answer is malformed', () => {
    const sway = { id: 'Sway', service: 'Sway', status: 'serviceOperational', issues: [] };
    const issue = { id: 'EX1', startDateTime: '2026-11-20T06:40:00Z' };

    async function read(value: unknown[]) {
      const log = aLog();
      const { source } = open({ [overviews]: { value } });
      const answer = await source.readServices(customer, aCall({ log }));
      return { ...answer, log };
    }

    const badServices = [{ ...sway, service: 5 }, { ...sway, id: '', service: '' }, 'Sway', null];
    for (const bad of badServices) {
      it(`uses the good services beside ${JSON.stringify(bad)}, and tells and logs the rest once`, async () => {
        const { services, gaps, log } = await read([bad, sway, bad]);
        assert.deepEqual(
          services.map(({ id }) => id),
          ['Sway'],
        );
        assert.deepEqual(
          gaps.map(({ what, error, missing }) => [what, error.reason, missing]),
          [['health', 'answer_malformed', 'part']],
        );
        assert.deepEqual(
          log.lines.map(({ level, fields }) => [level, fields]),
          [['warn', { services: 2, issues: 0 }]],
        );
      });
    }

    it('uses the good issues of a service', async () => {
      const bad = [{ ...issue, id: 5 }, { id: 'EX2' }, null];
      const { services, gaps, log } = await read([
        { ...sway, issues: [...bad, issue] },
        { ...sway, id: 'B', issues: 'none' },
      ]);
      assert.deepEqual(
        services.map(({ issues }) => issues.map(({ id }) => id)),
        [['EX1'], []],
      );
      assert.equal(gaps.length, 1);
      assert.deepEqual(
        log.lines.map(({ fields }) => fields),
        [{ services: 0, issues: 4 }],
      );
    });

    it('fails where no service is good', async () => {
      await assert.rejects(read(badServices), { reason: 'answer_malformed' });
    });

    it('knows that a customer may have no services', async () => {
      const { services, gaps, log } = await read([]);
      assert.deepEqual([services, gaps, log.lines], [[], [], []]);
    });
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
