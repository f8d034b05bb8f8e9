import assert from 'node:assert/strict';
import { issueAt } from '../../../src/sandbox/world/issue.ts';
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
});
