import {
  announced,
  announcement,
  clock,
  counts,
  dates,
  moment,
  span,
  unitMs,
  weekday,
  written,
  zonePlaces,
} from './chinese-spellings.ts';
import { type Groups, type PromisePatterns, type PromiseReader, readBy } from './promise.ts';
import { fill } from './spelling.ts';
import { toMillis, zonePattern } from './zones.ts';

/** Promises in simplified Chinese, as the posts of the cloud operated by 21Vianet have them. */
export const chinese: PromiseReader = {
  readWritten: readBy(
    patterns(`^${written.moment.pattern}`, `^${written.span.pattern}SPAN`),
    readMoment,
    readSpan,
  ),
  readSpoken: readBy(patterns(announced.pattern, announcement.pattern), readMoment, readSpan),
};

function patterns(beforeMoment: string, aroundSpan: string): PromisePatterns {
  const zones = Object.fromEntries(zonePlaces.map((place) => [place.toUpperCase(), zonePattern(place)]));
  const moments = dates.map(({ pattern: date }) =>
    fill(moment.pattern, { ...zones, DATE: date, WEEKDAY: weekday.pattern, CLOCK: clock.pattern }),
  );
  return {
    moments: moments.map((one) => new RegExp(beforeMoment + one, 'i')),
    spans: [new RegExp(fill(aroundSpan, { SPAN: span.pattern }), 'i')],
  };
}

function readSpan({ count = '', unit = '' }: Groups): number {
  return (counts.get(count) ?? Number(count)) * (unitMs.get(unit) ?? 0);
}

function readMoment(groups: Groups): number | undefined {
  const minute = Number(groups.minute ?? groups.spoken ?? (groups.bell === '半' ? 30 : 0));
  const isExact = (groups.minute ?? groups.spoken ?? groups.bell) !== undefined;
  const hour = readHour(Number(groups.hour), isExact, groups.half);
  if (hour === undefined) return undefined;
  const day = groups.weekday ? '一二三四五六日'.indexOf(groups.weekday.replace('天', '日')) + 1 : undefined;
  const said = {
    year: Number(groups.year),
    month: Number(groups.month),
    day: Number(groups.day),
    hour,
    minute,
    weekday: day,
  };
  const moments = zonePlaces
    .map((place) => ({
      universal: groups[`${place}universal`],
      offset: groups[`${place}offset`],
      zone: groups[`${place}zone`],
    }))
    .filter(({ universal, zone }) => (universal ?? zone) !== undefined)
    .map((zone) => toMillis(said, zone));
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
