import { type Groups, type PromisePatterns, type PromiseReader, readBy } from './promise.ts';
import { toMillis, zonePattern } from './zones.ts';

const names = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
} as const;

const weekday = `(?:(?<weekday>Tues\\.?|Weds\\.?|Thurs?\\.?|${abbreviable(names.weekdays)}),? +)?`;
const month = `(?<month>Sept\\.?|${abbreviable(names.months)})`;
const ordinal = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const dates = [
  `${weekday}${month} +${ordinal},? +(?<year>\\d{4})`,
  `${weekday}${ordinal} +${month},? +(?<year>\\d{4})`,
  // Posts are in American English: the month comes first.
  `${weekday}(?<monthNumber>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})`,
  `${weekday}(?<year>\\d{4})-(?<monthNumber>\\d{1,2})-(?<day>\\d{1,2})`,
];
const hour = '(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?';
const time = `${hour} *(?<half>[AP]\\.?M\\.?)? *\\(?${zonePattern()}`;
const moments = dates.flatMap((date) => [
  `${date}(?:,? +at +|,? +|T)${time}`,
  `${time}\\)?,? +(?:on +)?${date}`,
]);

const counts = new Map<string, number>([
  ['half an', 0.5],
  ['a', 1],
  ['an', 1],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map(
    (word, i) => [word, i + 1] as const,
  ),
  ['twelve', 12],
  ['thirty', 30],
]);
const unitMs = new Map<string, number>([
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]);

const roughly = '(?:(?:approximately|about|around|roughly) )?';
const count = `(?<count>\\d{1,3}|${[...counts.keys()].join('|')})`;
const span = `(?:within|in) (?:the )?(?:next )?${roughly}${count}[ -]+(?<unit>minute|hour|day)s?\\b`;

const preposition = '(?:(?:by|on|at|before) +)?';
const topic = '(?: on (?:this|the) (?:issue|incident|event|situation|investigation))?';
const which =
  '(?:(?:an?|the|our|another|any|further|additional|more|new|next|status|progress|service|incident) ){0,4}';
const tell =
  "(?:provid(?:e|ing)|shar(?:e|ing)|post(?:ing)?|giv(?:e|ing)|send(?:ing)?|publish(?:ing)?|expect|receive|(?:will|['’]ll) have)";
const install = '(?:appl|complet|deploy|install|releas|roll|ship|test)\\w* (?:out )?(?:the |our )?';
/** Updates that tell something; software is updated too, by when matters to nobody who waits for news. */
const promise = `(?:${[
  `\\b${tell} (?:you |customers )?(?:with )?${which}updates?${topic}`,
  `\\bupdates?${topic} (?:will be|is|are) (?:provided|posted|shared|given|sent|published)`,
  `(?<!${install})\\bnext (?:status |progress )?updates?${topic}(?: (?:will be|is) (?:available|expected|planned|scheduled|due))?`,
].join('|')}),? `;

/** Promises in English, in every spelling that Microsoft's posts have. */
export const english: PromiseReader = {
  readWritten: readBy(patterns(`^${preposition}`, '^'), readMoment, readSpan),
  readSpoken: readBy(patterns(`${promise}(?:by|on|at|before) +`, promise), readMoment, readSpan),
};

function patterns(beforeMoment: string, beforeSpan: string): PromisePatterns {
  return {
    moments: moments.map((moment) => new RegExp(beforeMoment + moment, 'i')),
    spans: [new RegExp(beforeSpan + span, 'i')],
  };
}

function readSpan({ count = '', unit = '' }: Groups): number {
  return (counts.get(count.toLowerCase()) ?? Number(count)) * (unitMs.get(unit.toLowerCase()) ?? 0);
}

function readMoment(groups: Groups): number | undefined {
  const clockHour = readHour(Number(groups.hour), groups.minute, groups.half);
  if (clockHour === undefined) return undefined;
  const written = {
    year: Number(groups.year),
    month: groups.month ? position(names.months, groups.month) : Number(groups.monthNumber),
    day: Number(groups.day),
    hour: clockHour,
    minute: Number(groups.minute ?? 0),
    weekday: groups.weekday ? position(names.weekdays, groups.weekday) : undefined,
  };
  return toMillis(written, groups);
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
