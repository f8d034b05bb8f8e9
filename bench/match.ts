/**
 * An event on 10,000 customers matched with 10,000 subscriptions of all kinds: what of it each wants to hear. Milliseconds of the processor.
 * `npx tsx bench/match.ts [subscriptions] [customers]`
 */
import type { Customer } from '../src/customers/customer.ts';
import { matchIssue, readHits } from '../src/subscriptions/match-issue.ts';
import type { Rule, Subscription } from '../src/subscriptions/subscription.ts';
import { aRule } from '../test/subscriptions/a-rule.ts';
import { aSubscription } from '../test/subscriptions/a-subscription.ts';
import { percentile } from './lib/load.ts';

const count = Number(process.argv[2] ?? 10_000);
const customerCount = Number(process.argv[3] ?? 10_000);
const aimMs = 50;

const customers: Customer[] = Array.from({ length: customerCount }, (_, number) => ({
  tenantId: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
  name: `Customer ${number}`,
  domains: [],
  cloud: 'global',
  account: 'primary',
}));
const idOf = (number: number) => customers[number % customerCount]?.tenantId ?? '';
/** A tenth is gold, a hundredth is for tests. */
const tags = new Map(
  customers.map(({ tenantId }, number) => [
    tenantId,
    [...(number % 10 === 0 ? ['gold'] : []), ...(number % 100 === 0 ? ['test'] : []), `region${number % 20}`],
  ]),
);

const named = (number: number) => aRule({ all: false, tenantIds: [idOf(number * 7), idOf(number * 13)] });
const mixes: Readonly<Record<string, (number: number) => Rule[]>> = {
  'one or two customers': (number) => [named(number)],
  'all customers': () => [aRule()],
  'a tag of a tenth': () => [aRule({ all: false, tags: ['gold'] })],
  'another service': (number) => [{ ...named(number), services: ['Teams'] }],
  'all but a tag': () => [aRule({ exceptTags: ['test'] })],
  // What people write: most name customers, some all, few a tag.
  'as people write them': (number) => {
    if (number % 10 < 7) return [named(number)];
    if (number % 10 === 9)
      return number % 100 === 9 ? [aRule({ all: false, tags: [`region${number % 20}`] })] : [aRule()];
    return [{ ...named(number), services: ['Teams'] }];
  },
};

console.log(`An event on ${customerCount} customers, matched with ${count} subscriptions`);
const about = { services: ['Exchange'], kinds: ['incidents'], customers } as const;
report('reading the event', () => readHits(about, tags), '');
const hits = readHits(about, tags);
for (const [name, rulesOf] of Object.entries(mixes)) {
  const subscriptions = Array.from({ length: count }, (_, number) =>
    aSubscription({ number, rules: rulesOf(number) }),
  );
  const isAim = name === 'as people write them';
  report(name, () => matchAll(subscriptions), isAim ? ' (aim: at most 1)' : '');
}

function matchAll(subscriptions: readonly Subscription[]): number {
  let matched = 0;
  for (const subscription of subscriptions) if (matchIssue(subscription, hits)) matched += 1;
  return matched;
}

function report(name: string, work: () => unknown, aim: string): void {
  work();
  const times: number[] = [];
  // The processor's time: a clock would count what else the machine does.
  for (let count = 0; count < 15; count++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  const median = percentile(
    times.sort((a, b) => a - b),
    0.5,
  );
  console.log(
    `  ${name.padEnd(22)}${median.toFixed(1).padStart(8)} ms, ${(median / aimMs).toFixed(2)} of ${aimMs} ms${aim}`,
  );
}
