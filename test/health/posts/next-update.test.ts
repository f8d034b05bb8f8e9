import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readNextUpdate } from '../../../src/health/posts/next-update.ts';

const at = Date.parse('2026-03-10T08:15:00Z');

function read(text: string): string | undefined {
  const moment = readNextUpdate(at, text);
  return moment === undefined ? undefined : new Date(moment).toISOString();
}

describe('readNextUpdate', () => {
  const moments = [
    'Next update by: Wednesday, March 11, 2026, at 7:30 PM UTC',
    'Next Update: Wednesday, March 11, 2026, at 7:30 PM UTC, to allow time for the fix to arrive.',
    'Next update by:\nWed, Mar. 11, 2026 at 7:30 p.m. GMT',
    'Next update by: 3/11/2026, 7:30 PM UTC',
    'Next update by: 3/11/2026 7:30:00 PM (UTC)',
    'Next update by: 11 March 2026, 19:30 UTC',
    'Next update by: 2026-03-11T19:30:00.000Z',
    'Next update by: 7:30 PM UTC on Wednesday, March 11, 2026',
    "Current status: We're looking. We'll provide an update by 3/11/2026, 7:30 PM UTC.",
    'The next update will be provided by Wednesday, March 11, 2026, at 7:30 PM UTC.',
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
    ['Next update in about 3 days', 3 * 24 * 60],
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
    ['another zone', 'Next update by: Wednesday, March 11, 2026, at 7:30 PM PST'],
    ['an offset', 'Next update by: Wednesday, March 11, 2026, at 7:30 PM UTC+8'],
    ['no date', 'Next update by: 7:30 PM UTC'],
    ['no year', 'Next update by: Wednesday, March 11, at 7:30 PM UTC'],
    ['a weekday that is not that date', 'Next update by: Friday, March 11, 2026, at 7:30 PM UTC'],
    ['a day that does not exist', 'Next update by: February 30, 2026, at 7:30 PM UTC'],
    ['an hour that does not exist', 'Next update by: 3/11/2026, 13:30 PM UTC'],
    ['an hour without a half of the day', 'Next update by: 3/11/2026, 7 UTC'],
    ['a range', "We'll provide an update within 1-2 hours."],
    ['the past tense', 'We provided two updates. Within 30 minutes users recovered.'],
    ['another promise', 'The fix will be complete within 30 minutes.'],
    ['words', 'Next update by: as soon as more is known'],
    ['nothing', ''],
  ];
  for (const [why, text] of unreadable) {
    it(`reads nothing from ${why}`, () => {
      assert.equal(read(text ?? ''), undefined);
    });
  }

  it('reads back every promise that is written in full', () => {
    const formats = [
      "cccc, LLLL d, yyyy, 'at' h:mm a 'UTC'",
      "L/d/yyyy, h:mm a 'UTC'",
      "d LLL yyyy, HH:mm 'UTC'",
    ];
    const minutes = fc.integer({ min: 0, max: 50 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...formats), (minute, format) => {
        const promised = Date.parse('2015-01-01T00:00:00Z') + minute * 60_000;
        const words = DateTime.fromMillis(promised, { zone: 'utc', locale: 'en-US' }).toFormat(format);
        assert.equal(readNextUpdate(at, `Current status: Working.Next update by: ${words}`), promised);
      }),
    );
  });
});
