import assert from 'node:assert/strict';
import type { CustomerSubscription } from '../../src/licences/customer-subscription.ts';
import { concernOf, countLicences, orderLicences } from '../../src/licences/order-licences.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-20T07:14:00Z');

function aLicence(changes: Partial<CustomerSubscription> & { readonly id: string }): CustomerSubscription {
  return {
    product: `Product ${changes.id}`,
    quantity: 10,
    unit: 'Licenses',
    status: 'active',
    term: 'P1Y',
    endsAt: now + 200 * day,
    autoRenews: true,
    isTrial: false,
    isAzure: false,
    ...changes,
  };
}

describe('licences', () => {
  it('come with what is stopped first, then what expires, then the rest by their end, Azure last', () => {
    const { endsAt: _, ...endless } = aLicence({ id: 'azure', isAzure: true, quantity: 1 });
    const list = [
      endless,
      aLicence({ id: 'late', endsAt: now + 300 * day }),
      aLicence({ id: 'soon', endsAt: now + 20 * day }),
      aLicence({ id: 'strange', status: 'unknown' }),
      aLicence({ id: 'ending', endsAt: now + 30 * day, autoRenews: false }),
      aLicence({ id: 'suspended', status: 'suspended' }),
      aLicence({ id: 'deleted', status: 'deleted' }),
    ];
    const ids = orderLicences(list, now).map(({ id }) => id);
    assert.deepEqual(ids, ['suspended', 'ending', 'strange', 'soon', 'late', 'azure']);
    assert.deepEqual(
      orderLicences([...list].reverse(), now).map(({ id }) => id),
      ids,
    );
    assert.deepEqual(countLicences(list, now), {
      licences: 6,
      seats: 30,
      stopped: 1,
      expiring: 1,
      unclear: 1,
      deleted: 1,
    });
  });

  it('expire where they do not renew and end within 45 days', () => {
    const ending = (endsAt: number, autoRenews = false) =>
      concernOf(aLicence({ id: '1', endsAt, autoRenews }), now);
    assert.equal(ending(now + 45 * day), 'expiring');
    assert.equal(ending(now + 45 * day + 1), 'none');
    assert.equal(ending(now - day), 'expiring');
    assert.equal(ending(now + day, true), 'none');
  });

  it('are stopped when suspended, expired or disabled', () => {
    for (const status of ['suspended', 'expired', 'disabled'] as const)
      assert.equal(concernOf(aLicence({ id: '1', status }), now), 'stopped');
    assert.equal(concernOf(aLicence({ id: '1', status: 'pending' }), now), 'none');
    assert.equal(concernOf(aLicence({ id: '1', status: 'none' }), now), 'unclear');
  });
});
