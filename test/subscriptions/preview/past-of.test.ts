import assert from 'node:assert/strict';
import type { Issue } from '../../../src/health/model.ts';
import { meantBy, pastOf } from '../../../src/subscriptions/preview/past-of.ts';
import type { Rule } from '../../../src/subscriptions/subscription.ts';
import { anIssue } from '../../watch/some-issues.ts';
import { aRule } from '../a-rule.ts';
import { customers, idOf } from '../some-things.ts';

const tags = new Map([[idOf('Contoso'), ['gold']]]);
const names = (rules: readonly Rule[]) => meantBy(rules, customers, tags).map(({ name }) => name);
const named = (...given: string[]) => aRule({ all: false, tenantIds: given.map(idOf) });

describe('the customers whose past rules mean', () => {
  it('are those named, by tag or all, without those left out', () => {
    assert.equal(names([aRule()]).length, customers.length);
    assert.deepEqual(names([aRule({ all: false, tags: ['gold'] }), named('Tailspin')]), [
      'Contoso',
      'Tailspin',
    ]);
    assert.equal(names([aRule({ exceptTenantIds: [idOf('Contoso')] })]).length, customers.length - 1);
  });

  it('are nobody where no issue of Microsoft 365 is wanted', () => {
    assert.deepEqual(names([aRule({ kinds: ['maintenance', 'azure', 'reports'] })]), []);
    assert.deepEqual(names([aRule({ services: ['Azure'] })]), []);
    assert.equal(names([aRule({ services: ['Azure', 'Exchange'] })]).length, customers.length);
  });
});

describe('the past for rules', () => {
  const advisory = anIssue({ id: 'EX2', classification: 'advisory' });
  const teams = anIssue({ id: 'TM1', service: 'Microsoft Teams' });
  /** Contoso and Fabrikam are known; the first had all, the second the advisory. */
  const hit: Readonly<Record<string, readonly Issue[]>> = {
    [idOf('Contoso')]: [anIssue(), advisory, teams],
    [idOf('Fabrikam')]: [advisory],
  };
  const past = {
    isKnown: (tenantId: string) => tenantId in hit,
    issuesOf: (ids: Iterable<string>) => [...new Set([...ids].flatMap((id) => hit[id] ?? []))],
  };
  const of = (...rules: Rule[]) => {
    const servicesOf = (all: readonly string[]) => all.map((name) => name.replace(/ Online$/, ''));
    const { issues, ...counts } = pastOf(rules, { past, customers, tags, servicesOf });
    return { ids: issues.map(({ id }) => id), ...counts };
  };

  it('has the issues of the kinds and services that are wanted, each once', () => {
    const both: Partial<Rule> = { kinds: ['incidents', 'advisories'] };
    assert.deepEqual(of(named('Contoso')).ids, ['EX100001', 'TM1']);
    assert.deepEqual(of({ ...named('Contoso'), ...both, services: ['Exchange'] }).ids, ['EX100001', 'EX2']);
    assert.deepEqual(of({ ...named('Fabrikam'), ...both }, { ...named('Contoso'), ...both }).ids, [
      'EX2',
      'EX100001',
      'TM1',
    ]);
  });

  it('counts the customers, and those who are known', () => {
    const { customers: total, known } = of(aRule());
    assert.deepEqual([total, known], [customers.length, 2]);
    assert.deepEqual(of(named('Tailspin')), { ids: [], customers: 1, known: 0 });
  });
});
