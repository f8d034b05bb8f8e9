import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarLink } from '../../../src/views/parts/calendar-link.ts';

describe('the link to a calendar entry', () => {
  it('opens the new entry of Teams with times in UTC', () => {
    const from = Date.parse('2026-11-21T07:14:00Z');
    assert.equal(
      calendarLink({ subject: 'A & B', from, to: from + 3_600_000, content: 'x+y' }),
      'https://teams.microsoft.com/l/meeting/new?subject=A%20%26%20B&startTime=2026-11-21T07%3A14%3A00%2B00%3A00&endTime=2026-11-21T08%3A14%3A00%2B00%3A00&content=x%2By',
    );
  });

  it('says exactly what it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (subject, content) => {
        const { searchParams } = new URL(calendarLink({ subject, content, from: 0, to: 1 }));
        assert.deepEqual([searchParams.get('subject'), searchParams.get('content')], [subject, content]);
        assert.equal([...searchParams].length, 4);
      }),
    );
  });
});
