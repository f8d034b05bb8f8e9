import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addRule } from '../../../src/subscriptions/rules/add-rule.ts';
import { covers, type Told } from '../../../src/subscriptions/rules/covers.ts';
import { type RulePart, removeRule } from '../../../src/subscriptions/rules/remove-rule.ts';
import type { Rule } from '../../../src/subscriptions/subscription.ts';

const tenants = ['t1', 't2', 't3', 't4'];
const tagsOf: Readonly<Record<string, readonly string[]>> = {
  t1: ['gold'],
  t2: ['gold', 'test'],
  t3: ['test'],
  t4: [],
};
const services = ['Exchange', 'Teams', 'Azure'];
const someKinds = ['incidents', 'advisories'] as const;
const taggedNow = (tag: string) => tenants.filter((id) => tagsOf[id]?.includes(tag));

const some = <T>(items: readonly T[]) => fc.subarray([...items]);
const aRule: fc.Arbitrary<Rule> = fc
  .record({
    all: fc.boolean(),
    tenantIds: some(tenants),
    tags: some(['gold', 'test']),
    exceptTenantIds: some(tenants),
    exceptTags: some(['gold', 'test']),
    services: some(services),
    exceptServices: some(services),
    kinds: fc.subarray([...someKinds], { minLength: 1 }),
  })
  .filter(({ all, tenantIds, tags }) => all || tenantIds.length + tags.length > 0)
  .map((rule) => ({
    ...rule,
    tenantIds: rule.all ? [] : rule.tenantIds,
    tags: rule.all ? [] : rule.tags,
    exceptServices: rule.services.length > 0 ? [] : rule.exceptServices,
  }));
const aPart: fc.Arbitrary<RulePart> = fc.record(
  {
    customers: fc
      .record({ tenantIds: some(tenants), tags: some(['gold', 'test']) })
      .filter(({ tenantIds, tags }) => tenantIds.length + tags.length > 0),
    services: fc.subarray(services, { minLength: 1 }),
    kinds: fc.subarray([...someKinds], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

/** Everything that can be told in this small world. */
const world: readonly Told[] = tenants.flatMap((tenantId) =>
  services.flatMap((service) =>
    someKinds.map((kind) => ({ tenantId, tags: tagsOf[tenantId] ?? [], service, kind })),
  ),
);
const told = (rules: readonly Rule[]) => world.filter((one) => rules.some((rule) => covers(rule, one)));
const isIn = ({ customers, services: named, kinds }: RulePart, { tenantId, tags, service, kind }: Told) =>
  (!customers ||
    customers.tenantIds.includes(tenantId) ||
    customers.tags.some((tag) => tags.includes(tag))) &&
  (!named || named.includes(service)) &&
  (!kinds || kinds.includes(kind));

describe('rules of a subscription', () => {
  it('tell with one more what they told and what it tells, no less and no more', () => {
    fc.assert(
      fc.property(fc.array(aRule, { maxLength: 3 }), aRule, (rules, added) => {
        assert.deepEqual(told(addRule(rules, added)), told([...rules, added]));
      }),
    );
  });

  it('are the same when one is added again', () => {
    fc.assert(
      fc.property(fc.array(aRule, { maxLength: 3 }), aRule, (rules, added) => {
        const once = addRule(rules, added);
        assert.deepEqual(told(addRule(once, added)), told(once));
        assert.ok(addRule(once, added).length <= once.length + 1);
      }),
    );
  });

  it('tell without a part what they told outside of it, no less and no more', () => {
    fc.assert(
      fc.property(fc.array(aRule, { maxLength: 3 }), aPart, (rules, part) => {
        const left = removeRule(rules, part, taggedNow);
        assert.deepEqual(
          told(left),
          told(rules).filter((one) => !isIn(part, one)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
