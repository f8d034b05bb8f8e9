import assert from 'node:assert/strict';
import {
  isReached,
  isSeats,
  type LicenceTarget,
  planChange,
  refusalOf,
} from '../../src/licences/change-plan.ts';
import type { CustomerSubscription } from '../../src/licences/customer-subscription.ts';
import { aLicence } from '../builders.ts';

const suspend: LicenceTarget = { kind: 'suspend' };
const reactivate: LicenceTarget = { kind: 'reactivate' };
const seats = (count: number): LicenceTarget => ({ kind: 'seats', seats: count });
const { term: _term, endsAt: _end, ...withoutTerm } = aLicence();

describe('a change of a licence', () => {
  const refusals: readonly [string, Partial<CustomerSubscription>, LicenceTarget, string | undefined][] = [
    ['an active one may be suspended', {}, suspend, undefined],
    ['a suspended one may be reactivated', { status: 'suspended' }, reactivate, undefined],
    ['an active one may have other seats', {}, seats(36), undefined],
    ['a trial may have other seats', { isTrial: true }, seats(36), undefined],
    ['what is suspended is so already', { status: 'suspended' }, suspend, 'already'],
    ['what is active is so already', {}, reactivate, 'already'],
    ['the same seats are there already', {}, seats(35), 'already'],
    ['a trial can’t be suspended', { isTrial: true }, suspend, 'trial'],
    ['a suspended one keeps its seats', { status: 'suspended' }, seats(36), 'status'],
    ['an expired one can’t be reactivated', { status: 'expired' }, reactivate, 'status'],
    ['a deleted one can’t be suspended', { status: 'deleted' }, suspend, 'status'],
    ['one whose status is not known is left alone', { status: 'unknown' }, seats(36), 'status'],
    ['Azure has no seats', { isAzure: true }, seats(36), 'azure'],
    ['Azure is suspended elsewhere', { isAzure: true }, suspend, 'azure'],
  ];
  for (const [what, changes, target, refusal] of refusals) {
    it(`is checked: ${what}`, () => assert.equal(refusalOf(aLicence(changes), target), refusal));
  }

  it('takes whole numbers of seats from 1 to a million', () => {
    for (const good of [1, 35, 1_000_000]) assert.ok(isSeats(good));
    for (const bad of [0, -1, 2.5, 1_000_001, Number.NaN, Number.POSITIVE_INFINITY]) assert.ok(!isSeats(bad));
  });

  const effects = (licence: CustomerSubscription, target: LicenceTarget) =>
    planChange(licence, target).effects;

  it('to suspended stops its users at once, goes on costing, and ends its renewal', () => {
    const all = ['accessEnds', 'billingGoesOn', 'renewalStops', 'expiresAtEnd', 'dataStays'];
    assert.deepEqual(effects(aLicence(), suspend), all);
    assert.ok(!effects(aLicence({ autoRenews: false }), suspend).includes('renewalStops'));
    assert.deepEqual(effects(withoutTerm, suspend), ['accessEnds', 'dataDeletedLater', 'dataStays']);
  });

  it('back to active lets its users in; renewal stays off', () => {
    const suspended = aLicence({ status: 'suspended', autoRenews: false });
    assert.deepEqual(effects(suspended, reactivate), ['accessReturns', 'renewalIsOff']);
    assert.deepEqual(effects({ ...suspended, autoRenews: true }, reactivate), ['accessReturns']);
  });

  it('to more seats costs from today on, and says when they are many more', () => {
    assert.deepEqual(effects(aLicence(), seats(36)), ['chargedFromToday', 'renewsWithSeats']);
    assert.deepEqual(effects(aLicence({ autoRenews: false }), seats(36)), ['chargedFromToday']);
    assert.ok(effects(aLicence(), seats(71)).includes('manyMore'));
    assert.ok(!effects(aLicence({ quantity: 2 }), seats(6)).includes('manyMore'));
  });

  it('to fewer seats is taken by Microsoft only in the first days of a term', () => {
    assert.deepEqual(effects(aLicence(), seats(30)), ['onlyFirstDays', 'seatsInUse']);
    assert.deepEqual(effects(withoutTerm, seats(30)), ['seatsInUse']);
  });

  it('is reached when the licence is what it makes of it', () => {
    assert.ok(isReached(aLicence({ status: 'suspended' }), suspend));
    assert.ok(isReached(aLicence(), reactivate));
    assert.ok(isReached(aLicence(), seats(35)));
    assert.ok(!isReached(aLicence(), seats(34)));
  });
});
