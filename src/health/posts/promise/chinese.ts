import { type Groups, type PromisePatterns, type PromiseReader, readBy } from './promise.ts';
import { toMillis, zonePattern } from './zones.ts';

const dates = [
  '(?<year>\\d{4}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号]',
  '(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)',
];
const weekday = '(?:[,，]? ?[(（]?(?:星期|周)(?<weekday>[一二三四五六日天])[)）]?[,，]?)?';
const half = '(?<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间)?';
const clock =
  '(?<hour>\\d{1,2}) ?(?:[:：](?<minute>\\d{2})(?::\\d{2})?|[点时] ?(?:(?<spoken>\\d{1,2}) ?分|(?<bell>半|整)?))';
const before = `(?:${zonePattern('before')} ?[:：,，]? ?)?`;
const between = `(?:[(（]?${zonePattern('between')}[)）]? ?[:：,，]? ?)?`;
const after = `(?:[(（]?${zonePattern('after')})?`;
const moments = dates.map((date) => `${before}${date} ?${weekday} ?${between}${half} ?${clock} ?${after}`);

const digits = '一二三四五六七八九十';
const unitMs = new Map<string, number>([
  ['分钟', 60_000],
  ['小时', 3_600_000],
  ['天', 86_400_000],
]);

const amount = `(?<count>\\d{1,3}|半|两|[${digits}]) ?个? ?(?<unit>分钟|小时|天)`;
const within = `${amount}(?:之)?(?:内|以内|后|之后)`;
const roughly = '(?:大约|大概|约|未来|接下来的?|今后)? ?';
/** An update that tells something, not one that is installed. */
const tells =
  '[^。！；，,;\\n]{0,12}(?:(?:提供|分享|公布|告知)[^。！；，,;\\n]{0,12}(?:更新|进展|最新|信息)|更新(?:状态|进展|信息|情况|此))';

/** Promises in simplified Chinese, as the posts of the cloud operated by 21Vianet have them. */
export const chinese: PromiseReader = {
  readWritten: readBy(
    patterns('^(?:不晚于|不迟于|预计|在|于)? ?', '^(?:预计|在|于|将在)? ?', ''),
    readMoment,
    readSpan,
  ),
  readSpoken: readBy(
    patterns(
      '(?:下次|下一次)更新(?:时间)?(?:将|会|预计|计划)?(?:于|在|为|是|不晚于)? ?',
      '(?:在|于|将|会) ?',
      tells,
    ),
    readMoment,
    readSpan,
  ),
};

function patterns(beforeMoment: string, beforeSpan: string, afterSpan: string): PromisePatterns {
  return {
    moments: moments.map((moment) => new RegExp(beforeMoment + moment, 'i')),
    spans: [new RegExp(beforeSpan + roughly + within + afterSpan, 'i')],
  };
}

function readSpan({ count = '', unit = '' }: Groups): number | undefined {
  const number = count === '半' ? 0.5 : count === '两' ? 2 : digits.indexOf(count) + 1 || Number(count);
  return number * (unitMs.get(unit) ?? 0);
}

function readMoment(groups: Groups): number | undefined {
  const minute = Number(groups.minute ?? groups.spoken ?? (groups.bell === '半' ? 30 : 0));
  const isExact = (groups.minute ?? groups.spoken ?? groups.bell) !== undefined;
  const hour = readHour(Number(groups.hour), isExact, groups.half);
  if (hour === undefined) return undefined;
  const day = groups.weekday ? '一二三四五六日'.indexOf(groups.weekday.replace('天', '日')) + 1 : undefined;
  const written = {
    year: Number(groups.year),
    month: Number(groups.month),
    day: Number(groups.day),
    hour,
    minute,
    weekday: day,
  };
  const moments = ['before', 'between', 'after']
    .map((prefix) => ({
      universal: groups[`${prefix}universal`],
      offset: groups[`${prefix}offset`],
      zone: groups[`${prefix}zone`],
    }))
    .filter(({ universal, zone }) => (universal ?? zone) !== undefined)
    .map((zone) => toMillis(written, zone));
  // Two zones must mean the same: "北京时间 ... (UTC+8)".
  return new Set(moments).size === 1 ? moments[0] : undefined;
}

/** Hour of the day; undefined where a bare number ("7点") leaves open which half, and for the midnight of "晚上12点". */
function readHour(hour: number, isExact: boolean, half?: string): number | undefined {
  if (half === undefined) return isExact || hour > 12 ? hour : undefined;
  if (hour > 23) return undefined;
  if (/凌晨|清晨|早上|上午/.test(half)) return hour > 12 ? undefined : hour % 12;
  if (half === '中午') return hour >= 11 && hour <= 13 ? hour : hour === 1 ? 13 : undefined;
  if (hour >= 13) return hour;
  if (hour === 12) return half === '下午' ? 12 : undefined;
  return hour === 0 ? undefined : hour + 12;
}
