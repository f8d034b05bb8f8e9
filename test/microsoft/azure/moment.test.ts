import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMoment } from '../../../src/microsoft/azure/moment.ts';
import { ticksOf } from '../../../src/sandbox/resource-manager/kusto/values.ts';

const moments = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2199-12-31T23:59:59Z'),
  noInvalidDate: true,
});

describe('a moment of Azure', () => {
  it('is read from ticks as digits, as a number, and from a date, to the same millisecond', () => {
    const at = Date.parse('2026-11-20T07:14:00.500Z');
    assert.equal(readMoment('639307556405000000'), at);
    assert.equal(readMoment('2026-11-20T07:14:00.5000000Z'), at);
    assert.equal(readMoment('2026-11-20T07:14:00.5'), at);
    assert.equal(readMoment('2026-11-20T09:14:00.5+02:00'), at);
    assert.equal(readMoment('2026-11-20'), Date.parse('2026-11-20T00:00:00Z'));
  });

  it('survives the way through either form', () => {
    fc.assert(
      fc.property(moments, (date) => {
        assert.equal(readMoment(ticksOf(date.getTime())), date.getTime());
        assert.equal(readMoment(date.toISOString()), date.getTime());
        assert.equal(readMoment(date.toISOString().replace('Z', '0000Z')), date.getTime());
      }),
    );
  });

  it('loses less than a millisecond as a number', () => {
    fc.assert(
      fc.property(moments, (date) => {
        const read = readMoment(Number(ticksOf(date.getTime()))) ?? 0;
        assert.ok(Math.abs(read - date.getTime()) <= 1);
      }),
    );
  });

  for (const none of [
    '0',
    0,
    '0001-01-01T00:00:00',
    '9999-12-31T23:59:59.9999999Z',
    '3155378975999999999',
    '1763622840',
    1763622840,
    '',
    'soon',
    '2026-13-45T99:00:00Z',
    null,
    undefined,
    {},
    [],
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ]) {
    it(`is none for ${typeof none} ${String(none)}`, () => {
      assert.equal(readMoment(none), undefined);
    });
  }

  it('never throws, and never is beyond what a date can hold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.stringMatching(/^\d{10,30}$/)), (value) => {
        const read = readMoment(value);
        assert.ok(read === undefined || !Number.isNaN(new Date(read).getTime()));
      }),
    );
  });
});
