import assert from 'node:assert/strict';
import { KustoError } from '../../../src/sandbox/resource-manager/kusto/kusto-error.ts';
import { runQuery } from '../../../src/sandbox/resource-manager/kusto/run-query.ts';
import { ticksOf } from '../../../src/sandbox/resource-manager/kusto/values.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const day = 86_400_000;
const row = (id: string, type: string, Status: string, endedDaysAgo: number) => ({
  id,
  type,
  properties: { Status, EventType: 'ServiceIssue', ImpactMitigationTime: ticksOf(now - endedDaysAgo * day) },
});
const events = [
  row('a', 'microsoft.resourcehealth/events', 'Active', 10),
  row('b', 'microsoft.resourcehealth/events', 'Resolved', 1),
  row('c', 'microsoft.resourcehealth/events', 'Resolved', 10),
  row('d', 'microsoft.resourcehealth/events/impactedresources', 'Active', 0),
];
const tables = (name: string) =>
  name === 'servicehealthresources'
    ? events
    : name === 'resourcecontainers'
      ? [{ id: 's', name: 'Sub' }]
      : undefined;

const idsOf = (steps: string) =>
  runQuery(`ServiceHealthResources ${steps}`, tables, now)
    .map(({ id }) => id)
    .join('');

describe('a query of Resource Graph', () => {
  const wheres: readonly (readonly [condition: string, ids: string])[] = [
    ["type =~ 'Microsoft.ResourceHealth/events'", 'abc'],
    ["type == 'microsoft.resourcehealth/events' and properties.Status == 'Active'", 'a'],
    ["type has 'impactedresources'", 'd'],
    ["properties.Status in ('Active', 'Paused')", 'ad'],
    ["properties.Status in~ ('active')", 'ad'],
    ["tostring(properties.Status) !in~ ('active')", 'bc'],
    ["properties['Status'] != 'Active'", 'bc'],
    ['not(properties.Status == \'Active\') or id == "a"', 'abc'],
    ['todatetime(tolong(properties.ImpactMitigationTime)) > ago(3d)', 'bd'],
    ['todatetime(tolong(properties.ImpactMitigationTime)) < now() - 72h', 'ac'],
    ['todatetime(tolong(properties.ImpactMitigationTime)) >= datetime("2026-11-19")', 'bd'],
    ['isempty(properties.Nothing) and isnotempty(id)', 'abcd'],
    ['properties.Nothing > ago(1d)', ''],
  ];
  for (const [condition, ids] of wheres) {
    it(`finds "${ids}" where ${condition}`, () => assert.equal(idsOf(`| where ${condition}`), ids));
  }

  it('projects, extends, sorts, unites, takes and counts', () => {
    assert.equal(idsOf('| order by id desc | take 2'), 'dc');
    assert.deepEqual(
      runQuery(
        `resourcecontainers | project id, name, s = dynamic({})
         | union (servicehealthresources | where id == 'a' | extend p = properties | project id, p.Status, at = todatetime(tolong(p.ImpactMitigationTime)))
         // the end
         | sort by id asc`,
        tables,
        now,
      ),
      [
        { id: 'a', p_Status: 'Active', at: '2026-11-10T12:00:00.0000000Z' },
        { id: 's', name: 'Sub', s: {} },
      ],
    );
    assert.deepEqual(runQuery('servicehealthresources | distinct type | count', tables, now), [{ Count: 2 }]);
  });

  for (const wrong of [
    '',
    'nothing',
    'servicehealthresources | where',
    'servicehealthresources | where type ==',
    "servicehealthresources | where type = 'x'",
    'servicehealthresources | summarize count()',
    'servicehealthresources | where foo(type)',
    "servicehealthresources | where type == 'x' )",
    'servicehealthresources | where properties.ImpactMitigationTime > ago(3d)',
    'servicehealthresources ; drop',
  ]) {
    it(`refuses "${wrong}"`, () => assert.throws(() => runQuery(wrong, tables, now), KustoError));
  }
});
