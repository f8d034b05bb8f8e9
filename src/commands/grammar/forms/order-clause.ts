import type { Kind } from '../../../subscriptions/subscription.ts';
import { clockRangeAt, partAt, zoneAt } from '../clock.ts';
import { kindAt } from '../kinds.ts';
import { atFront, meaningOf, withRole } from '../lexicon.ts';
import type { OrderArgs, QuietArgs } from '../order.ts';
import type { Said } from '../said.ts';
import { isEmpty, type Span, type Token, wordCount } from '../tokens.ts';
import { isLink } from './names-in.ts';
import { tagsAt } from './tags-at.ts';

/** A part of an order that its own words tell from names. */
export type Clause = { readonly to: number } & (
  | { readonly is: 'separator' | 'except' | 'invalid' }
  | { readonly is: 'tags'; readonly tags: readonly string[]; readonly isSure: boolean }
  | { readonly is: 'kind'; readonly kind: Kind }
  | { readonly is: 'service'; readonly service: string }
  | { readonly is: 'quiet'; readonly quiet: QuietArgs | 'off' }
  | { readonly is: 'mention'; readonly mention: NonNullable<OrderArgs['mention']> }
);

type Text = Pick<Said, 'text' | 'tokens'>;

/** The clause at the front of a span; undefined where a name or a service may stand there. */
export function clauseAt(said: Text, span: Span): Clause | undefined {
  return (
    addedAt(said.tokens, span) ??
    tagClauseAt(said.tokens, span) ??
    quietAt(said, span) ??
    mentionAt(said, span) ??
    exceptAt(said.tokens, span) ??
    separatorAt(said.tokens, span)
  );
}

/** "+advisories", "+messages major"; "+Fabrikam" leads to one more name, "Marks + Spencer" is one. */
function addedAt(tokens: readonly Token[], { from, to }: Span): Clause | undefined {
  if (tokens[from]?.key !== '+') return undefined;
  const rest = { from: from + 1, to };
  const kind = kindAt(tokens, rest, 'front');
  if (kind) return { is: 'kind', kind: kind.kind, to: rest.from + kind.length };
  const length = atFront(tokens, rest, ({ service }) => service !== undefined);
  const service = length > 0 && meaningOf(tokens, { from: rest.from, to: rest.from + length })?.service;
  if (service === 'Azure') return { is: 'kind', kind: 'azure', to: rest.from + length };
  if (service) return { is: 'service', service, to: rest.from + length };
  const isNext = touches(tokens, from) && !touches(tokens, from - 1);
  return isNext ? { is: 'separator', to: rest.from } : undefined;
}

/** Whether nothing stands between a token and the next. */
const touches = (tokens: readonly Token[], at: number) =>
  tokens[at] !== undefined && tokens[at]?.end === tokens[at + 1]?.start;

function tagClauseAt(tokens: readonly Token[], span: Span): Clause | undefined {
  const found = tagsAt(tokens, span);
  return found && { is: 'tags', ...found };
}

/** "quiet 19:00-07:00 Europe/Berlin", "quiet hours off"; "Quiet Waters" is a name. */
function quietAt(said: Text, { from, to }: Span): Clause | undefined {
  const { tokens } = said;
  const off = partAt(tokens, { from, to }, 'quietOff');
  if (off > 0) return { is: 'quiet', quiet: 'off', to: from + off };
  const length = partAt(tokens, { from, to }, 'quiet');
  const start = length === 0 ? from : pass(tokens, { from: from + length, to });
  const found = clockRangeAt(tokens, { from: start, to });
  if (!found) return undefined;
  const after = pass(tokens, { from: found.to, to });
  const zone = zoneAt(said.text, tokens, { from: after, to });
  if (zone === false) return { is: 'invalid', to: after };
  const end = zone ? zone.to : found.to;
  // "19:00 到 07:00 安靜"
  const behind = partAt(tokens, { from: end, to }, 'quiet');
  if (length === 0 && behind === 0) return undefined;
  const quiet = { ...found.range, ...(zone ? { timeZone: zone.timeZone } : {}) };
  return { is: 'quiet', quiet, to: length === 0 ? end + behind : end };
}

/** Where small words and marks before a time or a zone end. */
function pass(tokens: readonly Token[], { from, to }: Span): number {
  const length = partAt(tokens, { from, to }, 'each');
  if (length > 0) return pass(tokens, { from: from + length, to });
  return /^[:(,=]$/.test(tokens[from]?.key ?? '') && from < to ? pass(tokens, { from: from + 1, to }) : from;
}

/** More words than this between "mention" and what for are no names of people. */
const longestPeople = 8;

/** "mention @Anna for incidents": who is meant came with the message, only the rest is read. */
function mentionAt(said: Text, { from, to }: Span): Clause | undefined {
  const { tokens } = said;
  const off = partAt(tokens, { from, to }, 'mentionOff');
  if (off > 0) return { is: 'mention', mention: 'off', to: from + off };
  const always = partAt(tokens, { from, to }, 'mentionAll');
  const length = always || partAt(tokens, { from, to }, 'mention');
  if (length === 0) return undefined;
  const people = { from: from + length, to };
  for (let at = people.from; at <= to; at += 1) {
    const all = partAt(tokens, { from: at, to }, 'forAll');
    const some = partAt(tokens, { from: at, to }, 'forIncidents');
    const isEnd = at === to || (at > people.from && startsAnother(said, { from: at, to }));
    if (all === 0 && some === 0 && !isEnd) continue;
    const who = { from: people.from, to: at };
    if (wordCount(tokens, who) > longestPeople || isTalk(tokens, who)) return undefined;
    return { is: 'mention', mention: always || all ? 'all' : 'incidents', to: at + Math.max(all, some) };
  }
  return undefined;
}

/** "mention that ..." is talk; "me" may be mentioned. */
function isTalk(tokens: readonly Token[], span: Span): boolean {
  return withRole(tokens, span, 'talk').some(({ from }) => tokens[from]?.key !== 'me');
}

function startsAnother(said: Text, span: Span): boolean {
  const clause = addedAt(said.tokens, span) ?? tagClauseAt(said.tokens, span) ?? quietAt(said, span);
  return (clause !== undefined && clause.is !== 'separator') || exceptAt(said.tokens, span) !== undefined;
}

function exceptAt(tokens: readonly Token[], { from, to }: Span): Clause | undefined {
  const length = partAt(tokens, { from, to }, 'except');
  return length > 0 && !isEmpty({ from: from + length, to })
    ? { is: 'except', to: from + length }
    : undefined;
}

function separatorAt(tokens: readonly Token[], { from, to }: Span): Clause | undefined {
  const length = atFront(tokens, { from, to }, ({ roles }) => roles.has('linking'));
  if (length > 0 && isLink(tokens, { from, to: from + length }))
    return { is: 'separator', to: from + length };
  return /^[;、,]$/.test(tokens[from]?.key ?? '') ? { is: 'separator', to: from + 1 } : undefined;
}
