import assert from 'node:assert/strict';
import { hits, issueAt } from '../../../src/sandbox/world/issue.ts';
import { findCustomer, makeWorld } from '../../../src/sandbox/world/world.ts';
import { noon } from '../ask.ts';

const world = makeWorld(() => noon);

describe('the world', () => {
  it('has at least 40 customers, the well-known ones among them, each with a tenant and domains of its own', () => {
    const names = world.customers.map(({ name }) => name);
    assert.ok(names.length >= 40);
    const wanted = [
      'Contoso Ltd',
      'Contoso Retail GmbH',
      'Contoso Education',
      'Fabrikam Inc',
      'Northwind Traders',
    ].concat([
      'Adventure Works Cycles',
      'Tailspin Toys',
      'Wide World Importers',
      'Litware 科技',
      '康托索貿易有限公司',
    ]);
    assert.deepEqual(
      wanted.filter((name) => !names.includes(name)),
      [],
    );
    const domains = world.customers.flatMap((customer) => customer.domains);
    assert.equal(new Set(domains).size, domains.length);
    assert.equal(new Set(world.customers.map(({ tenantId }) => tenantId)).size, names.length);
  });

  it('has two customers in the cloud operated by 21Vianet, with domains of that cloud', () => {
    const china = world.customers.filter(({ cloud }) => cloud === 'china');
    assert.equal(china.length, 2);
    assert.ok(china.every(({ domains }) => domains[0]?.endsWith('.partner.onmschina.cn')));
  });

  it('has one customer in each special condition', () => {
    const special = world.customers.filter(({ condition }) => condition !== 'normal');
    assert.deepEqual(special.map(({ condition }) => condition).sort(), [
      'accessExpired',
      'deleted',
      'notConsented',
      'throttled',
    ]);
  });

  it('has issues in every status that Microsoft uses, and in one that it does not yet', () => {
    const seen = new Set<string>();
    for (const script of world.issues) {
      for (const minute of [0, 15, 30, 100]) {
        const issue = issueAt(script, world.startedAt, world.startedAt + minute * 60_000);
        if (issue !== undefined) seen.add(issue.status.charAt(0).toLowerCase() + issue.status.slice(1));
      }
    }
    assert.deepEqual([...seen].sort(), [
      'extendedRecovery',
      'falsePositive',
      'investigating',
      'investigationSuspended',
      'mitigationRolledOut',
      'postIncidentReviewPublished',
      'restoringService',
      'serviceDegradation',
      'serviceInterruption',
      'serviceRestored',
      'verifyingService',
    ]);
  });

  it('has at least 15 issues, each with several posts once its story is told, and names only customers there are', () => {
    const names = world.customers.map(({ name }) => name);
    assert.ok(world.issues.length >= 15);
    for (const script of world.issues) {
      const told = issueAt(script, world.startedAt, world.startedAt + 10_000 * 60_000);
      assert.ok((told?.posts.length ?? 0) >= 2, script.id);
      if (script.customers !== 'all') {
        assert.deepEqual(
          script.customers.filter((name) => !names.includes(name)),
          [],
          script.id,
        );
      }
    }
  });

  it('lets something open, spread, be promised and not told, end, come back and be reviewed in its first half hour', () => {
    const at = (minute: number) => (id: string) => {
      const script = world.issues.find((issue) => issue.id === id);
      const issue = script && issueAt(script, world.startedAt, world.startedAt + minute * 60_000);
      return issue && `${issue.status} ${issue.isResolved ? 'ended' : 'open'} ${issue.posts.length}`;
    };
    const story = (id: string, ...minutes: number[]) => minutes.map((minute) => at(minute)(id));
    assert.deepEqual(story('MO1187602', 0, 3, 7, 19, 25, 29), [
      undefined,
      'investigating open 1',
      'serviceDegradation open 2',
      'restoringService open 3',
      'serviceRestored ended 4',
      'serviceDegradation open 5',
    ]);
    assert.deepEqual(story('TM1187610', 11, 28, 29), [
      'investigating open 1',
      'investigating open 1',
      'serviceDegradation open 2',
    ]);
    assert.deepEqual(story('SP1185931', 6, 7), [
      'serviceRestored ended 2',
      'postIncidentReviewPublished ended 3',
    ]);
  });

  it('has issues that hit thousands of ten thousand customers', () => {
    const large = makeWorld(() => noon, 10_000);
    const hit = (id: string, minute: number) => {
      const script = large.issues.find((issue) => issue.id === id);
      return large.customers.filter((customer) => script && hits(script, customer, minute)).length;
    };
    assert.ok(hit('EX1187571', 0) > 4_000);
    assert.ok(hit('EX1187571', 9) > hit('EX1187571', 0) + 500);
    assert.ok(hit('EX1187402', 0) > 2_000);
    const [before, widest, after] = [3, 19, 29].map((minute) => hit('MO1187602', minute));
    assert.ok(before && widest && after && before < after && after < widest);
  });

  it('has customers in many countries', () => {
    const countries = new Set(makeWorld(() => noon, 200).customers.map(({ country }) => country));
    for (const country of ['US', 'DE', 'GB', 'FR', 'CA', 'AU', 'BR', 'JP', 'TW', 'HK', 'CN'])
      assert.ok(countries.has(country), country);
  });

  it('is the same every time, and apart from every other one', () => {
    const other = makeWorld(() => noon, 200);
    const another = makeWorld(() => noon, 200);
    assert.deepEqual(other.customers, another.customers);
    assert.equal(new Set(other.customers.map(({ name }) => name)).size, 200);
    const [issue] = other.issues;
    assert.ok(issue);
    issue.title = 'changed';
    assert.notEqual(another.issues[0]?.title, 'changed');
  });

  it('finds customers by tenant id and domain, in their own cloud only', () => {
    assert.equal(findCustomer(world, 'global', 'Contoso.com')?.name, 'Contoso Ltd');
    assert.equal(findCustomer(world, 'china', 'contoso.com'), undefined);
  });

  it('finds customers that a test adds, renames or takes away', () => {
    const changing = makeWorld(() => noon);
    const contoso = findCustomer(changing, 'global', 'contoso.com');
    assert.ok(contoso);
    contoso.domains = ['contoso.example'];
    assert.equal(findCustomer(changing, 'global', 'contoso.example'), contoso);
    assert.equal(findCustomer(changing, 'global', 'contoso.com'), undefined);
    changing.customers.splice(changing.customers.indexOf(contoso), 1);
    assert.equal(findCustomer(changing, 'global', contoso.tenantId), undefined);
  });
});
