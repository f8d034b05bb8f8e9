import assert from 'node:assert/strict';
import type { Locale } from '../../../src/locales/locale.ts';
import { createTranslate } from '../../../src/locales/translate.ts';
import { age, countdown, moment, span, zone } from '../../../src/views/parts/time.ts';

const now = Date.parse('2026-11-20T07:14:00Z');
const minute = 60_000;
const reader = (locale: Locale, timeZone: string) => ({ locale, timeZone, now, t: createTranslate(locale) });
const berlin = reader('en', 'Europe/Berlin');

describe('a moment', () => {
  it('is a time of day today, in the reader’s zone', () => {
    assert.equal(moment(berlin, Date.parse('2026-11-20T05:40:00Z')), '06:40');
    assert.equal(moment(reader('en', 'Asia/Taipei'), Date.parse('2026-11-19T16:00:00Z')), '00:00');
  });

  it('has its day where that is not today', () => {
    assert.equal(moment(berlin, Date.parse('2026-11-18T05:40:00Z')), '18 Nov, 06:40');
    assert.equal(moment(berlin, Date.parse('2026-11-19T22:59:00Z')), '19 Nov, 23:59');
    assert.equal(
      moment(reader('zh-TW', 'Asia/Taipei'), Date.parse('2026-11-18T05:40:00Z')),
      '11月18日 13:40',
    );
    assert.equal(
      moment(reader('zh-CN', 'Asia/Shanghai'), Date.parse('2026-11-18T05:40:00Z')),
      '11月18日 13:40',
    );
  });

  it('has its year where that is not this one', () => {
    assert.equal(moment(berlin, Date.parse('2025-11-20T07:14:00Z')), '20 Nov 2025, 08:14');
  });
});

describe('the zone', () => {
  it('is an offset that every reader knows', () => {
    assert.equal(zone(berlin, now), 'UTC+1');
    assert.equal(zone(berlin, Date.parse('2026-07-01T00:00:00Z')), 'UTC+2');
    assert.equal(zone(reader('zh-TW', 'Asia/Kolkata'), now), 'UTC+5:30');
    assert.equal(zone(reader('zh-CN', 'UTC'), now), 'UTC');
  });
});

describe('a span', () => {
  const spans = (locale: Locale, ...minutes: number[]) =>
    minutes.map((count) => span(reader(locale, 'UTC'), count * minute));

  it('has two units at most, rounded down', () => {
    assert.deepEqual(spans('en', 0.9, 1, 59.9, 60, 94, 1440, 3180, 24.5 * 1440), [
      'less than 1 min',
      '1 min',
      '59 min',
      '1 h',
      '1 h 34 min',
      '1 d',
      '2 d 5 h',
      '24 d',
    ]);
    assert.deepEqual(spans('zh-TW', 94, 3180), ['1 小時 34 分鐘', '2 天 5 小時']);
    assert.deepEqual(spans('zh-CN', 94, 3180), ['1 小时 34 分钟', '2 天 5 小时']);
  });

  it('is never negative', () => {
    assert.equal(span(berlin, -5 * minute), 'less than 1 min');
  });
});

describe('an age and a countdown', () => {
  it('say how far away a moment is', () => {
    assert.equal(age(berlin, now - 30_000), 'just now');
    assert.equal(age(berlin, now - minute), '1 min ago');
    assert.equal(age(reader('zh-CN', 'UTC'), now - minute), '1 分钟前');
    assert.equal(countdown(berlin, now + 76 * minute), 'in 1 h 16 min');
  });

  it('take a clock that runs ahead for now', () => {
    assert.equal(age(berlin, now + 5 * minute), 'just now');
  });
});
