import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextTry } from '../../src/service-desk/next-try.ts';

const hour = 3_600_000;
const nextAfter = (attempts: number, changes = {}) => nextTry({ attempts, now: 0, random: 0, ...changes });

describe('the next try', () => {
  it('comes soon at first, then later and later', () => {
    assert.equal(nextAfter(1), 5_000);
    assert.equal(nextAfter(2), 300_000);
    assert.equal(nextAfter(9), 24 * hour);
  });

  it('never comes after three days of them', () => {
    assert.equal(nextAfter(10), undefined);
    let now = 0;
    for (let attempts = 1; attempts < 10; attempts += 1) now = nextAfter(attempts, { now }) ?? 0;
    assert.ok(now > 72 * hour && now < 80 * hour);
  });

  it('comes when the desk says, where that is later, within a day', () => {
    assert.equal(nextAfter(1, { retryAfterSeconds: 60 }), 60_000);
    assert.equal(nextAfter(3, { retryAfterSeconds: 1 }), 1_800_000);
    assert.equal(nextAfter(1, { retryAfterSeconds: 9e9 }), 24 * hour);
  });

  it('is never earlier than planned and at most a tenth later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, random) => {
          const plan = nextAfter(attempts) ?? 0;
          const at = nextAfter(attempts, { random }) ?? 0;
          assert.ok(at >= plan && at <= plan * 1.1 + 1);
        },
      ),
    );
  });
});
