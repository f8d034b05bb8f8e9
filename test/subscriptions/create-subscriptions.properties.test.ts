import assert from 'node:assert/strict';
import fc from 'fast-check';
import { covers, type Told } from '../../src/subscriptions/rules/covers.ts';
import type { RulePart } from '../../src/subscriptions/rules/remove-rule.ts';
import type { Rule } from '../../src/subscriptions/subscription.ts';
import { eight } from '../watch/some-issues.ts';
import { aRule } from './a-rule.ts';
import { aChannel, ada, someSubscriptions } from './some-subscriptions.ts';

const tagsOf = { t1: ['gold'], t2: ['gold', 'test'], t3: [] };
const tenants = Object.keys(tagsOf);
const services = ['Exchange', 'Teams'];
const kinds = ['incidents', 'advisories'] as const;
const world: readonly Told[] = Object.entries(tagsOf).flatMap(([tenantId, tags]) =>
  services.flatMap((service) => kinds.map((kind) => ({ tenantId, tags, service, kind }))),
);

const named = fc
  .record({ tenantIds: fc.subarray(tenants), tags: fc.subarray(['gold', 'test']) })
  .filter(({ tenantIds, tags }) => tenantIds.length + tags.length > 0);
const rule: fc.Arbitrary<Rule> = fc
  .record({
    who: fc.option(named, { nil: undefined }),
    services: fc.subarray(services),
    kinds: fc.subarray([...kinds], { minLength: 1 }),
    exceptTags: fc.subarray(['test']),
  })
  .map(({ who, ...rest }) => aRule({ all: !who, ...who, ...rest }));
const part: fc.Arbitrary<RulePart> = fc.record(
  {
    customers: named,
    services: fc.subarray(services, { minLength: 1 }),
    kinds: fc.subarray([...kinds], { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const step = fc.oneof(
  fc.record({ add: rule }),
  fc.record({ take: part }),
  fc.constant({ takeAll: true as const }),
);

function isIn({ customers, services: taken, kinds: ofKind }: RulePart, told: Told): boolean {
  const isNamed =
    !customers ||
    customers.tenantIds.includes(told.tenantId) ||
    customers.tags.some((tag) => told.tags.includes(tag));
  return isNamed && (!taken || taken.includes(told.service)) && (!ofKind || ofKind.includes(told.kind));
}

describe('subscribing and unsubscribing in any order', () => {
  it('tells what was added and not taken since, no less and no more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.boolean(), async (steps, atOnce) => {
        const { subscriptions, reopen } = await someSubscriptions(eight);
        for (const [tenantId, tags] of Object.entries(tagsOf)) await subscriptions.tag(tenantId, tags);
        let expected: readonly Told[] = [];
        const running: Promise<unknown>[] = [];
        for (const one of steps) {
          if ('add' in one) {
            running.push(subscriptions.subscribe(aChannel('19:noc'), ada, { rule: one.add }));
            expected = world.filter((told) => expected.includes(told) || covers(one.add, told));
          } else if ('take' in one) {
            running.push(subscriptions.unsubscribe('19:noc', { rules: one.take }));
            expected = expected.filter((told) => !isIn(one.take, told));
          } else {
            running.push(subscriptions.unsubscribe('19:noc'));
            expected = [];
          }
          if (!atOnce) await running.at(-1);
        }
        await Promise.all(running);
        for (const seen of [subscriptions, await reopen()]) {
          const rules = seen.of('19:noc')?.rules ?? [];
          assert.deepEqual(
            world.filter((told) => rules.some((one) => covers(one, told))),
            expected,
          );
          assert.ok(seen.list().length <= 1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
