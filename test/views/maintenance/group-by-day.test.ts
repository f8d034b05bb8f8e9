import assert from 'node:assert/strict';
import type { Planned } from '../../../src/health/maintenance/plan.ts';
import { groupByDay } from '../../../src/views/maintenance/group-by-day.ts';
import { contextFor } from '../../cards/fixture.ts';

const at = (iso: string): Planned => ({
  kind: 'azure',
  id: iso,
  title: '',
  from: Date.parse(iso),
  services: [],
  impacts: [],
});
const labels = (now: string, ...times: string[]) =>
  groupByDay({ ...contextFor('en'), now: Date.parse(now) }, times.map(at)).map(
    ({ label, items }) => `${label}: ${items.length}`,
  );

describe('planned days', () => {
  it('are those of the reader’s time zone', () => {
    assert.deepEqual(
      labels(
        '2026-11-20T07:00Z',
        '2026-11-20T06:00Z',
        '2026-11-20T22:30Z',
        '2026-11-20T23:30Z',
        '2026-11-21T22:00Z',
        '2026-11-21T23:00Z',
      ),
      [
        'Under way now: 1',
        'Today, Friday 20 November: 1',
        'Tomorrow, Saturday 21 November: 2',
        'Sunday 22 November: 1',
      ],
    );
  });

  it('know tomorrow on a day of 25 hours', () => {
    assert.deepEqual(labels('2026-10-24T22:10Z', '2026-10-25T22:30Z', '2026-10-25T23:10Z'), [
      'Today, Sunday 25 October: 1',
      'Tomorrow, Monday 26 October: 1',
    ]);
  });
});
