import { IANAZone } from 'luxon';
import type { OrderPart } from '../../locales/words/order-words.ts';
import { atFront, phrases } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { numberOf } from './period.ts';
import { type Span, type Token, tokenise } from './tokens.ts';

/** A time of the day in a sentence. */
export interface Clock {
  /** "08:00" */
  readonly time: string;
  /** Where what follows begins. */
  readonly to: number;
}

/** From a time of the day to another. */
export interface ClockRange {
  readonly range: { readonly from: string; readonly to: string };
  readonly to: number;
}

const written = /^(\d{1,2})(?:[:.](\d{2}))?([a-z]*)$/;
const glued = /^(\d{1,2}[a-z]*)-(\d{1,2}[a-z]*)$/;

/** Length of the longest phrase at a place that plays a part in an order; 0 for none. */
export function partAt(tokens: readonly Token[], span: Span, ...wanted: readonly OrderPart[]): number {
  return atFront(tokens, span, ({ parts }) => wanted.some((part) => parts.has(part)));
}

/**
 * The time of the day at the front of a span: "19:00", "8 am", "7pm", "晚上七點半". A number alone is one only where
 * `bare` allows it.
 */
export function clockAt(tokens: readonly Token[], { from, to }: Span, bare = false): Clock | undefined {
  const before = dayPart(tokens, { from, to });
  const at = from + before.length;
  const [, digits, minutes, suffix = ''] = written.exec(tokens[at]?.key ?? '') ?? [];
  const length = digits === undefined ? atFront(tokens, { from: at, to }, isNumber) : 1;
  const number = digits === undefined ? numberOf(tokens, { from: at, to: at + length }) : Number(digits);
  const own = suffix ? dayParts.find((part) => phrases.get(suffix)?.parts.has(part)) : undefined;
  if (number === undefined || at >= to || (suffix && !own)) return undefined;
  const full = clockEnd(tokens, { from: at + length, to });
  const after = dayPart(tokens, { from: full.to, to });
  const part = own ?? after.part ?? before.part;
  if (!bare && minutes === undefined && !part && full.to === at + length) return undefined;
  const time = timeOf(number, Number(minutes ?? full.minutes), part);
  return time === undefined ? undefined : { time, to: full.to + after.length };
}

/** Two times of the day with a dash or "to" between: "19:00-07:00", "7 pm to 7 am", "19:00 到 07:00". */
export function clockRangeAt(tokens: readonly Token[], { from, to }: Span): ClockRange | undefined {
  const [, one, other] = glued.exec(tokens[from]?.key ?? '') ?? [];
  if (one !== undefined && other !== undefined) {
    const [start, end] = [one, other].map((text) => clockAt(tokenise(text), { from: 0, to: 1 }, true));
    return rangeOf(start?.time, end?.time, from + 1);
  }
  const start = clockAt(tokens, { from, to }, true);
  if (!start) return undefined;
  const isDash = /^[-–—~/]$/.test(tokens[start.to]?.key ?? '');
  const between = isDash ? 1 : partAt(tokens, { from: start.to, to }, 'range');
  const end = between > 0 ? clockAt(tokens, { from: start.to + between, to }, true) : undefined;
  return rangeOf(start.time, end?.time, end?.to ?? to);
}

/** Twice the same time would be always, which nobody means. */
function rangeOf(from: string | undefined, end: string | undefined, to: number): ClockRange | undefined {
  return from === undefined || end === undefined || from === end
    ? undefined
    : { range: { from, to: end }, to };
}

const zone = /[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2}|\bUTC\b/iy;

/** The IANA name of a time zone at a place, in its own letters; `false` for what looks like one and is none. */
export function zoneAt(
  text: string,
  tokens: readonly Token[],
  { from, to }: Span,
): { readonly timeZone: string; readonly to: number } | false | undefined {
  zone.lastIndex = tokens[from]?.start ?? text.length;
  const [found] = (from < to && zone.exec(text)) || [];
  if (found === undefined) return undefined;
  if (!IANAZone.isValidZone(found)) return false;
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions();
  const end = (tokens[from]?.start ?? 0) + found.length;
  const next = tokens.findIndex(({ start }) => start >= end);
  // Intl may know the place by another name: what was typed stays unless only its letters differ.
  const name = timeZone.toLowerCase() === found.toLowerCase() ? timeZone : found;
  return { timeZone: name, to: next < 0 ? tokens.length : next };
}

const isNumber = ({ time }: Meaning) => time?.number !== undefined;

type DayPart = 'morning' | 'afternoon' | 'night';
const dayParts: readonly DayPart[] = ['morning', 'afternoon', 'night'];

function dayPart(tokens: readonly Token[], span: Span): { part?: DayPart; length: number } {
  for (const part of dayParts) {
    const length = partAt(tokens, span, part);
    if (length > 0) return { part, length };
  }
  return { length: 0 };
}

/** What follows an hour: "點半", "點 30 分", "o'clock". */
function clockEnd(tokens: readonly Token[], { from, to }: Span): { minutes: number; to: number } {
  const full = partAt(tokens, { from, to }, 'oclock');
  if (full === 0) return { minutes: 0, to: from };
  const at = from + full;
  const half = partAt(tokens, { from: at, to }, 'half');
  if (half > 0) return { minutes: 30, to: at + half };
  const [, minutes] = /^(\d{1,2})$/.exec(tokens[at]?.key ?? '') ?? [];
  const unit = minutes === undefined ? 0 : partAt(tokens, { from: at + 1, to }, 'minutes');
  return unit === 0 ? { minutes: 0, to: at } : { minutes: Number(minutes), to: at + 1 + unit };
}

function timeOf(hour: number, minute: number, part: DayPart | undefined): string | undefined {
  let hours = hour;
  if (part !== undefined && hour <= 12) {
    if (part === 'afternoon') hours = hour === 12 ? 12 : hour + 12;
    else if (hour === 12) hours = 0;
    else if (part === 'night' && hour >= 6) hours = hour + 12;
  }
  if (hours === 24 && minute === 0) hours = 0;
  if (!Number.isInteger(hours) || hours > 23 || minute > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
