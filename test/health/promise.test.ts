import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Post } from '../../src/health/model.ts';
import { promiseOf } from '../../src/health/promise.ts';

const now = Date.parse('2026-11-20T07:14:00Z');
const hour = 3_600_000;
const post = (at: number, next?: number): Post => ({
  at,
  text: 'x',
  lastWord: 'x',
  ...(next !== undefined && { nextUpdateAt: next }),
});
const open = (...posts: Post[]) => ({ isResolved: false, posts });

describe('promiseOf', () => {
  it('is what the newest post promises, and overdue when its moment has passed', () => {
    assert.deepEqual(promiseOf(open(post(now - hour, now + hour), post(now - 2 * hour, now)), now), {
      at: now + hour,
      isOverdue: false,
    });
    assert.deepEqual(promiseOf(open(post(now - 2 * hour, now - hour)), now), {
      at: now - hour,
      isOverdue: true,
    });
  });

  it('holds until its moment, though a short post without one came since', () => {
    const issue = open(post(now - 1000), post(now - hour, now + hour));
    assert.deepEqual(promiseOf(issue, now), { at: now + hour, isOverdue: false });
    assert.equal(promiseOf(issue, now + 2 * hour), undefined);
  });

  it('is nothing for an issue that is over, or that never promised', () => {
    assert.equal(promiseOf({ isResolved: true, posts: [post(now, now + hour)] }, now), undefined);
    assert.equal(promiseOf(open(post(now)), now), undefined);
    assert.equal(promiseOf(open(), now), undefined);
  });

  const times = fc.integer({ min: now - 100 * hour, max: now + 100 * hour });
  const posts = fc.array(fc.record({ at: times, next: fc.option(times, { nil: undefined }) }), {
    maxLength: 8,
  });

  it('is only ever said of the newest post that promises, and never late after a later post', () => {
    fc.assert(
      fc.property(posts, (given) => {
        const sorted = given.map(({ at, next }) => post(at, next)).sort((a, b) => b.at - a.at);
        const promise = promiseOf(open(...sorted), now);
        const newest = sorted.find(({ nextUpdateAt }) => nextUpdateAt !== undefined);
        if (promise === undefined) {
          const isOld = newest?.nextUpdateAt !== undefined && newest.nextUpdateAt < now;
          assert.ok(newest === undefined || (isOld && newest !== sorted[0]));
        } else {
          assert.equal(promise.at, newest?.nextUpdateAt);
          assert.equal(promise.isOverdue, promise.at < now);
          if (promise.isOverdue) assert.equal(newest, sorted[0]);
        }
      }),
    );
  });
});
