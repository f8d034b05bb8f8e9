import assert from 'node:assert/strict';
import { PartnerCenterLicenceSource } from '../../../src/microsoft/partner-center/licence-source.ts';
import { createPartnerCenter } from '../../../src/microsoft/partner-center/partner-center.ts';
import { aCall, aCustomer, aLog } from '../../builders.ts';
import { account } from '../accounts.ts';
import { scriptedReader } from '../scripted-reader.ts';

const customer = aCustomer();
const path = `/v1/customers/${customer.tenantId}/subscriptions`;

function wire(changes: object = {}) {
  return {
    id: '83ef9d05-0000-4000-8000-000000000001',
    offerId: 'CFQ7TTC0LCHC:0002',
    offerName: 'Microsoft 365 Business Premium',
    friendlyName: 'Microsoft 365 Business Premium',
    quantity: 25,
    unitType: 'Licenses',
    status: 'active',
    billingType: 'license',
    termDuration: 'P1Y',
    commitmentEndDate: '2027-03-01T00:00:00Z',
    autoRenewEnabled: true,
    isTrial: false,
    ...changes,
  };
}

function open(answers: Record<string, unknown>) {
  const { read, asked } = scriptedReader(answers);
  return { asked, source: new PartnerCenterLicenceSource(createPartnerCenter(account, read)) };
}

async function read(changes: object) {
  const { source } = open({ [path]: { items: [wire(changes)] } });
  const { licences } = await source.readLicences(customer, aCall());
  return licences[0] ?? assert.fail('There is no licence.');
}

describe('licences by Partner Center', () => {
  it("are asked for with the partner's token, and come with what a reader needs", async () => {
    const { source, asked } = open({ [path]: { totalCount: 1, items: [wire()] } });
    assert.deepEqual(await source.readLicences(customer, aCall()), {
      licences: [
        {
          id: '83ef9d05-0000-4000-8000-000000000001',
          product: 'Microsoft 365 Business Premium',
          quantity: 25,
          unit: 'Licenses',
          status: 'active',
          term: 'P1Y',
          endsAt: Date.parse('2027-03-01T00:00:00Z'),
          autoRenews: true,
          isTrial: false,
          isAzure: false,
        },
      ],
      unreadable: 0,
    });
    assert.deepEqual([asked[0]?.api, asked[0]?.tenantId], ['partnerCenter', account.tenantId]);
    assert.equal(asked[0]?.headers?.['MS-CorrelationId'], aCall().correlationId);
  });

  const statuses: readonly (readonly [unknown, string])[] = [
    ['Suspended', 'suspended'],
    ['deleted', 'deleted'],
    [1, 'active'],
    [2, 'suspended'],
    [3, 'deleted'],
    [4, 'expired'],
    [5, 'pending'],
    ['6', 'disabled'],
    [0, 'none'],
    [7, 'unknown'],
    ['frozen', 'unknown'],
    [null, 'unknown'],
  ];
  for (const [raw, status] of statuses) {
    it(`read the status ${JSON.stringify(raw)} as ${status}`, async () => {
      assert.equal((await read({ status: raw })).status, status);
    });
  }

  const dates: readonly (readonly [unknown, string | undefined])[] = [
    ['2027-03-01T06: 41: 12Z', '2027-03-01T06:41:12.000Z'],
    ['2027-03-01T06:41:12', '2027-03-01T06:41:12.000Z'],
    ['2027-03-01T06:41:12.1234567Z', '2027-03-01T06:41:12.123Z'],
    ['0001-01-01T00:00:00', undefined],
    ['never', undefined],
    [null, undefined],
    [5, undefined],
  ];
  for (const [raw, date] of dates) {
    it(`read the date ${JSON.stringify(raw)} as ${date}`, async () => {
      const { endsAt } = await read({ commitmentEndDate: raw });
      assert.equal(endsAt === undefined ? undefined : new Date(endsAt).toISOString(), date);
    });
  }

  for (const azure of [
    { billingType: 'usage' },
    { billingType: 1 },
    { offerName: 'Azure plan', friendlyName: 'Contoso servers' },
    { offerName: 'Microsoft Azure' },
  ]) {
    it(`know Azure by ${JSON.stringify(azure)}: no seats and no term`, async () => {
      const { isAzure, quantity, term, endsAt } = await read(azure);
      assert.deepEqual([isAzure, quantity, term, endsAt], [true, 1, undefined, undefined]);
    });
  }

  it('do not take every product with Azure in its name for it', async () => {
    assert.equal((await read({ offerName: 'Azure Information Protection Plan 1' })).isAzure, false);
  });

  it('go by the name that the partner gave them, else by the offer', async () => {
    assert.equal((await read({ friendlyName: 'Front desk' })).product, 'Front desk');
    assert.equal((await read({ friendlyName: ' ' })).product, 'Microsoft 365 Business Premium');
    assert.equal((await read({ friendlyName: null, offerName: null })).product, 'CFQ7TTC0LCHC:0002');
  });

  it('come from all pages', async () => {
    const headers = [{ key: 'MS-ContinuationToken', value: 'token' }];
    const next = { uri: `/customers/${customer.tenantId}/subscriptions`, headers };
    const { source, asked } = open({
      [path]: { items: [wire()], links: { next } },
      [`${path}?seekOperation=Next`]: { items: [wire({ id: 'second' })] },
    });
    assert.equal((await source.readLicences(customer, aCall())).licences.length, 2);
    assert.equal(asked[1]?.headers?.['MS-ContinuationToken'], 'token');
  });

  it('that are malformed are counted beside the others', async () => {
    const log = aLog();
    const { source } = open({ [path]: { items: [wire(), null, { id: 5 }] } });
    const { licences, unreadable } = await source.readLicences(customer, aCall({ log }));
    assert.deepEqual([licences.length, unreadable], [1, 2]);
    assert.deepEqual(
      log.lines.map(({ fields }) => fields),
      [{ licences: 2 }],
    );
  });

  it('fail where none is good, and may be none', async () => {
    const bad = open({ [path]: { items: [null] } }).source;
    await assert.rejects(bad.readLicences(customer, aCall()), { reason: 'answer_malformed' });
    const none = open({ [path]: { items: [] } }).source;
    assert.deepEqual(await none.readLicences(customer, aCall()), { licences: [], unreadable: 0 });
  });
});
