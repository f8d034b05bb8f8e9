import assert from 'node:assert/strict';
import fc from 'fast-check';
import { levels } from '../../../src/health/model.ts';
import { sortWatched } from '../../../src/watch/ask/sort-watched.ts';
import type { WatchedIssue } from '../../../src/watch/board.ts';
import { issue } from '../../cards/fixture.ts';

const watchedIssues = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 100_000, max: 100_200 }),
      classification: fc.constantFrom('incident', 'advisory', 'unknown'),
      level: fc.constantFrom(...levels),
      startedAt: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      customerCount: fc.integer({ min: 0, max: 3 }),
    })
    .map(
      ({ id, classification, level, startedAt, customerCount }): WatchedIssue => ({
        issue: issue({
          id: `EX${id}`,
          title: 'x',
          service: 'x',
          classification,
          status: { raw: 'x', level },
          startedAt,
          updatedAt: 3,
        }),
        customerCount,
        firstSeenAt: 0,
      }),
    ),
  { selector: ({ issue: { id } }) => id },
);

describe('the order of issues over all customers', () => {
  it('is by kind, then customers, then level, then start', () => {
    fc.assert(
      fc.property(watchedIssues, (issues) => {
        const kinds = ['incident', 'advisory', 'unknown'];
        const keys = sortWatched(issues).map(({ issue: one, customerCount }) => [
          kinds.indexOf(one.classification),
          -customerCount,
          levels.indexOf(one.status.level),
          -(one.startedAt ?? one.updatedAt),
        ]);
        for (const [at, key] of keys.entries()) {
          const next = keys[at + 1];
          if (next) assert.ok(compare(key, next) <= 0, `${key} before ${next}`);
        }
      }),
    );
  });

  it('is the same whatever the order was before, and loses none', () => {
    fc.assert(
      fc.property(watchedIssues, (issues) => {
        const ids = (list: readonly WatchedIssue[]) => list.map(({ issue: { id } }) => id);
        assert.deepEqual(ids(sortWatched([...issues].reverse())), ids(sortWatched(issues)));
        assert.deepEqual(ids(sortWatched(issues)).sort(), ids(issues).sort());
      }),
    );
  });
});

/** Like words in a dictionary. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
