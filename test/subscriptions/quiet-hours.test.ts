import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isQuiet, quietUntil } from '../../src/subscriptions/quiet-hours.ts';

const night = { from: '19:00', to: '07:00', timeZone: 'Europe/Berlin' };
const at = (text: string) => Date.parse(text);

describe('quiet hours', () => {
  it('go over midnight', () => {
    assert.equal(isQuiet(night, at('2026-11-27T17:59:59+00:00')), false);
    assert.equal(isQuiet(night, at('2026-11-27T18:00:00+00:00')), true);
    assert.equal(isQuiet(night, at('2026-11-28T05:59:59+00:00')), true);
    assert.equal(isQuiet(night, at('2026-11-28T06:00:00+00:00')), false);
  });

  it('lie within a day where they say so', () => {
    const noon = { ...night, from: '12:00', to: '13:00' };
    assert.equal(isQuiet(noon, at('2026-11-27T11:30:00Z')), true);
    assert.equal(isQuiet(noon, at('2026-11-27T12:00:00Z')), false);
  });

  it('end by the clock on the wall, also when the clocks change that night', () => {
    assert.equal(quietUntil(night, at('2026-11-27T20:00:00Z')), at('2026-11-28T06:00:00Z'));
    assert.equal(quietUntil(night, at('2026-10-24T20:00:00Z')), at('2026-10-25T06:00:00Z'));
    assert.equal(quietUntil(night, at('2026-03-28T20:00:00Z')), at('2026-03-29T05:00:00Z'));
    assert.equal(quietUntil(night, at('2026-11-27T12:00:00Z')), at('2026-11-27T12:00:00Z'));
  });

  it('are over when they end, whatever they are', () => {
    const time = fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(
        time,
        time,
        fc.constantFrom('UTC', 'Asia/Taipei', 'America/St_Johns'),
        fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2026-02-28T00:00:00Z') }),
        (from, to, timeZone, now) => {
          fc.pre(from !== to);
          const end = quietUntil({ from, to, timeZone }, now);
          assert.equal(isQuiet({ from, to, timeZone }, end), false);
          assert.ok(end >= now && end - now <= 24 * 3_600_000);
        },
      ),
    );
  });
});
