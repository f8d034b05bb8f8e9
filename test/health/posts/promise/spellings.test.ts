import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readNextUpdate } from '../../../../src/health/posts/next-update.ts';
import * as chinese from '../../../../src/health/posts/promise/chinese-spellings.ts';
import * as english from '../../../../src/health/posts/promise/english-spellings.ts';
import { fill, type Spelling } from '../../../../src/health/posts/promise/spelling.ts';
import { zones } from '../../../../src/health/posts/promise/zones.ts';

/** When the posts are published that promise something within a time. */
const at = Date.parse('2026-03-10T08:15:00Z');
const examplesOf = (...spellings: readonly Spelling[]) => spellings.flatMap(({ examples }) => examples);

interface Zoned {
  readonly words: string;
  /** What the examples of dates and clocks mean there; undefined for winter time in summer. */
  readonly promised: number | undefined;
}

const zoned: readonly Zoned[] = zones.flatMap(({ examples, name, offset }) => {
  const moment = DateTime.fromISO('2026-03-11T19:30', { zone: name });
  const isMeant = offset === undefined || offset === moment.offset;
  return examples.map((words) => ({ words, promised: isMeant ? moment.toMillis() : undefined }));
});

/** Columns of a table, of which each row takes one example. */
type Columns = Readonly<Record<string, readonly string[]>>;
type Promised = (row: Readonly<Record<string, string>>) => number | undefined;

/** Reads every example of each column beside the first of the others, and then examples of all columns mixed. */
function reads(columns: Columns, text: string, promisedBy: Promised): void {
  const check = (row: Readonly<Record<string, string>>) => {
    let words = text;
    // Examples have places for others.
    for (let round = 0; round < Object.keys(row).length; round += 1) words = fill(words, row);
    assert.equal(readNextUpdate(at, words), promisedBy(row), words);
  };
  const usual = Object.fromEntries(Object.entries(columns).map(([name, [first = '']]) => [name, first]));
  for (const [name, examples] of Object.entries(columns))
    for (const example of examples) check({ ...usual, [name]: example });
  const mixed = Object.entries(columns).map(([name, some]) => [name, fc.constantFrom(...some)] as const);
  fc.assert(fc.property(fc.record(Object.fromEntries(mixed)), check), { numRuns: 300 });
}

const ofZone: Promised = ({ ZONE }) => zoned.find(({ words }) => words === ZONE)?.promised;
const ofSpan =
  (counts: ReadonlyMap<string, number>, unitMs: ReadonlyMap<string, number>): Promised =>
  ({ COUNT = '', UNIT = '' }) =>
    at + (counts.get(COUNT) ?? Number(COUNT)) * (unitMs.get(UNIT) ?? Number.NaN);

describe('the spellings of a promise in English', () => {
  const moments = {
    MOMENT: examplesOf(...english.moments),
    DATE: examplesOf(...english.dates),
    CLOCK: examplesOf(english.clock),
    ZONE: zoned.map(({ words }) => words),
  };
  const spans = {
    SPAN: examplesOf(english.span),
    COUNT: ['30', ...english.counts.keys()],
    UNIT: [...english.unitMs.keys()],
  };
  const announced = examplesOf(...english.announcements);

  it('are read with a moment, under the label and in a sentence', () => {
    const written = { ...moments, LEAD: examplesOf(english.preposition) };
    reads(written, 'Next update by: LEADMOMENT', ofZone);
    const spoken = { ...moments, LEAD: announced, WHEN: ['by', 'on', 'at', 'before'] };
    reads(spoken, 'We’re looking. LEAD WHEN MOMENT.', ofZone);
  });

  it('are read with a time from now, under the label and in a sentence', () => {
    const promised = ofSpan(english.counts, english.unitMs);
    reads(spans, 'Next update by: SPAN', promised);
    reads({ ...spans, LEAD: announced }, 'We’re looking. LEAD SPAN.', promised);
  });
});

describe('the spellings of a promise in Chinese', () => {
  const moments = {
    MOMENT: examplesOf(chinese.moment),
    DATE: examplesOf(...chinese.dates),
    WEEKDAY: examplesOf(chinese.weekday),
    CLOCK: examplesOf(chinese.clock),
    ZONE: zoned.map(({ words }) => words),
  };
  const spans = {
    SPAN: examplesOf(chinese.span),
    COUNT: ['30', ...chinese.counts.keys()],
    UNIT: [...chinese.unitMs.keys()],
  };

  it('are read with a moment, under the label and in a sentence', () => {
    const label = '下次更新时间：LEADMOMENT';
    reads({ ...moments, LEAD: examplesOf(chinese.written.moment) }, label, ofZone);
    reads({ ...moments, LEAD: examplesOf(chinese.announced) }, '正在调查。LEADMOMENT。', ofZone);
  });

  it('are read with a time from now, under the label and in a sentence', () => {
    const promised = ofSpan(chinese.counts, chinese.unitMs);
    reads({ ...spans, LEAD: examplesOf(chinese.written.span) }, '下次更新时间：LEADSPAN', promised);
    reads({ ...spans, LEAD: examplesOf(chinese.announcement) }, '正在调查。LEAD', promised);
  });
});
