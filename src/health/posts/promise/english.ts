import {
  announcements,
  clock,
  counts,
  dates,
  moments,
  months,
  preposition,
  span,
  unitMs,
  weekdays,
} from './english-spellings.ts';
import { type Groups, type PromisePatterns, type PromiseReader, readBy } from './promise.ts';
import { anyOf, fill } from './spelling.ts';
import { toMillis, zonePattern } from './zones.ts';

const announced = `${anyOf(announcements)},? `;

/** Promises in English, in every spelling that Microsoft's posts have. */
export const english: PromiseReader = {
  readWritten: readBy(patterns(`^${preposition.pattern}`, '^'), readMoment, readSpan),
  readSpoken: readBy(patterns(`${announced}(?:by|on|at|before) +`, announced), readMoment, readSpan),
};

function patterns(beforeMoment: string, beforeSpan: string): PromisePatterns {
  const written = dates.flatMap(({ pattern: date }) =>
    moments.map(({ pattern }) => fill(pattern, { DATE: date, CLOCK: clock.pattern, ZONE: zonePattern() })),
  );
  return {
    moments: written.map((moment) => new RegExp(beforeMoment + moment, 'i')),
    spans: [new RegExp(beforeSpan + span.pattern, 'i')],
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
    month: groups.month ? position(months, groups.month) : Number(groups.monthNumber),
    day: Number(groups.day),
    hour: clockHour,
    minute: Number(groups.minute ?? 0),
    weekday: groups.weekday ? position(weekdays, groups.weekday) : undefined,
  };
  return toMillis(written, groups);
}

/** Hour of the day; undefined where a bare number ("7 UTC") or a clock of 24 hours with AM or PM leaves doubt. */
function readHour(hour: number, minute?: string, half?: string): number | undefined {
  if (!half) return minute === undefined ? undefined : hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** 1 for the first of the names, found by its first three letters. */
function position(words: readonly string[], word: string): number {
  return words.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;
}
