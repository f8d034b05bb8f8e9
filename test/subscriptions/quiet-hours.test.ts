import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isQuiet, quietEnd, quietUntil } from '../../src/subscriptions/quiet-hours.ts';

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

  it('that end within the hour that comes twice are quiet twice, and end twice', () => {
    const party = { ...night, from: '22:00', to: '02:30' };
    const ends = (text: string) => quietEnd(party, at(text));
    assert.equal(ends('2026-10-24T22:00:00Z'), at('2026-10-25T00:30:00Z'));
    assert.equal(ends('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z'));
    assert.equal(ends('2026-10-25T01:10:00Z'), at('2026-10-25T01:30:00Z'));
    assert.equal(ends('2026-10-25T01:30:00Z'), at('2026-10-26T01:30:00Z'));
  });

  it('that end within the hour that is left out end when the clocks change', () => {
    const party = { ...night, from: '22:00', to: '02:30' };
    assert.equal(quietEnd(party, at('2026-03-28T22:00:00Z')), at('2026-03-29T01:00:00Z'));
    assert.equal(quietUntil(party, at('2026-03-29T00:59:00Z')), at('2026-03-29T01:00:00Z'));
  });

  it('end next when they are over, though it is not quiet now; what is always quiet never ends', () => {
    assert.equal(quietEnd(night, at('2026-11-27T12:00:00Z')), at('2026-11-28T06:00:00Z'));
    assert.equal(quietEnd(night, at('2026-11-28T05:59:59.999Z')), at('2026-11-28T06:00:00Z'));
    assert.equal(quietEnd(night, at('2026-11-28T06:00:00Z')), at('2026-11-29T06:00:00Z'));
    const always = { ...night, to: night.from };
    assert.equal(quietEnd(always, at('2026-11-27T12:00:00Z')), undefined);
  });

  it('end at the first minute that is not quiet after one that is, whatever the clocks do', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('00', '15', '30', '59'))
      .map(([hour, minute]) => `0${hour}:${minute}`);
    fc.assert(
      fc.property(
        fc.constantFrom('22:00', '00:00', '01:15', '02:00'),
        time,
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/St_Johns'),
        fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'),
        fc.integer({ min: -12 * 60, max: 24 * 60 }),
        (from, to, timeZone, day, minutes) => {
          fc.pre(from !== to);
          const hours = { from, to, timeZone };
          const begin = at(`${day}T00:00:00Z`) + minutes * 60_000;
          const end = quietEnd(hours, begin);
          let found = begin + 60_000;
          while (isQuiet(hours, found) || !isQuiet(hours, found - 60_000)) found += 60_000;
          assert.equal(end, found);
        },
      ),
      { numRuns: 30 },
    );
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
