import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readNextUpdate } from '../../../src/health/posts/next-update.ts';
import { withinCpu } from '../../within-cpu.ts';

const at = Date.parse('2026-03-10T08:15:00Z');

function read(text: string): string | undefined {
  const moment = readNextUpdate(at, text);
  return moment === undefined ? undefined : new Date(moment).toISOString();
}

describe('readNextUpdate', () => {
  // Whole sentences; each spelling of their parts is read in promise/spellings.test.ts.
  const moments = [
    'Next update by: Wednesday, March 11, 2026, at 7:30 PM UTC',
    'Next Update: Wednesday, March 11, 2026, at 7:30 PM UTC, to allow time for the fix to arrive.',
    'Next update by:\nWed, Mar. 11, 2026 at 7:30 p.m. GMT',
    'Next update by: 3/11/2026, 7:30 PM UTC',
    'Next update by: 2026-03-11T19:30:00.000Z',
    "Current status: We're looking. We'll provide an update by 3/11/2026, 7:30 PM UTC.",
    'The next update will be provided by Wednesday, March 11, 2026, at 7:30 PM UTC.',
    'Our next status update is expected on Wednesday, March 11, 2026, at 7:30 PM UTC.',
    'Next update by: Wednesday, March 11, 2026, at 12:30 PM Pacific.',
    'Next update by: Thur, March 12, 2026, at 3:30 AM UTC+8',
    'Next update by: Thurs., March 12, 2026, at 3:30 AM UTC+8',
    'Next update by: 3/11/2026, 3:30 PM (ET)',
    'Next update by: Thursday, March 12, 2026, at 3:30 AM UTC+8',
    'Next update by: 3/11/2026, 2:00 PM UTC-05:30',
    'Next update by: Thursday, March 12, 2026, at 3:30 AM Beijing time',
    '下次更新时间：2026年3月11日 19:30 UTC',
    '下次更新时间：2026年3月11日，星期三，下午7:30（UTC）',
    '下次更新：2026 年 3 月 12 日（周四）北京时间 03:30',
    '下一次更新时间: 北京时间2026年3月12日凌晨3点30分',
    '下次更新时间：2026-03-12 03:30（UTC+08:00）',
    '【下次更新时间】：2026年3月12日 03:30 (北京时间, UTC+8)',
    '当前状态：正在调查。我们的下一次更新将于2026年3月11日19时30分（协调世界时）发布。',
  ];
  for (const text of moments) {
    it(`reads "${text.replace('\n', ' ')}"`, () => {
      assert.equal(read(text), '2026-03-11T19:30:00.000Z');
    });
  }

  const spans: [string, number][] = [
    ["We'll provide an update within 30 minutes.", 30],
    ['We will provide another update within the next 30 minutes.', 30],
    ['Expect the next update in approximately one hour.', 60],
    ['An update will be provided in 2 hours.', 120],
    ['Next update by: within 90 minutes', 90],
    ["We'll share an update on this issue in half an hour.", 30],
    ['We’ll be sharing a further status update in 2 hours.', 120],
    ['我们将在 30 分钟内提供更新。', 30],
    ['当前状态：我们正在调查，将在接下来的两个小时内提供进一步的更新。', 120],
    ['下次更新时间：1小时内', 60],
  ];
  for (const [text, minutes] of spans) {
    it(`counts "${text}" from the post`, () => {
      assert.equal(readNextUpdate(at, text), at + minutes * 60_000);
    });
  }

  it('knows midnight and noon', () => {
    assert.equal(read('Next update by: 3/11/2026, 12:00 AM UTC'), '2026-03-11T00:00:00.000Z');
    assert.equal(read('Next update by: 3/11/2026, 12:00 PM UTC'), '2026-03-11T12:00:00.000Z');
  });

  it('prefers what is written under the label to what a sentence says', () => {
    const text = "We'll provide an update within 30 minutes.\n\nNext update by: 3/11/2026, 7:30 PM UTC";
    assert.equal(read(text), '2026-03-11T19:30:00.000Z');
  });

  const unreadable = [
    ['no promise', 'We fixed it at 7:30 PM UTC on Wednesday, March 11, 2026.'],
    ['no hour', 'Next update by: Wednesday, March 11, 2026'],
    ['no zone', 'Next update by: Wednesday, March 11, 2026, at 7:30 PM'],
    ['a zone that means several', 'Next update by: Wednesday, March 11, 2026, at 7:30 PM CST'],
    ['winter time in summer', 'Next update by: Wednesday, March 11, 2026, at 7:30 PM PST'],
    ['an hour that summer time leaves out', 'Next update by: March 8, 2026, at 2:30 AM Pacific Time'],
    ['an offset that no place has', 'Next update by: Wednesday, March 11, 2026, at 7:30 PM UTC+17'],
    ['a range of hours', 'Next update by: 3/11/2026, 7:30 PM UTC-8:30 PM UTC'],
    ['a loose range of hours', 'Next update by: 3/11/2026, 19:30 UTC - 20:30 UTC'],
    ['no date', 'Next update by: 7:30 PM UTC'],
    ['no year', 'Next update by: Wednesday, March 11, at 7:30 PM UTC'],
    ['a weekday that is not that date', 'Next update by: Friday, March 11, 2026, at 7:30 PM UTC'],
    ['a day that does not exist', 'Next update by: February 30, 2026, at 7:30 PM UTC'],
    ['an hour that does not exist', 'Next update by: 3/11/2026, 13:30 PM UTC'],
    ['an hour without a half of the day', 'Next update by: 3/11/2026, 7 UTC'],
    ['a range', "We'll provide an update within 1-2 hours."],
    ['the past tense', 'We provided two updates. Within 30 minutes users recovered.'],
    ['another promise', 'The fix will be complete within 30 minutes.'],
    ['an update that is installed', 'We expect to complete the update within 24 hours.'],
    ['an update that was installed', "We've deployed the updates in an hour."],
    ['the next one that is installed', "We'll deploy the next update within 24 hours."],
    ['another one that is installed', "We'll roll out another update by 3/11/2026, 7:30 PM UTC."],
    ['an update to be had', 'The update will be available in 2 days.'],
    ['an update that was given', 'We provided an update within 30 minutes of the first report.'],
    ['a zone of Europe', 'Next update by: Wednesday, March 11, 2026, at 7:30 PM Eastern European Time'],
    ['words', 'Next update by: as soon as more is known'],
    ['Chinese without a zone', '下次更新时间：2026年3月11日 19:30'],
    ['Chinese without an hour', '下次更新时间：2026年3月11日'],
    ['Chinese without a year', '下次更新时间：3月11日 19:30 UTC'],
    ['a Chinese weekday that is not that date', '下次更新时间：2026年3月11日星期五 19:30 UTC'],
    ['two zones that contradict', '下次更新时间：北京时间2026年3月11日 19:30 UTC'],
    ['a bare Chinese hour', '下次更新时间：2026年3月11日7点 UTC'],
    ['a midnight that could be either', '下次更新时间：2026年3月11日晚上12点 UTC'],
    ['a Chinese range', '我们将在1-2小时内提供更新。'],
    ['one and a half', '我们将在一个半小时内提供更新。'],
    ['a Chinese promise of a fix', '修复将在30分钟内完成，之后会提供更新。'],
    ['updates that are installed', '我们将在30分钟内完成更新部署。'],
    ['Chinese words', '下次更新时间：获得更多信息后'],
    ['nothing', ''],
  ];
  for (const [why, text] of unreadable) {
    it(`reads nothing from ${why}`, () => {
      assert.equal(read(text ?? ''), undefined);
    });
  }

  describe('reads back exactly', () => {
    const minutes = fc.integer({ min: 0, max: 50 * 365 * 24 * 60 });
    const spellings: readonly (readonly [format: string, zone: string, locale?: string])[] = [
      ["cccc, LLLL d, yyyy, 'at' h:mm a 'UTC'", 'utc'],
      ["ccc, LLL d, yyyy 'at' h:mm a 'GMT'", 'utc'],
      ["L/d/yyyy, h:mm a 'UTC'", 'utc'],
      ["d LLL yyyy, HH:mm 'UTC'", 'utc'],
      ["HH:mm 'UTC on' d LLLL yyyy", 'utc'],
      ["yyyy-LL-dd'T'HH:mm:ss'Z'", 'utc'],
      ["L/d/yyyy, h:mm a 'UTC+8'", 'UTC+8'],
      ["L/d/yyyy, HH:mm 'UTC-03:30'", 'UTC-3:30'],
      ["cccc, LLLL d, yyyy, 'at' h:mm a 'Beijing time'", 'Asia/Shanghai'],
      ["yyyy年L月d日 HH:mm 'UTC'", 'utc', 'zh-CN'],
      ["yyyy年L月d日（cccc）HH:mm（'UTC'）", 'utc', 'zh-CN'],
      ['yyyy年L月d日 H时m分（北京时间）', 'Asia/Shanghai', 'zh-CN'],
      ['北京时间yyyy年LL月dd日ccccHH:mm', 'Asia/Shanghai', 'zh-CN'],
      ["yyyy-LL-dd HH:mm '(UTC+08:00)'", 'Asia/Shanghai', 'zh-CN'],
      ['yyyy/L/d HH:mm 中国标准时间', 'Asia/Shanghai', 'zh-CN'],
    ];
    for (const [format, zone, locale = 'en-US'] of spellings) {
      it(`any moment that is written as ${format}`, () => {
        fc.assert(
          fc.property(minutes, fc.boolean(), (minute, spoken) => {
            const promised = Date.parse('2015-01-01T00:00:00Z') + minute * 60_000;
            const words = DateTime.fromMillis(promised, { zone, locale }).toFormat(format);
            const chinese = locale === 'zh-CN';
            const lead = chinese
              ? spoken
                ? '当前状态：正在处理。下次更新时间将为'
                : '当前状态：正在处理。下次更新时间：'
              : spoken
                ? "We'll provide an update by "
                : 'Current status: Working.Next update by: ';
            assert.equal(readNextUpdate(at, lead + words), promised);
          }),
          { numRuns: 60 },
        );
      });
    }

    it('any number of minutes and hours', () => {
      const units = fc.constantFrom(['minutes', '分钟', 1] as const, ['hours', '小时', 60] as const);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 999 }), units, (count, [english, chinese, perUnit]) => {
          const promised = at + count * perUnit * 60_000;
          assert.equal(readNextUpdate(at, `We'll provide an update within ${count} ${english}.`), promised);
          assert.equal(readNextUpdate(at, `我们将在${count}${chinese}内提供更新。`), promised);
        }),
      );
    });
  });

  it('reads nothing from what names no number', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'abc ,.:年月日点分钟内更新UTC', 'update ', 'by ', 'Next update by: '),
    });
    fc.assert(
      fc.property(words, (text) => {
        assert.equal(readNextUpdate(at, text), undefined);
      }),
    );
  });

  it('reads hostile text of any length to its end', () => {
    const pieces = [
      'updates by ',
      '2026年',
      '北京时间',
      '在',
      '在30分钟内',
      '更新',
      '11:',
      'UTC',
      'within 1 ',
      'March 1',
      '下次更新',
      '　',
      '3/11/2026 ',
    ];
    withinCpu(10_000, () => {
      for (const piece of pieces) {
        const text = piece.repeat(Math.ceil(200_000 / piece.length));
        for (const lead of ['', 'Next update by: ', '下次更新时间：']) {
          const moment = readNextUpdate(at, lead + text);
          assert.ok(moment === undefined || Number.isFinite(moment), piece);
        }
      }
    });
  });
});
