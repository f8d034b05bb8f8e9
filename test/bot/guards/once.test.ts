import assert from 'node:assert/strict';
import { activityKey, createOnce } from '../../../src/bot/guards/once.ts';

describe('once', () => {
  it('runs a key once and gives repeats the same answer', async () => {
    const once = createOnce<number>(() => 0);
    let runs = 0;
    const work = async () => ++runs;
    assert.deepEqual(await once.run('a', work), { first: true, answer: 1 });
    assert.deepEqual(await once.run('a', work), { first: false, answer: 1 });
    assert.deepEqual(await once.run('b', work), { first: true, answer: 2 });
  });

  it('knows a key longer than its answer, and as long as an activity may be young', async () => {
    let now = 1;
    const once = createOnce<number>(() => now);
    await once.run('a', async () => 1);
    now += 61_000;
    assert.deepEqual(await once.run('a', async () => 2), { first: false, answer: undefined });
    now += 9 * 60_000;
    assert.equal((await once.run('a', async () => 3)).first, false);
  });

  it('joins ids so that they can not be mistaken', () => {
    assert.notEqual(activityKey('a', 'b,c'), activityKey('a,b', 'c'));
    assert.notEqual(activityKey('a"', 'b'), activityKey('a', '"b'));
  });
});
