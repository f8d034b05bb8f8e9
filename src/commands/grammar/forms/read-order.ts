import type { Kind } from '../../../subscriptions/subscription.ts';
import { atFront } from '../lexicon.ts';
import type { OrderArgs } from '../order.ts';
import { type Said, wordsOf } from '../said.ts';
import type { Span } from '../tokens.ts';
import { isOrderedName } from './is-order.ts';
import { isLegalForm } from './names-in.ts';
import { type Clause, clauseAt } from './order-clause.ts';
import { type Item, readItem } from './order-item.ts';

/** What a part of a sentence orders. */
export interface Order {
  readonly args: OrderArgs;
  /** From the first name to the last. */
  readonly name: Span;
  /** Where the words before a name may belong to it ("Teams Electronics"): the order with the names whole. */
  readonly whole?: OrderArgs;
  /** A tag follows the word alone, which may begin a name: "Tag Heuer". */
  readonly isLooselyTagged: boolean;
}

interface Listed {
  readonly name: Span;
  readonly whole: Span;
  readonly isExcepted: boolean;
}

/** What is gathered on the way through an order. */
interface Draft {
  isAll: boolean;
  readonly names: Listed[];
  readonly tags: Record<'in' | 'except', Set<string>>;
  readonly services: Record<'in' | 'except', Set<string>>;
  readonly kinds: Set<Kind>;
  isLooselyTagged: boolean;
  quiet?: OrderArgs['quiet'];
  mention?: OrderArgs['mention'];
}

/** Where in an order something stands. */
interface Place {
  readonly isExcepted: boolean;
  /** Right behind the word for an exception or between two names. */
  readonly isListed: boolean;
}

/**
 * Reads customers, tags, services, kinds, exceptions, quiet hours and mentions in any order; undefined where something
 * is said that makes no sense as any of them.
 */
export function readOrder(said: Said, span: Span): Order | undefined {
  const { tokens } = said;
  const draft: Draft = {
    isAll: false,
    names: [],
    tags: { in: new Set(), except: new Set() },
    services: { in: new Set(), except: new Set() },
    kinds: new Set(),
    isLooselyTagged: false,
  };
  let place: Place = { isExcepted: false, isListed: true };
  let start = span.from;
  for (let at = span.from; at <= span.to; ) {
    const clause = at < span.to ? clauseAt(said, { from: at, to: span.to }) : undefined;
    if (!clause && at < span.to) {
      at += Math.max(
        1,
        atFront(tokens, { from: at, to: span.to }, ({ service }) => service !== undefined),
      );
      continue;
    }
    if (!addItem(draft, said, { from: start, to: Math.min(at, span.to) }, place)) return undefined;
    if (!clause) break;
    if (!addClause(draft, clause, place)) return undefined;
    place = {
      isExcepted: place.isExcepted || clause.is === 'except',
      isListed: clause.is === 'except' || clause.is === 'separator',
    };
    at = clause.to;
    start = at;
  }
  return orderOf(draft, said, span);
}

function addItem(draft: Draft, said: Said, span: Span, { isExcepted, isListed }: Place): boolean {
  const item = readItem(said.tokens, span);
  if (item.name && !item.isQuoted && joinLegalForm(draft, said, item)) {
    for (const service of item.services) draft.services.in.add(service);
    return true;
  }
  if (isExcepted) {
    const isMixed = item.name !== undefined && item.services.size > 0;
    const isLoose = item.services.size > 0 && !isListed;
    if (isMixed || isLoose || item.kinds.size > 0 || item.isAll) return false;
  }
  const side = isExcepted ? 'except' : 'in';
  for (const service of item.services) draft.services[side].add(service);
  for (const kind of item.kinds) draft.kinds.add(kind);
  draft.isAll ||= item.isAll;
  const { name, whole = name } = item;
  if (!name || !whole) return true;
  draft.names.push({ name, whole, isExcepted });
  return isOrderedName(said, name);
}

/** "Fabrikam, Inc." is one name. */
function joinLegalForm(draft: Draft, { tokens }: Said, { name }: Item): boolean {
  const last = draft.names.at(-1);
  if (!last || !name || !isLegalForm(tokens, name) || tokens[name.from - 1]?.key !== ',') return false;
  const to = tokens[name.to]?.key === '.' ? name.to + 1 : name.to;
  const longer = { ...last, name: { ...last.name, to }, whole: { ...last.whole, to } };
  draft.names.splice(-1, 1, longer);
  return true;
}

function addClause(draft: Draft, clause: Clause, { isExcepted }: Place): boolean {
  switch (clause.is) {
    case 'tags':
      draft.isLooselyTagged ||= !clause.isSure;
      for (const tag of clause.tags) draft.tags[isExcepted ? 'except' : 'in'].add(tag);
      return true;
    case 'kind':
      draft.kinds.add(clause.kind);
      return true;
    case 'service':
      draft.services.in.add(clause.service);
      return true;
    case 'quiet':
      draft.quiet = clause.quiet;
      return true;
    case 'mention':
      draft.mention = clause.mention;
      return true;
    default:
      return clause.is !== 'invalid';
  }
}

function orderOf(draft: Draft, said: Said, span: Span): Order | undefined {
  const { names } = draft;
  const args = argsOf(draft, said, 'name');
  const [first] = names;
  const last = names.at(-1);
  if (!args || (draft.isAll && names.some(({ isExcepted }) => !isExcepted))) return undefined;
  const isClear = names.every(({ name, whole }) => name.from === whole.from);
  const whole = isClear ? undefined : argsOf(withoutLed(draft, said), said, 'whole');
  return {
    args,
    isLooselyTagged: draft.isLooselyTagged,
    name: first && last ? { from: first.name.from, to: last.name.to } : { from: span.from, to: span.from },
    ...(whole ? { whole } : {}),
  };
}

/** Without what belongs to the names when these are taken whole. */
function withoutLed(draft: Draft, { tokens }: Said): Draft {
  const services = new Set(draft.services.in);
  const kinds = new Set(draft.kinds);
  for (const { name, whole } of draft.names) {
    const led = readItem(tokens, { from: whole.from, to: name.from });
    for (const service of led.services) services.delete(service);
    for (const kind of led.kinds) kinds.delete(kind);
  }
  return { ...draft, services: { ...draft.services, in: services }, kinds };
}

function argsOf(draft: Draft, said: Said, which: 'name' | 'whole'): OrderArgs | undefined {
  const named = (isExcepted: boolean) => [
    ...new Set(
      draft.names.filter((one) => one.isExcepted === isExcepted).map((one) => wordsOf(said, one[which])),
    ),
  ];
  const [customers, exceptCustomers] = [named(false), named(true)];
  if ([...customers, ...exceptCustomers].includes('')) return undefined;
  const lists = {
    customers,
    tags: [...draft.tags.in],
    exceptCustomers,
    exceptTags: [...draft.tags.except],
    exceptServices: [...draft.services.except],
    services: [...draft.services.in],
    kinds: [...draft.kinds],
  };
  const full = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return {
    ...(draft.isAll && draft.tags.in.size === 0 ? { all: true } : {}),
    ...full,
    ...(draft.quiet ? { quiet: draft.quiet } : {}),
    ...(draft.mention ? { mention: draft.mention } : {}),
  };
}
