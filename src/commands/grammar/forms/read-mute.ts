import { type About, readAbout } from '../about.ts';
import { clockAt, partAt } from '../clock.ts';
import { atFront } from '../lexicon.ts';
import { isSure, isTelling, type Meaning } from '../meaning.ts';
import type { MuteArgs } from '../order.ts';
import { isQuoted, mostWordsAsked, type Reading, type Said, wordsOf } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, wordCount } from '../tokens.ts';
import { findId } from './around-id.ts';
import { asks } from './asks.ts';
import { isOrder, isOrderedName } from './is-order.ts';

/** `mute EX123456 4h because we know`, `mute Contoso until 08:00`, `將 Contoso 靜音 4 小時`. */
export function readMute(said: Said): Reading | undefined {
  const reason = reasonIn(said);
  const told = { ...said, tokens: said.tokens.slice(0, reason.from) };
  if (asks(told) || !isOrder(told) || told.at.to > told.tokens.length) return undefined;
  const until = untilIn(told);
  const parts = partsAround(told, until?.at);
  const abouts = parts.map((part) => readAbout(told.tokens, part, { period: 'short', flags: ['all'] }));
  const target = targetOf(told, abouts);
  if (!target) return undefined;
  const hours = abouts.flatMap((about) => about.hours ?? []);
  if (hours.length + (until ? 1 : 0) > 1) return undefined;
  const [length] = hours;
  const args: MuteArgs = {
    ...target.args,
    ...(length === undefined ? {} : { hours: length }),
    ...(until ? { until: until.time } : {}),
    ...(reason.text ? { because: reason.text } : {}),
  };
  const text = { from: reason.from, to: said.tokens.length };
  return { command: { command: 'mute', args }, name: target.name, ...(isEmpty(text) ? {} : { text }) };
}

/** `unmute EX123456`, `unmute Contoso`, `取消靜音 Contoso`. */
export function readUnmute(said: Said): Reading | undefined {
  if (asks(said) || !isOrder(said)) return undefined;
  const abouts = partsAround(said, undefined).map((part) => readAbout(said.tokens, part, { flags: ['all'] }));
  const target = targetOf(said, abouts);
  return target && { command: { command: 'unmute', args: target.args }, name: target.name };
}

interface Reason {
  /** Where what is no reason ends. */
  readonly from: number;
  readonly text: string;
}

/** What follows "because" is a reason, whatever its words mean. */
function reasonIn({ text, tokens, at }: Said): Reason {
  for (let from = at.to; from < tokens.length; from += 1) {
    const length = partAt(tokens, { from, to: tokens.length }, 'because');
    if (length === 0) continue;
    const start = tokens[from + length - 1]?.end ?? text.length;
    return {
      from,
      text: text
        .slice(start)
        .replace(/^[\s:,.–—=-]+/, '')
        .replaceAll('"', '')
        .trim(),
    };
  }
  return { from: tokens.length, text: '' };
}

function untilIn({ tokens }: Said): { readonly time: string; readonly at: Span } | undefined {
  for (let from = 0; from < tokens.length; from += 1) {
    const length = partAt(tokens, { from, to: tokens.length }, 'until');
    const clock = length > 0 ? clockAt(tokens, { from: from + length, to: tokens.length }, true) : undefined;
    if (clock) return { time: clock.time, at: { from, to: clock.to } };
  }
  return undefined;
}

/** What stands around the command's word and the time. */
function partsAround({ tokens, at }: Said, time: Span | undefined): Span[] {
  const cuts = [at, ...(time ? [time] : [])].sort((one, other) => one.from - other.from);
  const starts = [0, ...cuts.map(({ to }) => to)];
  const ends = [...cuts.map(({ from }) => from), tokens.length];
  return starts
    .map((from, index) => ({ from, to: ends[index] ?? from }))
    .map((part) =>
      strip(
        tokens,
        part,
        // "all" is an opening too, and nobody mutes all.
        ['polite', 'changing', 'serving', 'joining', ...(part.from === 0 ? (['opening'] as const) : [])],
        ['polite', 'closing', 'changing', 'serving', 'joining', 'setting'],
      ),
    )
    .filter((part) => !isEmpty(part));
}

interface Target {
  readonly args: Pick<MuteArgs, 'id' | 'customer'>;
  readonly name: Span;
}

/** The issue or the customer that is meant: one of them, or none. */
function targetOf(said: Said, abouts: readonly About[]): Target | undefined {
  const { tokens, at } = said;
  const isMore = ({ services, flags, whole }: About) =>
    services.size > 0 || flags.size > 0 || partAt(tokens, whole, 'everything') > 0;
  if (abouts.some(isMore)) return undefined;
  const none = { from: at.to, to: at.to };
  const [name, more] = abouts.map((about) => about.name).filter((span) => !isEmpty(span));
  if (more) return undefined;
  if (!name) return { args: {}, name: none };
  const id = onlyId(said, name);
  if (id !== undefined) return { args: { id }, name: none };
  const customer = wordsOf(said, name);
  if (!customer || !isOrderedName(said, name) || wordCount(tokens, name) > mostWordsAsked) return undefined;
  return isQuoted(tokens, name) || !isComplaint(tokens, name) ? { args: { customer }, name } : undefined;
}

/** The id of an issue that a span is, with the words for an issue around it. */
function onlyId(said: Said, { from, to }: Span): string | undefined {
  const { id, parts } = findId({ ...said, tokens: said.tokens.slice(from, to), at: { from: 0, to: 0 } });
  return parts.length === 0 ? id : undefined;
}

/** "mute button broken", "Mute Ltd health": what is asked or goes wrong is no name. */
function isComplaint(tokens: Said['tokens'], { from, to }: Span): boolean {
  const isAsked = ({ keywords }: Meaning) =>
    keywords.some((keyword) => keyword.place === 'asked' || (isTelling(keyword) && isSure(keyword.place)));
  for (let at = from; at < to; at += 1) if (atFront(tokens, { from: at, to }, isAsked) > 0) return true;
  return false;
}
