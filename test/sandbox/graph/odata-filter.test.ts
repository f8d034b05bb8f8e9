import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GraphRefusal } from '../../../src/sandbox/graph/graph-error.ts';
import { type EntityType, parseFilter } from '../../../src/sandbox/graph/odata-filter.ts';

const type: EntityType = {
  name: 'thing',
  properties: { name: 'string', kind: 'enum', done: 'boolean', at: 'datetime' },
};
const thing = {
  name: "Margie's Travel and Tours",
  kind: 'Incident',
  done: false,
  at: '2026-03-04T12:00:00Z',
};
const matches = (filter: string) => parseFilter(filter, type)(thing);

describe('parseFilter', () => {
  it('compares text exactly, with doubled quotes and words that look like operators', () => {
    assert.equal(matches("name eq 'Margie''s Travel and Tours'"), true);
    assert.equal(matches("name eq 'margie''s travel and tours'"), false);
    assert.equal(matches("name ne 'x' and done eq false"), true);
  });

  it('compares enum values without case, with or without the name of their type', () => {
    assert.equal(matches("kind eq 'incident'"), true);
    assert.equal(matches("kind eq microsoft.graph.thingKind'incident'"), true);
    assert.equal(matches("kind ne 'incident'"), false);
  });

  it('compares moments whatever their fraction or offset', () => {
    assert.equal(matches('at eq 2026-03-04T13:00:00.000+01:00'), true);
    assert.equal(matches('at gt 2026-03-04T12:00:00Z'), false);
    assert.equal(matches('at ge 2026-03-04T12:00:00Z and at lt 2026-03-05T00:00:00Z'), true);
    assert.equal(matches('at eq null'), false);
  });

  it('orders nothing against null', () => {
    assert.equal(parseFilter('at le 2030-01-01T00:00:00Z', type)({ ...thing, at: null }), false);
    assert.equal(parseFilter('at eq null', type)({ ...thing, at: null }), true);
  });

  it('reads any text or refuses it as Graph does, and never breaks', () => {
    const word = fc.constantFrom(
      'name',
      'kind',
      'at',
      'eq',
      'ge',
      'and',
      'or',
      "'x'",
      "''",
      'null',
      'true',
      '(',
      '1',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (filter) => {
          try {
            assert.equal(typeof matches(filter), 'boolean');
          } catch (thrown) {
            assert.ok(thrown instanceof GraphRefusal && thrown.status === 400);
          }
        },
      ),
    );
  });
});
