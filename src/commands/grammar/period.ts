import { atBack, atFront, meaningOf, phrases } from './lexicon.ts';
import type { Meaning, TimeMeaning } from './meaning.ts';
import { isEmpty, type Span, type Token } from './tokens.ts';

/** The longest span of time in tokens: "over the past two weeks". */
const longest = 8;
const glued = /^(\d{1,4})-?([a-z]+)$/;
const digits = /^\d{1,4}$/;

export interface Period {
  readonly hours: number;
  /** In tokens. */
  readonly length: number;
}

interface Wanted {
  readonly end: 'front' | 'back';
  /** Where a unit could be two, it is the shorter one. */
  readonly isShort: boolean;
}

/** The span of time that ends or begins a span of tokens: "30d", "last 2 weeks", "過去 7 天". Months have 30 days. */
export function periodAt(tokens: readonly Token[], span: Span, { end, isShort }: Wanted): Period | undefined {
  for (let length = Math.min(longest, span.to - span.from); length > 0; length -= 1) {
    const part =
      end === 'front' ? { from: span.from, to: span.from + length } : { from: span.to - length, to: span.to };
    const hours = hoursOf(tokens, part, isShort);
    if (hours !== undefined) return { hours, length };
  }
  return undefined;
}

function hoursOf(tokens: readonly Token[], span: Span, isShort: boolean): number | undefined {
  const exact = meaningOf(tokens, span)?.time?.hours;
  if (exact !== undefined) return exact;
  const { from, to } = withoutEdges(tokens, span);
  if (from >= to) return undefined;
  const [, count = '', unit = ''] = (to - from === 1 && glued.exec(tokens[from]?.key ?? '')) || [];
  if (count) return hoursFor(Number(count), unitOf(phrases.get(unit), isShort));

  const length = atBack(tokens, { from, to }, means('unit'));
  if (length === 0) return undefined;
  const hours = unitOf(meaningOf(tokens, { from: to - length, to }), isShort);
  const number = { from, to: to - length };
  if (!isEmpty(number)) return hoursFor(numberOf(tokens, number), hours);
  // A letter alone is no unit: "the m" is nothing.
  const isLetter = tokens[from]?.kind === 'word' && tokens[from]?.key.length === 1;
  return from > span.from && !isLetter ? hours : undefined;
}

function unitOf(meaning: Meaning | undefined, isShort: boolean): number | undefined {
  const { unit, shortUnit } = meaning?.time ?? {};
  return isShort && shortUnit !== undefined ? shortUnit : unit;
}

function withoutEdges(tokens: readonly Token[], { from, to }: Span): Span {
  for (let length = 1; length > 0; from += length) length = atFront(tokens, { from, to }, means('before'));
  for (let length = 1; length > 0; to -= length) length = atBack(tokens, { from, to }, means('after'));
  return { from, to };
}

/** The number that a span is, in digits or in words. */
export function numberOf(tokens: readonly Token[], span: Span): number | undefined {
  const key = span.to - span.from === 1 ? (tokens[span.from]?.key ?? '') : '';
  return digits.test(key) ? Number(key) : meaningOf(tokens, span)?.time?.number;
}

function hoursFor(count: number | undefined, unit: number | undefined): number | undefined {
  return count === undefined || count === 0 || unit === undefined ? undefined : count * unit;
}

const means =
  (part: keyof TimeMeaning) =>
  ({ time }: Meaning) =>
    time?.[part] !== undefined;
