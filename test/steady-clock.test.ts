import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSteadyClock } from '../src/steady-clock.ts';

describe('a steady clock', () => {
  it('goes on from where it was when the other is set back', () => {
    const time = { now: 5_000 };
    const steady = createSteadyClock(() => time.now);
    assert.equal(steady(), 5_000);
    time.now = 1_000;
    assert.equal(steady(), 5_000);
    time.now += 20;
    assert.equal(steady(), 5_020);
  });

  it('follows when the other is set forward', () => {
    const time = { now: 5_000 };
    const steady = createSteadyClock(() => time.now);
    time.now = 9_000;
    assert.equal(steady(), 9_000);
  });

  it('never goes back, and never stands while the other goes on', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000 })), (steps) => {
        const time = { now: 0 };
        const steady = createSteadyClock(() => time.now);
        let before = steady();
        for (const step of steps) {
          time.now += step;
          const after = steady();
          assert.equal(after - before, Math.max(0, step));
          before = after;
        }
      }),
    );
  });
});
