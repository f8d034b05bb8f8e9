import assert from 'node:assert/strict';
import { Budget } from '../../../src/sandbox/http/budget.ts';

describe('Budget', () => {
  it('refuses what goes over the limit and says after how many seconds there is room', () => {
    const budget = new Budget([{ requests: 2, seconds: 60 }]);
    assert.equal(budget.spend('a', 0), undefined);
    assert.equal(budget.spend('a', 20_500), undefined);
    assert.equal(budget.spend('a', 30_000), 30);
    assert.equal(budget.spend('b', 30_000), undefined);
    assert.equal(budget.spend('a', 60_000), undefined);
    assert.equal(budget.spend('a', 60_000), 21);
  });

  it('obeys the tightest of several limits', () => {
    const budget = new Budget([
      { requests: 240, seconds: 60 },
      { requests: 800, seconds: 3_600 },
    ]);
    const acceptedAt = (now: number) =>
      Array.from({ length: 300 }, () => budget.spend('a', now)).filter((wait) => wait === undefined).length;
    assert.deepEqual([0, 60_000, 120_000, 180_000].map(acceptedAt), [240, 240, 240, 80]);
    assert.equal(budget.spend('a', 240_000), 3_360);
  });
});
