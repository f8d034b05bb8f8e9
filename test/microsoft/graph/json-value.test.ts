import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { sameJson, sizeOf } from '../../../src/microsoft/graph/json-value.ts';

describe('sameJson', () => {
  const value = fc.jsonValue({ maxDepth: 4 });

  it('knows a copy', () => {
    fc.assert(
      fc.property(value, (one) => {
        assert.ok(sameJson(one, JSON.parse(JSON.stringify(one))));
      }),
    );
  });

  it('is of one mind with Node', () => {
    const few = fc.oneof(
      fc.jsonValue({ maxDepth: 2, depthSize: 'xsmall', stringUnit: fc.constantFrom('a', 'b') }),
      fc.constantFrom([], {}, [1], { 0: 1 }, { a: undefined }, null),
    );
    fc.assert(
      fc.property(few, few, (one, other) => {
        const [left, right] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))];
        assert.equal(sameJson(left, right), isDeepStrictEqual(left, right));
      }),
    );
  });

  it('takes what is nested deeper than anything for different, and ends', () => {
    const deep = () => JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    assert.equal(sameJson(deep(), deep()), false);
    assert.ok(sizeOf(deep()) < 100);
  });
});
