import type { Spelling } from './spelling.ts';

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const weekday = `(?:(?<weekday>Tues\\.?|Weds\\.?|Thurs?\\.?|${abbreviable(weekdays)}),? +)?`;
const month = `(?<month>Sept\\.?|${abbreviable(months)})`;
const ordinal = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>\\d{4})';

/** The eleventh of March 2026, a Wednesday. */
export const dates: readonly Spelling[] = [
  {
    pattern: `${weekday}${month} +${ordinal},? +${year}`,
    examples: ['Wednesday, March 11, 2026', 'Wed, Mar. 11th 2026', 'Weds. March 11, 2026', 'MARCH 11, 2026'],
  },
  {
    pattern: `${weekday}${ordinal} +${month},? +${year}`,
    examples: ['Wednesday 11 March 2026', '11th Mar, 2026'],
  },
  {
    // Posts are in American English: the month comes first.
    pattern: `${weekday}(?<monthNumber>\\d{1,2})/(?<day>\\d{1,2})/${year}`,
    examples: ['3/11/2026', 'Wed. 03/11/2026'],
  },
  {
    pattern: `${weekday}${year}-(?<monthNumber>\\d{1,2})-(?<day>\\d{1,2})`,
    examples: ['2026-03-11', 'Wednesday, 2026-3-11'],
  },
];

/** Half past seven in the evening. */
export const clock: Spelling = {
  pattern: '(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)? *(?<half>[AP]\\.?M\\.?)?',
  examples: ['7:30 PM', '07:30pm', '7:30 p.m.', '7:30:00 PM', '19:30', '19:30:00.000'],
};

/** A date and a time of day in a zone. */
export const moments: readonly Spelling[] = [
  {
    pattern: 'DATE(?:,? +at +|,? +|T)CLOCK *\\(?ZONE',
    examples: ['DATE, at CLOCK ZONE', 'DATE at CLOCK (ZONE)', 'DATE, CLOCK ZONE', 'DATE CLOCK ZONE'],
  },
  {
    pattern: 'CLOCK *\\(?ZONE\\)?,? +(?:on +)?DATE',
    examples: ['CLOCK ZONE on DATE', 'CLOCK (ZONE), DATE', 'CLOCK ZONE DATE'],
  },
];

/** Numbers that are written in words. */
export const counts = new Map<string, number>([
  ['half an', 0.5],
  ['a', 1],
  ['an', 1],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map(
    (word, i) => [word, i + 1] as const,
  ),
  ['twelve', 12],
  ['thirty', 30],
]);
export const unitMs = new Map<string, number>([
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]);

/** A time from now. */
export const span: Spelling = {
  pattern:
    `(?:within|in) (?:the )?(?:next )?(?:(?:approximately|about|around|roughly) )?` +
    `(?<count>\\d{1,3}|${[...counts.keys()].join('|')})[ -]+(?<unit>${[...unitMs.keys()].join('|')})s?\\b`,
  examples: ['within COUNT UNIT', 'in the next COUNT UNITs', 'in about COUNT UNITs', 'within COUNT-UNIT'],
};

/** What may stand before a moment under the label of the next update. */
export const preposition: Spelling = {
  pattern: '(?:(?:by|on|at|before) +)?',
  examples: ['', 'by ', 'before '],
};

const topic = '(?: on (?:this|the) (?:issue|incident|event|situation|investigation))?';
const which =
  '(?:(?:an?|the|our|another|any|further|additional|more|new|next|status|progress|service|incident) ){0,4}';
const tell =
  "(?:provid(?:e|ing)|shar(?:e|ing)|post(?:ing)?|giv(?:e|ing)|send(?:ing)?|publish(?:ing)?|expect|receive|(?:will|['’]ll) have)";
const install = '(?:appl|complet|deploy|install|releas|roll|ship|test)\\w* (?:out )?(?:the |our )?';

/** An update that tells something: software is updated too, by when matters to nobody who waits for news. */
export const announcements: readonly Spelling[] = [
  {
    pattern: `\\b${tell} (?:you |customers )?(?:with )?${which}updates?${topic}`,
    examples: [
      "We'll provide an update",
      'We will be sharing a further status update on this issue',
      'You can expect another update',
      'We will provide you with updates on the situation',
      'We’ll have more updates',
    ],
  },
  {
    pattern: `\\bupdates?${topic} (?:will be|is|are) (?:provided|posted|shared|given|sent|published)`,
    examples: ['An update will be provided', 'Updates on the incident are posted'],
  },
  {
    pattern:
      `(?<!${install})\\bnext (?:status |progress )?updates?${topic}` +
      '(?: (?:will be|is) (?:available|expected|planned|scheduled|due))?',
    examples: ['Next update', 'The next update on this issue', 'Our next status update is expected'],
  },
];

function abbreviable(words: readonly string[]): string {
  return words.map((word) => `${word}|${word.slice(0, 3)}\\.?`).join('|');
}
