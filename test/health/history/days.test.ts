import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastDays } from '../../../src/health/history/days.ts';

const hour = 3_600_000;
const hours = (days: ReturnType<typeof lastDays>) => days.map(({ from, to }) => (to - from) / hour);

describe('the last days of a reader', () => {
  it('begin at the reader’s midnight and end now', () => {
    const days = lastDays(Date.parse('2026-11-20T07:14:00Z'), 3, 'Europe/Berlin');
    assert.deepEqual(
      days.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()]),
      [
        ['2026-11-17T23:00:00.000Z', '2026-11-18T23:00:00.000Z'],
        ['2026-11-18T23:00:00.000Z', '2026-11-19T23:00:00.000Z'],
        ['2026-11-19T23:00:00.000Z', '2026-11-20T07:14:00.000Z'],
      ],
    );
    assert.deepEqual(
      days.map(({ weekday }) => weekday),
      [3, 4, 5],
    );
  });

  it('have 25 and 23 hours where clocks are changed', () => {
    assert.deepEqual(
      hours(lastDays(Date.parse('2026-10-26T23:00:00Z'), 4, 'Europe/Berlin')),
      [24, 25, 24, 0],
    );
    assert.deepEqual(
      hours(lastDays(Date.parse('2026-03-30T22:00:00Z'), 4, 'Europe/Berlin')),
      [24, 23, 24, 0],
    );
  });

  it('begin at one o’clock where there is no midnight that day', () => {
    const [day] = lastDays(Date.parse('2026-09-07T03:00:00Z'), 2, 'America/Santiago');
    assert.equal(new Date(day?.from ?? 0).toISOString(), '2026-09-06T04:00:00.000Z');
  });

  it('are as many as asked for and follow each other without a hole, at any time in any zone', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/Santiago',
      'Asia/Taipei',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-01-01') }),
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom(...zones),
        (now, count, zone) => {
          const days = lastDays(now, count, zone);
          assert.equal(days.length, count);
          assert.equal(days.at(-1)?.to, now);
          for (const [index, { from, to }] of days.entries()) {
            assert.ok(to >= from);
            if (index > 0) assert.equal(from, days[index - 1]?.to);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
