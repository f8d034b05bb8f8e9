import { DateTime } from 'luxon';
import { readParts } from './post-parts.ts';

const names = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
} as const;

const weekday = `(?:(?<weekday>${abbreviable(names.weekdays)}),? +)?`;
const month = `(?<month>Sept\\.?|${abbreviable(names.months)})`;
const dates = [
  `${weekday}${month} +(?<day>\\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\\d{4})`,
  `${weekday}(?<day>\\d{1,2}) +${month},? +(?<year>\\d{4})`,
  // Posts are in American English: the month comes first.
  `${weekday}(?<monthNumber>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})`,
  `${weekday}(?<year>\\d{4})-(?<monthNumber>\\d{1,2})-(?<day>\\d{1,2})`,
];
const hour = '(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?';
// Only universal time is read, and not "UTC+8": a wrong hour would be worse than none.
const time = `${hour} *(?<half>[AP]\\.?M\\.?)? *\\(?(?:(?:UTC|GMT)(?! ?[+-] ?\\d)|Z\\b)`;
const moments = dates.flatMap((date) => [
  `${date}(?:,? +at +|,? +|T)${time}`,
  `${time}\\)?,? +(?:on +)?${date}`,
]);

const roughly = '(?:(?:approximately|about|around|roughly) )?';
const span = `(?:within|in) (?:the )?(?:next )?${roughly}(?<count>\\d{1,3}|half an|an?|one|two|three|four)[ -]+(?<unit>minute|hour|day)s?\\b`;

const preposition = '(?:(?:by|on|at|before) +)?';
const topic = 'on (?:this|the) (?:issue|incident|event|situation|investigation)';
const promise = `\\bupdates?(?: ${topic})?(?: (?:will be|is) (?:provided|posted|shared|available|expected|planned))?,? `;

const written = patterns(`^${preposition}`, `^`);
const spoken = patterns(`${promise}(?:by|on|at|before) +`, `${promise}`);

const counts = new Map<string, number>([
  ['half an', 0.5],
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);
const unitMs = new Map<string, number>([
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]);

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * When a post promises the next update, in milliseconds since 1970: from its "Next update by" part, else
 * from a sentence such as "We'll provide an update within 30 minutes", counted from `at`, the moment the post
 * was published. A promise without year, hour or zone, or whose weekday contradicts its date, is not read.
 */
export function readNextUpdate(at: number, text: string): number | undefined {
  const part = readParts(text).findLast(({ label }) => label.startsWith('Next update'));
  if (part) return readPromise(at, part.text, written) ?? readPromise(at, part.text, spoken);
  return readPromise(at, text, spoken);
}

interface PromisePatterns {
  readonly moments: readonly RegExp[];
  readonly span: RegExp;
}

function patterns(beforeMoment: string, beforeSpan: string): PromisePatterns {
  return {
    moments: moments.map((moment) => new RegExp(beforeMoment + moment, 'i')),
    span: new RegExp(beforeSpan + span, 'i'),
  };
}

function readPromise(at: number, text: string, patterns: PromisePatterns): number | undefined {
  for (const pattern of patterns.moments) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return readMoment(groups);
  }
  const groups = patterns.span.exec(text)?.groups;
  return groups && at + readSpan(groups);
}

function readSpan({ count = '', unit = '' }: Groups): number {
  return (counts.get(count.toLowerCase()) ?? Number(count)) * (unitMs.get(unit.toLowerCase()) ?? 0);
}

function readMoment(groups: Groups): number | undefined {
  const clockHour = readHour(Number(groups.hour), groups.minute, groups.half);
  if (clockHour === undefined) return undefined;
  const moment = DateTime.fromObject(
    {
      year: Number(groups.year),
      month: groups.month ? position(names.months, groups.month) : Number(groups.monthNumber),
      day: Number(groups.day),
      hour: clockHour,
      minute: Number(groups.minute ?? 0),
    },
    { zone: 'utc' },
  );
  const contradicts = groups.weekday && position(names.weekdays, groups.weekday) !== moment.weekday;
  return moment.isValid && !contradicts ? moment.toMillis() : undefined;
}

/** Hour of the day; undefined where a bare number ("7 UTC") or a clock of 24 hours with AM or PM leaves doubt. */
function readHour(hour: number, minute?: string, half?: string): number | undefined {
  if (!half) return minute === undefined ? undefined : hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function abbreviable(words: readonly string[]): string {
  return words.map((word) => `${word}|${word.slice(0, 3)}\\.?`).join('|');
}

/** 1 for the first of the names, found by its first three letters. */
function position(words: readonly string[], word: string): number {
  return words.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;
}
