import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchIssue, readHits } from '../../src/subscriptions/match-issue.ts';
import { covers } from '../../src/subscriptions/rules/covers.ts';
import type { Rule } from '../../src/subscriptions/subscription.ts';
import { customersNamed } from '../watch/some-issues.ts';
import { aRule } from './a-rule.ts';
import { aSubscription } from './a-subscription.ts';

const customers = customersNamed('Adatum', 'Contoso', 'Fabrikam', 'Northwind', 'Tailspin');
const idOf = (name: string) => customers.find((customer) => customer.name === name)?.tenantId ?? '';
const tags = new Map([
  [idOf('Contoso'), ['gold']],
  [idOf('Fabrikam'), ['gold', 'test']],
  [idOf('Tailspin'), ['test']],
]);
const about = { services: ['Exchange'], kinds: ['incidents'], customers } as const;
const match = (...rules: Rule[]) => matchIssue(aSubscription({ rules }), readHits(about, tags));
const named = (...names: string[]) => aRule({ all: false, tenantIds: names.map(idOf) });

describe('whom an issue hits, for a subscription', () => {
  it('is everybody where all customers are meant', () => {
    const found = match(aRule());
    assert.equal(found?.count, 5);
    assert.deepEqual(found?.first, customers.slice(0, 3));
  });

  it('is who is named, in the order in which they are told', () => {
    const found = match(named('Tailspin', 'Contoso'));
    assert.equal(found?.count, 2);
    assert.deepEqual(
      found?.first.map(({ name }) => name),
      ['Contoso', 'Tailspin'],
    );
  });

  it('is who has a tag, without those of another', () => {
    const found = match(aRule({ all: false, tags: ['gold'], exceptTags: ['test'] }));
    assert.deepEqual(
      found?.first.map(({ name }) => name),
      ['Contoso'],
    );
  });

  it('counts nobody twice', () => {
    assert.equal(match(named('Contoso'), aRule({ all: false, tags: ['gold'] }))?.count, 2);
  });

  it('is nobody for another service, another kind, or a customer who is not hit', () => {
    assert.equal(match(aRule({ services: ['Teams'] })), undefined);
    assert.equal(match(aRule({ kinds: ['advisories'] })), undefined);
    assert.equal(match(aRule({ all: false, tenantIds: ['somebody else'] })), undefined);
    assert.equal(matchIssue(aSubscription(), readHits({ ...about, customers: [] }, tags)), undefined);
  });

  it('is told of something about several services where one of them is meant, or none is chosen', () => {
    const of = (services: readonly string[], rule: Rule) =>
      matchIssue(aSubscription({ rules: [rule] }), readHits({ ...about, services }, tags))?.count;
    assert.equal(of(['Teams', 'Exchange'], aRule({ services: ['Exchange'] })), 5);
    assert.equal(of(['Teams', 'Exchange'], aRule({ exceptServices: ['Teams'] })), 5);
    assert.equal(of(['Teams'], aRule({ exceptServices: ['Teams'] })), undefined);
    assert.equal(of([], aRule()), 5);
    assert.equal(of([], aRule({ services: ['Exchange'] })), undefined);
  });

  it('knows who is among them, and whether all are meant', () => {
    const most = match(aRule({ exceptTenantIds: [idOf('Contoso')] }));
    assert.equal(most?.includes(idOf('Contoso')), false);
    assert.equal(most?.includes(idOf('Fabrikam')), true);
    assert.equal(most?.includes('somebody else'), false);
    assert.equal(most?.isEverybody, false);
    assert.equal(match(named('Contoso'), aRule())?.isEverybody, true);
  });

  it('knows whether one of them has a tag', () => {
    assert.equal(match(named('Fabrikam'))?.hasTag('test'), true);
    assert.equal(match(named('Contoso'))?.hasTag('test'), false);
  });

  it('is who the rules cover, whatever the rules are', () => {
    const some = (items: readonly string[]) => fc.subarray([...items]);
    const ids = customers.map(({ tenantId }) => tenantId);
    const rule = fc.record({
      all: fc.boolean(),
      tenantIds: some(ids),
      tags: some(['gold', 'test']),
      exceptTenantIds: some(ids),
      exceptTags: some(['gold', 'test']),
      services: some(['Exchange', 'Teams']),
      exceptServices: fc.constant([]),
      kinds: fc.constant(['incidents'] as const),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 3 }), (rules) => {
        const expected = customers.filter(({ tenantId }) =>
          rules.some((one) =>
            covers(one, { tenantId, tags: tags.get(tenantId) ?? [], service: 'Exchange', kind: 'incidents' }),
          ),
        );
        const found = match(...rules);
        assert.equal(found?.count ?? 0, expected.length);
        assert.deepEqual(found?.first ?? [], expected.slice(0, 3));
        for (const { tenantId } of customers) {
          assert.equal(
            found?.includes(tenantId) ?? false,
            expected.some((one) => one.tenantId === tenantId),
          );
        }
        for (const tag of ['gold', 'test']) {
          const isTagged = expected.some(({ tenantId }) => tags.get(tenantId)?.includes(tag));
          assert.equal(found?.hasTag(tag) ?? false, isTagged);
        }
      }),
    );
  });
});
