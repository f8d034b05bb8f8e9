import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageOf } from '../../../src/views/parts/pages.ts';

describe('a page of a list', () => {
  it('is one of those that make up the whole list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 12 }), (all, size) => {
        const { pages } = pageOf(all, 1, size);
        const shown = Array.from({ length: pages }, (_, i) => pageOf(all, i + 1, size));
        assert.deepEqual(
          shown.flatMap(({ items }) => items),
          all,
        );
        for (const { items, first, last, total } of shown) {
          assert.deepEqual(items, total === 0 ? [] : all.slice(first - 1, last));
          assert.ok(items.length > 0 || total === 0);
        }
      }),
    );
  });

  it('is the last one where there are no longer so many', () => {
    assert.deepEqual(pageOf(['a', 'b', 'c'], 9, 2), {
      items: ['c'],
      page: 2,
      pages: 2,
      first: 3,
      last: 3,
      total: 3,
    });
    assert.deepEqual(pageOf([], 2, 2), { items: [], page: 1, pages: 1, first: 0, last: 0, total: 0 });
  });
});
