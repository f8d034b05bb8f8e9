import assert from 'node:assert/strict';
import { lanes } from '../../src/watch/board.ts';
import { createSchedule } from '../../src/watch/watcher/schedule.ts';
import { customersNamed, eight, minute } from './some-issues.ts';

/** How many reads of each lane the first cycles plan for so many new customers, when all of them are good. */
function firstCycles(total: number, cycles: number) {
  const customers = customersNamed(...Array.from({ length: total }, (_, number) => `Customer ${number}`));
  const schedule = createSchedule(
    { customers: () => customers, readAt: () => undefined, mayHaveAzure: () => true },
    minute,
  );
  return Array.from({ length: cycles }, (_, cycle) => {
    const now = eight + cycle * minute;
    const { jobs } = schedule.plan(now);
    for (const job of jobs) schedule.noteRead(job, now);
    return Object.fromEntries(
      lanes.map((lane) => [lane, jobs.filter((job) => job.lane === lane).length] as const),
    );
  });
}

describe('the schedule of a first start', () => {
  it('asks few customers in every lane in the first cycle', () => {
    assert.deepEqual(firstCycles(60, 1), [{ health: 60, azure: 60, messages: 60, licences: 60 }]);
  });

  it('asks some hundred customers within a few cycles', () => {
    const cycles = firstCycles(300, 4);
    for (const lane of ['azure', 'messages']) assert.equal(cycles[0]?.[lane], 300);
    assert.ok(cycles.reduce((sum, { licences = 0 }) => sum + licences, 0) >= 300);
  });

  it('spreads ten thousand evenly, from the first cycle on, Azure from the second', () => {
    for (const [place, cycle] of firstCycles(10_000, 6).entries()) {
      const { health, azure = 0, messages = 0, licences = 0 } = cycle;
      assert.equal(health, 10_000);
      if (place === 0) assert.equal(azure, 0);
      else assert.ok(azure > 1_500 && azure < 4_100, `${azure}`);
      assert.ok(messages > 250 && messages < 700, `${messages}`);
      assert.ok(licences > 60 && licences <= 120, `${licences}`);
    }
  });
});
