import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { lastTime, nextTime } from '../../src/subscriptions/wall-clock.ts';

const at = (text: string) => Date.parse(text);
const berlin = { at: '08:00', timeZone: 'Europe/Berlin' };

describe('a time on the wall', () => {
  it('comes today or tomorrow', () => {
    assert.equal(nextTime(berlin, at('2026-11-27T06:59:00Z')), at('2026-11-27T07:00:00Z'));
    assert.equal(nextTime(berlin, at('2026-11-27T07:00:00Z')), at('2026-11-28T07:00:00Z'));
    assert.equal(lastTime(berlin, at('2026-11-27T07:00:00Z')), at('2026-11-27T07:00:00Z'));
    assert.equal(lastTime(berlin, at('2026-11-27T06:59:00Z')), at('2026-11-26T07:00:00Z'));
  });

  it('comes once a week where it names a day', () => {
    const monday = { ...berlin, weekday: 1 };
    assert.equal(nextTime(monday, at('2026-11-27T12:00:00Z')), at('2026-11-30T07:00:00Z'));
    assert.equal(nextTime(monday, at('2026-11-30T07:00:00Z')), at('2026-12-07T07:00:00Z'));
    assert.equal(lastTime(monday, at('2026-11-30T06:00:00Z')), at('2026-11-23T07:00:00Z'));
  });

  it('stays on the wall when the clocks change', () => {
    assert.equal(nextTime(berlin, at('2026-10-24T12:00:00Z')), at('2026-10-25T07:00:00Z'));
    assert.equal(nextTime(berlin, at('2026-03-28T12:00:00Z')), at('2026-03-29T06:00:00Z'));
  });

  it('comes once on every day, also where the clocks leave it out or have it twice', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Taipei', 'Africa/Cairo'];
    const time = fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(
        time,
        fc.constantFrom(...zones),
        fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') }),
        (wall, timeZone, begin) => {
          let now = begin;
          let day: DateTime | undefined;
          for (let times = 0; times < 10; times++) {
            const next = nextTime({ at: wall, timeZone }, now);
            assert.ok(next > now);
            assert.equal(lastTime({ at: wall, timeZone }, next), next);
            assert.equal(nextTime({ at: wall, timeZone }, next - 1), next);
            const today = DateTime.fromMillis(next, { zone: timeZone }).startOf('day');
            if (day) assert.equal(today.toISODate(), day.plus({ days: 1 }).toISODate());
            day = today;
            now = next;
          }
        },
      ),
    );
  });
});
