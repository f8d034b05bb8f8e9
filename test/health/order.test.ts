import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Classification, type Issue, levels, type ServiceHealth } from '../../src/health/model.ts';
import { sortIssues, sortServices, worstLevel } from '../../src/health/order.ts';
import { knownStatuses, serviceStatus } from '../../src/health/status.ts';

function issue(id: string, status: string, classification: Classification, startedAt: number): Issue {
  return {
    id,
    title: `Title of ${id}`,
    service: 'Exchange Online',
    classification,
    status: serviceStatus(status),
    impact: '',
    startedAt,
    updatedAt: startedAt,
    isResolved: false,
    hasReview: false,
    posts: [],
  };
}

function service(id: string, status: string, issues: Issue[] = []): ServiceHealth {
  return { id, name: id, status: serviceStatus(status), issues };
}

const anyIssue = fc
  .tuple(
    fc.constantFrom(...knownStatuses, 'somethingNew'),
    fc.constantFrom<Classification>('incident', 'advisory', 'unknown'),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([status, classification, startedAt]) => issue('EX1', status, classification, startedAt));

describe('sortIssues', () => {
  it('puts the worst level first, then incidents before advisories, then the newest', () => {
    const issues = [
      issue('EX1', 'investigating', 'incident', 9),
      issue('EX2', 'serviceDegradation', 'unknown', 9),
      issue('EX3', 'serviceDegradation', 'advisory', 9),
      issue('EX4', 'serviceDegradation', 'incident', 1),
      issue('EX5', 'serviceDegradation', 'incident', 2),
      issue('EX6', 'serviceInterruption', 'advisory', 1),
      issue('EX7', 'somethingNew', 'incident', 9),
      issue('EX8', 'serviceRestored', 'incident', 9),
    ];
    const sorted = sortIssues(issues).map(({ id }) => id);
    assert.deepEqual(sorted, ['EX6', 'EX5', 'EX4', 'EX3', 'EX2', 'EX1', 'EX7', 'EX8']);
  });

  it('takes an issue whose start is not known for as new as its last change', () => {
    const { startedAt: _, ...startless } = issue('EX2', 'serviceDegradation', 'incident', 2);
    const old = issue('EX1', 'serviceDegradation', 'incident', 1);
    const young = issue('EX3', 'serviceDegradation', 'incident', 3);
    const sorted = sortIssues([old, startless, young]).map(({ id }) => id);
    assert.deepEqual(sorted, ['EX3', 'EX2', 'EX1']);
  });

  it('keeps every issue, keeps the order of equal ones and leaves its argument alone', () => {
    fc.assert(
      fc.property(fc.array(anyIssue), (drawn) => {
        const issues = drawn.map((one, i) => ({ ...one, id: `EX${i}` }));
        const before = [...issues];
        const sorted = sortIssues(issues);
        assert.deepEqual(issues, before);
        assert.deepEqual(new Set(sorted), new Set(issues));
        for (const [i, one] of sorted.entries()) {
          const next = sorted[i + 1];
          if (next === undefined) continue;
          const equal =
            one.status.level === next.status.level &&
            one.classification === next.classification &&
            one.startedAt === next.startedAt;
          if (equal) assert.ok(issues.indexOf(one) < issues.indexOf(next));
          assert.ok(levels.indexOf(one.status.level) <= levels.indexOf(next.status.level));
        }
      }),
    );
  });
});

describe('sortServices', () => {
  it('puts the worst first, within a level by the first issue, services without issues last in their order', () => {
    const services = [
      service('Sway', 'serviceOperational'),
      service('Planner', 'serviceOperational'),
      service('SharePoint', 'serviceDegradation'),
      service('Teams', 'serviceDegradation', [issue('TM1', 'serviceDegradation', 'advisory', 5)]),
      service('Exchange', 'serviceDegradation', [
        issue('EX1', 'investigating', 'advisory', 5),
        issue('EX2', 'serviceDegradation', 'incident', 1),
      ]),
      service('Yammer', 'somethingNew'),
      service('Intune', 'serviceInterruption'),
    ];
    const sorted = sortServices(services).map(({ id }) => id);
    assert.deepEqual(sorted, ['Intune', 'Exchange', 'Teams', 'SharePoint', 'Yammer', 'Sway', 'Planner']);
  });
});

describe('worstLevel', () => {
  it('is the level of the worst service', () => {
    const services = ['serviceOperational', 'investigating', 'serviceDegradation'];
    assert.equal(worstLevel(services.map((status) => service(status, status))), 'degraded');
    assert.equal(worstLevel([service('Sway', 'serviceOperational')]), 'healthy');
  });

  it('ranks an unknown status above healthy and says unknown of nothing', () => {
    assert.equal(
      worstLevel([service('Sway', 'serviceOperational'), service('New', 'somethingNew')]),
      'unknown',
    );
    assert.equal(worstLevel([]), 'unknown');
  });
});
