import type { OrderPart } from '../../../locales/words/order-words.ts';
import { type ReplyKind, replyKinds } from '../../../subscriptions/subscription.ts';
import { partAt } from '../clock.ts';
import { atFront } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import type { Reading, Said } from '../said.ts';
import { asks } from './asks.ts';

/** The words for what may come as a reply. */
export const replyParts = {
  status: 'repliesStatus',
  resolved: 'repliesResolved',
  reopened: 'repliesReopened',
  review: 'repliesReview',
  overdue: 'repliesOverdue',
} as const satisfies Record<ReplyKind, OrderPart>;

/** `replies resolved reopened`, `replies all`, `replies none`, `replies`: every word is understood, or it is none. */
export function readReplies(said: Said): Reading | undefined {
  const { tokens } = said;
  if (asks(said)) return undefined;
  const named = new Set<ReplyKind>();
  const seen = { isAll: false, isNone: false };
  for (let at = 0; at < tokens.length; ) {
    const rest = { from: at, to: tokens.length };
    const kinds = replyKinds.map((kind) => ({ kind, length: partAt(tokens, rest, replyParts[kind]) }));
    const all = Math.max(partAt(tokens, rest, 'everything'), atFront(tokens, rest, isAll));
    const none = partAt(tokens, rest, 'nothing', 'off');
    const filler = atFront(tokens, rest, isFiller);
    const longest = Math.max(...kinds.map(({ length }) => length), all, none, filler);
    const kind = kinds.find(({ length }) => length === longest)?.kind;
    if (longest === 0) {
      if (tokens[at]?.kind !== 'mark') return undefined;
      at += 1;
      continue;
    }
    if (kind) named.add(kind);
    else if (all === longest) seen.isAll = true;
    else if (none === longest) seen.isNone = true;
    at += longest;
  }
  const ways = [named.size > 0, seen.isAll, seen.isNone].filter(Boolean).length;
  if (ways > 1) return undefined;
  const replies = replyKinds.filter((kind) => seen.isAll || named.has(kind));
  const name = { from: said.at.to, to: said.at.to };
  return { command: { command: 'replies', args: ways === 0 ? {} : { replies } }, name };
}

const isAll = ({ flags }: Meaning) => flags.has('all');

const fillers = ['polite', 'opening', 'closing', 'joining', 'linking', 'changing', 'setting'] as const;

/** The command's own word, and what is said around it and changes nothing. */
const isFiller = ({ keywords, parts, roles }: Meaning) =>
  keywords.some(({ command }) => command === 'replies') ||
  parts.has('each') ||
  parts.has('padding') ||
  (!roles.has('talk') && fillers.some((role) => roles.has(role)));
