import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastDays } from '../../../src/health/history/days.ts';
import { type DayMark, dayMarks } from '../../../src/health/history/service-history.ts';
import { dayStrip, markLooks } from '../../../src/views/parts/day-strip.ts';

const now = Date.parse('2026-11-20T07:14:00Z');
const texts = (count: number, marks: readonly DayMark[]) =>
  dayStrip(lastDays(now, count, 'Europe/Berlin'), marks).map(({ runs }) =>
    runs.map(({ text }) => text).join(''),
  );

describe('the strip of days', () => {
  it('has a letter for each day, with a gap before each Monday', () => {
    const marks: DayMark[] = ['clear', 'clear', 'incident', 'advisory', 'unknown', 'clear', 'clear'];
    assert.deepEqual(texts(7, marks), ['▁▁\u00a0IA?▁▁']);
  });

  it('puts equal days into one run of one colour, over the gap too', () => {
    const marks: DayMark[] = ['clear', 'incident', 'incident', 'clear', 'clear', 'clear', 'clear'];
    const [line] = dayStrip(lastDays(now, 7, 'Europe/Berlin'), marks);
    assert.deepEqual(
      line?.runs.map(({ text, color }) => [text, color]),
      [
        ['▁', 'good'],
        ['I\u00a0I', 'attention'],
        ['▁▁▁▁', 'good'],
      ],
    );
  });

  it('keeps a month on one line and breaks ninety days after four weeks', () => {
    assert.equal(texts(30, Array(30).fill('clear')).length, 1);
    assert.equal(texts(90, Array(90).fill('clear')).length, 4);
  });

  it('has exactly as many cells as days, on lines that fit a phone, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dayMarks), { minLength: 1, maxLength: 90 }), (marks) => {
        const lines = texts(marks.length, marks);
        assert.equal(
          lines.join('').replaceAll('\u00a0', ''),
          marks.map((mark) => markLooks[mark].letter).join(''),
        );
        for (const line of lines) assert.ok(line.length <= 36, line);
      }),
    );
  });
});
