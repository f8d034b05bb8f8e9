import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastDays } from '../../../src/health/history/days.ts';
import { orderPast } from '../../../src/health/history/order-past.ts';
import { daysWith, serviceHistories } from '../../../src/health/history/service-history.ts';
import type { Classification, Issue } from '../../../src/health/model.ts';
import { serviceStatus } from '../../../src/health/status.ts';
import { pastIssue } from './an-issue.ts';

const at = (iso: string) => Date.parse(iso);
const now = at('2026-11-11T00:00:00Z');
/** 1 to 10 November: ten whole days and an eleventh that has just begun. */
const days = lastDays(now, 11, 'UTC');
const only = (issues: Issue[]) => {
  const [history, ...more] = serviceHistories(issues, days, now);
  assert.ok(history && more.length === 0);
  return history;
};

describe('the history of a service', () => {
  it('has the share of the time without an open incident', () => {
    const day = pastIssue({
      id: 'EX1',
      startedAt: at('2026-11-03T12:00Z'),
      endedAt: at('2026-11-04T12:00Z'),
    });
    const history = only([day]);
    assert.equal(history.availability, 0.9);
    assert.equal(history.incidentTime, 24 * 3_600_000);
    assert.deepEqual(history.days.slice(0, 5), ['clear', 'clear', 'incident', 'incident', 'clear']);
  });

  it('counts incidents that overlap once', () => {
    const history = only([
      pastIssue({ id: 'EX1', startedAt: at('2026-11-03T00:00Z'), endedAt: at('2026-11-04T12:00Z') }),
      pastIssue({ id: 'EX2', startedAt: at('2026-11-03T12:00Z'), endedAt: at('2026-11-05T00:00Z') }),
      pastIssue({ id: 'EX3', startedAt: at('2026-11-03T13:00Z'), endedAt: at('2026-11-03T14:00Z') }),
    ]);
    assert.equal(history.availability, 0.8);
  });

  it('counts an incident that began earlier from the first day, and one that is open until now', () => {
    const history = only([
      pastIssue({ id: 'EX1', startedAt: at('2026-10-01T00:00Z'), endedAt: at('2026-11-02T00:00Z') }),
      pastIssue({ id: 'EX2', startedAt: at('2026-11-10T00:00Z'), isResolved: false }),
    ]);
    assert.equal(history.availability, 0.8);
    assert.equal(history.days[0], 'incident');
    assert.equal(history.days[9], 'incident');
  });

  it('is not less available by advisories, issues of unknown kind and false positives', () => {
    const time = { startedAt: at('2026-11-03T00:00Z'), endedAt: at('2026-11-04T00:00Z') };
    const advisory = only([pastIssue({ id: 'EX1', classification: 'advisory', ...time })]);
    assert.deepEqual([advisory.availability, advisory.days[2]], [1, 'advisory']);
    const unknown = only([pastIssue({ id: 'EX1', classification: 'unknown', ...time })]);
    assert.deepEqual([unknown.availability, unknown.days[2]], [1, 'unknown']);
    const mistake = only([pastIssue({ id: 'EX1', status: serviceStatus('falsePositive'), ...time })]);
    assert.deepEqual([mistake.availability, daysWith(mistake, 'clear')], [1, 11]);
  });

  it('shows the worst of a day, and an incident of a minute', () => {
    const history = only([
      pastIssue({
        id: 'EX1',
        classification: 'advisory',
        startedAt: at('2026-11-03T00:00Z'),
        endedAt: at('2026-11-05T00:00Z'),
      }),
      pastIssue({ id: 'EX2', startedAt: at('2026-11-04T08:00Z'), endedAt: at('2026-11-04T08:00Z') }),
    ]);
    assert.deepEqual(history.days.slice(1, 5), ['clear', 'advisory', 'incident', 'clear']);
  });

  it('takes the first post for a start and the last change for an end that Microsoft does not say', () => {
    const post = { at: at('2026-11-03T00:00Z'), text: '', lastWord: '' };
    const history = only([pastIssue({ id: 'EX1', posts: [post], updatedAt: at('2026-11-04T00:00Z') })]);
    assert.equal(history.availability, 0.9);
  });

  it('leaves out what ended before the first day', () => {
    const old = pastIssue({
      id: 'EX1',
      startedAt: at('2026-10-01T00:00Z'),
      endedAt: at('2026-10-31T23:00Z'),
    });
    assert.deepEqual(serviceHistories([old], days, now), []);
  });

  it('comes after that of a service that was less available', () => {
    const one = (service: string, classification: Classification, hoursLong: number) =>
      pastIssue({
        id: service,
        service,
        classification,
        startedAt: at('2026-11-03T00:00Z'),
        endedAt: at('2026-11-03T00:00Z') + hoursLong * 3_600_000,
      });
    const histories = serviceHistories(
      [
        one('Teams', 'advisory', 200),
        one('Planner', 'incident', 1),
        one('Exchange', 'incident', 30),
        one('Bookings', 'advisory', 2),
      ],
      days,
      now,
    );
    assert.deepEqual(
      histories.map(({ service }) => service),
      ['Exchange', 'Planner', 'Teams', 'Bookings'],
    );
  });
});

const moment = fc.integer({ min: at('2026-07-01'), max: at('2026-12-01') });
const anyIssue = fc
  .record({
    id: fc.uuid(),
    service: fc.constantFrom('Exchange Online', 'Microsoft Teams', 'Planner'),
    classification: fc.constantFrom<Classification>('incident', 'advisory', 'unknown'),
    isResolved: fc.boolean(),
    startedAt: fc.option(moment, { nil: undefined }),
    endedAt: fc.option(moment, { nil: undefined }),
    updatedAt: moment,
  })
  .map(({ startedAt, endedAt, ...rest }) =>
    pastIssue({
      ...rest,
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(endedAt === undefined ? {} : { endedAt }),
    }),
  );

describe('histories, whatever Microsoft says', () => {
  const anyZone = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Taipei', 'America/Santiago');
  const anyCount = fc.integer({ min: 1, max: 90 });

  it('have an availability between 0 and 1 and one mark for each day', () => {
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 30 }), anyCount, anyZone, (issues, count, zone) => {
        const asked = lastDays(now, count, zone);
        for (const { availability, days: marks } of serviceHistories(issues, asked, now)) {
          assert.ok(availability >= 0 && availability <= 1, String(availability));
          assert.equal(marks.length, count);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on the order of the issues', () => {
    const shape = (issues: readonly Issue[]) =>
      serviceHistories(issues, days, now).map(({ issues: _, ...rest }) => rest);
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 20 }), (issues) => {
        assert.deepEqual(shape([...issues].reverse()), shape(issues));
        assert.deepEqual(orderPast([...issues].reverse(), now), orderPast(issues, now));
      }),
      { numRuns: 60 },
    );
  });

  it('lose no time where no day shows an incident', () => {
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 10 }), (issues) => {
        for (const history of serviceHistories(issues, days, now))
          if (daysWith(history, 'incident') === 0) assert.equal(history.availability, 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the list of the past', () => {
  it('has what is open first, then the last to end', () => {
    const list = orderPast(
      [
        pastIssue({ id: 'A', startedAt: 1, endedAt: 5 }),
        pastIssue({ id: 'B', startedAt: 2, endedAt: 9 }),
        pastIssue({ id: 'C', startedAt: 3, isResolved: false }),
      ],
      now,
    );
    assert.deepEqual(
      list.map(({ id }) => id),
      ['C', 'B', 'A'],
    );
  });
});
