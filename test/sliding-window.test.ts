import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stillCounting, waitFor } from '../src/sliding-window.ts';

const limits = [
  { requests: 7, perMs: 1_000 },
  { requests: 8, perMs: 2_000 },
];

describe('the sliding window', () => {
  it('lets through as many as the shortest stretch allows, then has the next wait', () => {
    assert.equal(waitFor(limits, [0, 0, 0, 0, 0, 0], 5), 0);
    assert.equal(waitFor(limits, [0, 0, 0, 0, 0, 0, 10], 20), 980);
  });

  it('has it wait for the longest of its stretches', () => {
    assert.equal(waitFor(limits, [0, 0, 0, 0, 0, 0, 0, 1_000], 1_001), 999);
    assert.equal(waitFor(limits, [0, 0, 0, 0, 0, 0, 0, 1_000], 2_000), 0);
  });

  it('leaves a share free', () => {
    assert.equal(waitFor(limits, [0, 0, 0, 0, 0], 0, 0.8), 1_000);
    assert.equal(waitFor(limits, [0, 0, 0, 0], 0, 0.8), 0);
  });

  it('forgets what counts for none of them any more', () => {
    assert.deepEqual(stillCounting(limits, [0, 1, 2], 2_001), [2]);
    assert.deepEqual(stillCounting(limits, [0, 1, 2], 5_000), []);
    assert.deepEqual(stillCounting(limits, [], 0), []);
  });

  it('never lets more through than a stretch allows, whenever it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500 }), { maxLength: 200 }), (pauses) => {
        let now = 0;
        let times: readonly number[] = [];
        const sent: number[] = [];
        for (const pause of pauses) {
          now += pause;
          times = stillCounting(limits, times, now);
          if (waitFor(limits, times, now) > 0) continue;
          times = [...times, now];
          sent.push(now);
        }
        for (const { requests, perMs } of limits)
          for (const from of sent)
            assert.ok(sent.filter((at) => at >= from && at < from + perMs).length <= requests);
      }),
    );
  });
});
