import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRows, rowsByTenant } from '../../../src/microsoft/azure/read-rows.ts';
import { ticksOf } from '../../../src/sandbox/resource-manager/kusto/values.ts';
import { aLog } from '../../builders.ts';

const tenantId = '0a9f2d34-5c1f-4b43-9a3f-2f4f8f1b7c01';
const one = '5c1d0000-0000-4000-8000-000000000001';
const two = '5c1d0000-0000-4000-8000-000000000002';
const now = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;

const container = (subscriptionId: string, name: unknown) => ({
  type: 'microsoft.resources/subscriptions',
  tenantId,
  subscriptionId,
  name,
  properties: {},
});

const region = (name: string, updates: unknown[] = []) => ({
  ImpactedRegion: name,
  Status: 'Active',
  Updates: updates,
});

function event(subscriptionId: string, properties: object, name = 'KSYM-9_8') {
  return {
    type: 'microsoft.resourcehealth/events',
    tenantId,
    subscriptionId,
    name,
    properties: {
      TrackingId: name,
      EventType: 'ServiceIssue',
      Status: 'Active',
      EventLevel: 'Warning',
      Title: 'Storage is slow',
      Summary: '<p><strong>Impact Statement:</strong> Requests take seconds.</p><p>We look into it.</p>',
      ImpactStartTime: ticksOf(now - 2 * hour),
      ImpactMitigationTime: '0',
      LastUpdateTime: ticksOf(now - hour),
      Impact: [{ ImpactedService: 'Storage', ImpactedRegions: [region('West Europe')] }],
      ...properties,
    },
  };
}

const read = (rows: readonly unknown[], isCut = false) => readRows({ rows, isCut }, now, aLog());
const readOne = (properties: object) => read([event(one, properties)]).issues[0];

describe('rows of Resource Graph', () => {
  it('are one issue for an event that several subscriptions are told of', () => {
    const { issues, subscriptions, gaps } = read([
      container(one, 'Production'),
      container(two, 'Test'),
      event(one, {}),
      event(two, {
        Title: 'Storage is slow, mitigation under way',
        LastUpdateTime: ticksOf(now),
        Impact: [{ ImpactedService: 'Storage', ImpactedRegions: [region('North Europe')] }],
      }),
    ]);
    assert.deepEqual(gaps, []);
    assert.deepEqual(
      subscriptions.map(({ name }) => name),
      ['Production', 'Test'],
    );
    assert.equal(issues.length, 1);
    const [issue] = issues;
    assert.equal(issue?.title, 'Storage is slow, mitigation under way');
    assert.equal(issue?.startedAt, now - 2 * hour);
    assert.equal(issue?.updatedAt, now);
    assert.equal(issue?.endedAt, undefined);
    assert.deepEqual(issue?.azure, {
      kind: 'serviceIssue',
      impacts: [{ service: 'Storage', regions: ['West Europe', 'North Europe'] }],
      subscriptions: [
        { id: one, name: 'Production' },
        { id: two, name: 'Test' },
      ],
    });
  });

  it('say what is hit and what Microsoft wrote, without markup', () => {
    const issue = readOne({});
    assert.equal(issue?.impact, 'Requests take seconds.');
    assert.equal(issue?.posts[0]?.text, 'Impact Statement: Requests take seconds.\n\nWe look into it.');
    assert.equal(issue?.posts[0]?.at, now - hour);
  });

  it('have their updates as posts, newest first, each once, and what is newer than them', () => {
    const updates = [
      { Summary: 'First.', UpdateDateTime: '2026-11-20T10:10:00.0000000Z' },
      { Summary: 'Second.', UpdateDateTime: ticksOf(now - 90 * 60_000) },
    ];
    const impact = ['West Europe', 'North Europe'].map((name) => region(name, updates));
    const Impact = JSON.stringify([{ ImpactedService: 'Storage', ImpactedRegions: impact }]);
    const texts = (Summary: string) => readOne({ Impact, Summary })?.posts.map(({ text }) => text);
    assert.deepEqual(texts('Third.'), ['Third.', 'Second.', 'First.']);
    assert.deepEqual(texts('Second.'), ['Second.', 'First.']);
  });

  it('are read where JSON stands in strings, on each level', () => {
    const impact = JSON.stringify({
      ImpactedService: 'Storage',
      ImpactedRegions: JSON.stringify([JSON.stringify(region('West Europe'))]),
    });
    const rows = [
      { ...event(one, {}), properties: JSON.stringify(event(one, { Impact: [impact] }).properties) },
    ];
    assert.deepEqual(read(rows).issues[0]?.azure?.impacts, [
      { service: 'Storage', regions: ['West Europe'] },
    ]);
  });

  const statuses: readonly (readonly [properties: object, level: string, known: string | undefined])[] = [
    [{ EventLevel: 'Critical' }, 'down', 'azureActive'],
    [{ EventLevel: 'Error' }, 'degraded', 'azureActive'],
    [{ EventLevel: 'Warning' }, 'degraded', 'azureActive'],
    [{ EventLevel: 'Informational' }, 'watching', 'azureActive'],
    [{ EventLevel: undefined, Level: 'Critical' }, 'down', 'azureActive'],
    [{ EventLevel: undefined }, 'degraded', 'azureActive'],
    [{ EventType: 'HealthAdvisory', EventLevel: 'Critical' }, 'watching', 'azureActive'],
    [{ EventType: 'SecurityAdvisory' }, 'watching', 'azureActive'],
    [{ Status: 'resolved' }, 'healthy', 'azureResolved'],
    [{ Status: 'Paused' }, 'unknown', undefined],
    [{ Status: undefined }, 'unknown', undefined],
  ];
  for (const [properties, level, known] of statuses) {
    it(`have the level ${level} for ${JSON.stringify(properties)}`, () => {
      const status = readOne(properties)?.status;
      assert.deepEqual([status?.level, status?.known], [level, known]);
    });
  }

  it('end only when Microsoft says so: an active issue may have a moment of mitigation', () => {
    const ImpactMitigationTime = ticksOf(now - hour);
    assert.equal(readOne({ ImpactMitigationTime })?.endedAt, undefined);
    const ended = readOne({ ImpactMitigationTime, Status: 'Resolved' });
    assert.deepEqual([ended?.endedAt, ended?.isResolved], [now - hour, true]);
  });

  it('have a review where tags, title or type say so', () => {
    assert.equal(readOne({})?.hasReview, false);
    assert.equal(readOne({ EventTags: ['Action Recommended'] })?.hasReview, false);
    assert.equal(readOne({ EventTags: ['Final PIR'] })?.hasReview, true);
    assert.equal(readOne({ EventTags: '["Final PIR"]' })?.hasReview, true);
    assert.equal(readOne({ Title: 'Post Incident Review (PIR) – Storage' })?.hasReview, true);
    assert.equal(readOne({ EventType: 'RCA' })?.hasReview, true);
  });

  it('are windows of maintenance until these have ended, the next first', () => {
    const window = (id: string, from: number, to: number | undefined, more: object = {}) =>
      event(
        one,
        {
          EventType: 'PlannedMaintenance',
          ImpactStartTime: ticksOf(from),
          ImpactMitigationTime: to === undefined ? '0' : ticksOf(to),
          ...more,
        },
        id,
      );
    const { issues, maintenance } = read([
      window('LATE-1A0', now + 5 * hour, now + 6 * hour),
      window('OPEN-1A0', now - hour, undefined),
      window('OVER-1A0', now - 3 * hour, now - hour),
      window('DONE-1A0', now + hour, now + 2 * hour, { Status: 'Resolved' }),
    ]);
    assert.deepEqual(issues, []);
    assert.deepEqual(
      maintenance.map(({ id, from, to }) => [id, from, to]),
      [
        ['OPEN-1A0', now - hour, undefined],
        ['LATE-1A0', now + 5 * hour, now + 6 * hour],
      ],
    );
  });

  it('leave out prices and what is about no subscription', () => {
    const rows = ['Billing', 'EmergingIssues'].map((EventType, i) =>
      event(one, { EventType }, `ABC${i}-1A0`),
    );
    const { issues, gaps } = read(rows);
    assert.deepEqual([issues, gaps], [[], []]);
  });

  it('become a gap where they can’t be read, or more are out of reach, and don’t cost the others', () => {
    const bad = [
      event(one, { EventType: 'SomethingNew' }, 'NEWS-1A0'),
      { type: 'microsoft.resourcehealth/events', properties: 'none' },
      { type: 'microsoft.compute/virtualmachines' },
      event(one, { EventType: 'PlannedMaintenance', ImpactStartTime: '0' }, 'ODD1-1A0'),
      null,
      7,
    ];
    for (const row of bad) {
      const { issues, gaps } = read([row, event(one, {})]);
      assert.equal(issues.length, 1);
      assert.deepEqual(
        gaps.map(({ what, error, missing }) => [what, error.reason, missing]),
        [['azure', 'answer_malformed', 'part']],
      );
    }
    assert.equal(read([event(one, {})], true).gaps.length, 1);
  });

  it('name a subscription by its id where nothing else names it', () => {
    assert.deepEqual(read([event(one, {})]).subscriptions, [{ id: one, name: one }]);
    assert.deepEqual(read([container(one, '')]).subscriptions, [{ id: one, name: one }]);
  });

  it('are each tenant’s own', () => {
    const other = '0a9f2d34-5c1f-4b43-9a3f-2f4f8f1b7c02';
    const byTenant = rowsByTenant([
      event(one, {}),
      { ...event(two, {}), tenantId: other.toUpperCase() },
      {},
      null,
    ]);
    assert.deepEqual(
      [...byTenant].map(([id, rows]) => [id, rows.length]),
      [
        [tenantId, 1],
        [other, 1],
      ],
    );
  });

  it('never throw, whatever they are', () => {
    const odd = fc.oneof(fc.anything(), fc.json(), fc.string());
    const names = [
      'TrackingId',
      'EventType',
      'Status',
      'Title',
      'Summary',
      'EventTags',
      'Impact',
      'LastUpdateTime',
    ];
    const properties = fc.dictionary(fc.constantFrom(...names), odd);
    const impact = fc.array(
      fc.record({
        ImpactedService: odd,
        ImpactedRegions: fc.oneof(odd, fc.array(fc.record({ ImpactedRegion: odd, Updates: odd }))),
      }),
    );
    const row = fc.oneof(
      odd,
      fc.record({
        type: fc.constantFrom('microsoft.resourcehealth/events', 'microsoft.resources/subscriptions'),
        tenantId: odd,
        subscriptionId: odd,
        name: odd,
        properties: odd,
      }),
      fc.tuple(properties, impact).map(([more, Impact]) => event(one, { ...more, Impact })),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        rowsByTenant(rows);
        const { issues } = read(rows);
        for (const { id, updatedAt, title } of issues)
          assert.ok(id !== '' && title !== '' && Number.isFinite(updatedAt));
      }),
    );
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    read([event(one, { Impact: deep, EventTags: deep }), { ...event(one, {}), properties: deep }]);
  });
});
