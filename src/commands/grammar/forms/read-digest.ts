import { clockAt, partAt } from '../clock.ts';
import { atFront, meaningOf } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import type { DigestArgs, OrderCommand } from '../order.ts';
import type { Reading, Said } from '../said.ts';
import { asks } from './asks.ts';

/** When a digest comes for which nobody says when. */
const usualTime = '08:00';
const usualWeekday = 1;

/** `digest daily 08:00`, `digest weekly mon 8 am`, `每週一 08:00 摘要`, `digest off`: every word is understood, or it is none. */
export function readDigest(said: Said): Reading | undefined {
  const told = asks(said) ? undefined : readTimes(said);
  if (!told) return undefined;
  const name = { from: said.at.to, to: said.at.to };
  const { isOff, isDaily, isWeekly, weekday, time } = told;
  const isTimed = isDaily || isWeekly || time !== undefined;
  if (isOff) return isTimed ? undefined : { command: command({ off: true }), name };
  if (isDaily && isWeekly) return undefined;
  const at = time ?? usualTime;
  const daily = command({ every: 'day', at });
  const weekly = command({ every: 'week', weekday: weekday ?? usualWeekday, at });
  if (isTimed) return { command: isWeekly ? weekly : daily, name };
  return { command: daily, name, each: [daily, weekly, command({ off: true })] };
}

const command = (args: DigestArgs): OrderCommand => ({ command: 'digest', args });

interface Times {
  readonly isOff: boolean;
  readonly isDaily: boolean;
  readonly isWeekly: boolean;
  readonly weekday?: number;
  readonly time?: string;
}

function readTimes({ tokens }: Said): Times | undefined {
  const seen = { isOff: false, isDaily: false, isWeekly: false };
  let weekday: number | undefined;
  let time: string | undefined;
  for (let at = 0; at < tokens.length; ) {
    const rest = { from: at, to: tokens.length };
    const day = atFront(tokens, rest, (meaning) => meaning.weekday !== undefined);
    const daily = partAt(tokens, rest, 'daily');
    const weekly = partAt(tokens, rest, 'weekly');
    const off = partAt(tokens, rest, 'off');
    const filler = atFront(tokens, rest, isFiller);
    const clock = clockAt(tokens, rest, true);
    const longest = Math.max(day, daily, weekly, off, filler);
    if (clock && clock.to - at >= longest) {
      if (time !== undefined) return undefined;
      time = clock.time;
      at = clock.to;
      continue;
    }
    if (longest === 0) {
      if (tokens[at]?.kind !== 'mark') return undefined;
      at += 1;
      continue;
    }
    if (day === longest) {
      if (weekday !== undefined) return undefined;
      weekday = meaningOf(tokens, { from: at, to: at + day })?.weekday;
      seen.isWeekly = true;
    } else if (daily === longest) seen.isDaily = true;
    else if (weekly === longest) seen.isWeekly = true;
    else if (off === longest) seen.isOff = true;
    at += longest;
  }
  return { ...seen, ...(weekday === undefined ? {} : { weekday }), ...(time === undefined ? {} : { time }) };
}

const fillers = ['polite', 'opening', 'closing', 'joining', 'changing', 'setting'] as const;

/** The command's own word, and what is said around it and changes nothing. */
const isFiller = ({ keywords, parts, roles }: Meaning) =>
  keywords.some(({ command: name }) => name === 'digest') ||
  parts.has('each') ||
  parts.has('padding') ||
  (!roles.has('talk') && fillers.some((role) => roles.has(role)));
