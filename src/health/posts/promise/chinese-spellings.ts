import type { Spelling } from './spelling.ts';

/** The eleventh of March 2026, a Wednesday. */
export const dates: readonly Spelling[] = [
  {
    pattern: '(?<year>\\d{4}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号]',
    examples: ['2026年3月11日', '2026 年 03 月 11 号'],
  },
  {
    pattern: '(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)',
    examples: ['2026-03-11', '2026/3/11', '2026.3.11'],
  },
];

/** What may stand behind a date. */
export const weekday: Spelling = {
  pattern: '(?:[,，]? ?[(（]?(?:星期|周)(?<weekday>[一二三四五六日天])[)）]?[,，]?)?',
  examples: ['', '，星期三，', '（周三）', ' 星期三'],
};

/** Half past seven in the evening. */
export const clock: Spelling = {
  pattern:
    '(?<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间)? ?' +
    '(?<hour>\\d{1,2}) ?(?:[:：](?<minute>\\d{2})(?::\\d{2})?|[点时] ?(?:(?<spoken>\\d{1,2}) ?分|(?<bell>半|整)?))',
  examples: ['19:30', '19：30', '19:30:00', '19时30分', '下午7:30', '晚上 7 点 30 分', '傍晚7点半'],
};

/** Where a zone stands in a moment, each with the name of its groups, which end in what it found. */
export const zonePlaces = ['before', 'between', 'after'] as const;

/** A date and a time of day in a zone. */
export const moment: Spelling = {
  pattern:
    '(?:BEFORE ?[:：,，]? ?)?DATE ?WEEKDAY ?(?:[(（]?BETWEEN[)）]? ?[:：,，]? ?)?CLOCK ?(?:[(（]?AFTER)?',
  examples: [
    'DATEWEEKDAY CLOCK ZONE',
    'DATEWEEKDAY CLOCK（ZONE）',
    'DATEWEEKDAY（ZONE）CLOCK',
    'DATE WEEKDAY ZONE CLOCK',
    'ZONE DATEWEEKDAY CLOCK',
  ],
};

const digits = '一二三四五六七八九十';
/** Numbers that are written in words. */
export const counts = new Map<string, number>([
  ['半', 0.5],
  ['两', 2],
  ...[...digits].map((digit, i) => [digit, i + 1] as const),
]);
export const unitMs = new Map<string, number>([
  ['分钟', 60_000],
  ['小时', 3_600_000],
  ['天', 86_400_000],
]);

/** A time from now. */
export const span: Spelling = {
  pattern:
    '(?:大约|大概|约|未来|接下来的?|今后)? ?' +
    `(?<count>\\d{1,3}|${[...counts.keys()].join('|')}) ?个? ?(?<unit>${[...unitMs.keys()].join('|')})` +
    '(?:之)?(?:内|以内|后|之后)',
  examples: ['COUNTUNIT内', ' COUNT UNIT以内', '大约COUNT个UNIT之后', '接下来的COUNTUNIT之内'],
};

/** What may stand before a moment under the label of the next update, and before a span there. */
export const written = {
  moment: { pattern: '(?:不晚于|不迟于|预计|在|于)? ?', examples: ['', '预计', '不晚于 '] },
  span: { pattern: '(?:预计|在|于|将在)? ?', examples: ['', '预计', '将在 '] },
} as const satisfies Record<string, Spelling>;

/** What stands before a moment in a sentence. */
export const announced: Spelling = {
  pattern: '(?:下次|下一次)更新(?:时间)?(?:将|会|预计|计划)?(?:于|在|为|是|不晚于)? ?',
  examples: ['下次更新', '我们的下一次更新将于', '下次更新时间为 '],
};

/** A sentence with a span: an update that tells something, not one that is installed. */
export const announcement: Spelling = {
  pattern:
    '(?:在|于|将|会) ?SPAN[^。！；，,;\\n]{0,12}' +
    '(?:(?:提供|分享|公布|告知)[^。！；，,;\\n]{0,12}(?:更新|进展|最新|信息)|更新(?:状态|进展|信息|情况|此))',
  examples: [
    '我们将在SPAN提供更新。',
    '我们会SPAN更新状态。',
    '将于SPAN公布最新进展',
    '我们会在SPAN更新此公告',
  ],
};
