import assert from 'node:assert/strict';
import { ReadError } from '../../src/errors.ts';
import type { LicencesAnswer } from '../../src/licences/ports.ts';
import { contoso, hour, now } from '../cards/fixture.ts';
import { shown } from './ask-pages.ts';

const day = 24 * hour;
const { tenantId } = contoso;
const base = {
  quantity: 25,
  unit: 'Licenses',
  term: 'P1Y',
  autoRenews: true,
  isTrial: false,
  isAzure: false,
};
const premium = {
  ...base,
  id: '1',
  product: 'Business Premium',
  status: 'active',
  endsAt: now + 130 * day,
} as const;
const powerBi = {
  ...premium,
  id: '2',
  product: 'Power BI Pro',
  autoRenews: false,
  isTrial: true,
  endsAt: now + 31 * day,
} as const;
const visio = { ...premium, id: '3', product: 'Visio', status: 'suspended', term: 'P3Y' } as const;

const show = (answer: LicencesAnswer | ReadError, args: object = {}) => {
  const readLicences = async () => {
    if (answer instanceof ReadError) throw answer;
    return answer;
  };
  return shown('licenses', { tenantId, ...args }, { services: { licences: { readLicences } } });
};

describe('licenses', () => {
  it('come with what is suspended and expiring first, with seats, term, date and totals', async () => {
    const deleted = { ...premium, id: '4', product: 'Old', status: 'deleted' } as const;
    const text = await show({ licences: [premium, deleted, powerBi, visio], unreadable: 0 });
    assert.equal(
      text,
      [
        'Contoso Ltd · Licenses',
        '✕ 2 licenses need attention',
        '1 suspended or expired, 1 expiring within 45 days, 3 licenses, 50 active seats',
        'As of 08:14 UTC+1 (just now)',
        '✕ Visio · Suspended',
        '25 seats · three-year term',
        'Renews 30 Mar 2027 (in 130 d)',
        '▲ Power BI Pro · Expiring',
        '25 seats · Trial · annual term',
        'Expires 21 Dec (in 31 d), does not renew',
        '✓ Business Premium · Active',
        '25 seats · annual term',
        'Renews 30 Mar 2027 (in 130 d)',
        '1 deleted license is not shown.',
        '[Refresh]',
        '[Partner Center]',
      ].join('\n'),
    );
  });

  it('of Azure have no seats', async () => {
    const {
      endsAt: _,
      term: __,
      ...azure
    } = { ...premium, product: 'Azure plan', isAzure: true, quantity: 1 };
    assert.match(
      await show({ licences: [azure], unreadable: 0 }),
      /Azure plan · Active\nAzure, billed by usage\n/,
    );
  });

  it('that could not be read are told, and nothing is green then', async () => {
    assert.match(
      await show({ licences: [premium], unreadable: 2 }),
      /\? 1 license read[\s\S]*2 licenses could not be read/,
    );
    assert.match(await show({ licences: [], unreadable: 2 }), /\? No license could be read/);
    assert.match(await show({ licences: [], unreadable: 0 }), /\? No licenses/);
  });

  it('turn pages', async () => {
    const licences = Array.from({ length: 12 }, (_, i) => ({
      ...premium,
      id: String(i),
      product: `Product ${i + 10}`,
    }));
    const text = await show({ licences, unreadable: 0 }, { page: 2 });
    assert.match(text, /11–12 of 12[\s\S]*Product 20[\s\S]*Product 21[\s\S]*\[Previous\]/);
  });

  it('tell why they could not be read', async () => {
    assert.match(
      await show(new ReadError('throttled', '429')),
      /^Contoso Ltd\n\nMicrosoft is limiting requests/,
    );
  });

  it('asks for the customer with an example of its own', async () => {
    assert.match(await shown('licenses', {}), /^Which customer\? For example: `licenses for Contoso`$/);
  });
});
