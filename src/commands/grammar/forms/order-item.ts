import type { Kind } from '../../../subscriptions/subscription.ts';
import { readAbout } from '../about.ts';
import { partAt } from '../clock.ts';
import { kindAt } from '../kinds.ts';
import { atBack, atFront } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { isQuoted } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, type Token } from '../tokens.ts';

/** What stands between two separators of an order. */
export interface Item {
  readonly services: ReadonlySet<string>;
  readonly kinds: ReadonlySet<Kind>;
  readonly isAll: boolean;
  readonly isQuoted: boolean;
  readonly name?: Span;
  /** The name with the words right before it that were taken for something else: "Teams Electronics". */
  readonly whole?: Span;
}

/** "Contoso exchange teams", "exchange incidents for Contoso", "所有客戶的 Teams". */
export function readItem(tokens: readonly Token[], span: Span): Item {
  const bare = withoutPadding(tokens, span);
  const every = isEmpty(bare) ? 0 : atFront(tokens, bare, ({ flags }) => flags.has('all'));
  const rest = { from: bare.from + every, to: bare.to };
  const {
    services: found,
    kinds,
    flags,
    name: narrow,
    isSame,
  } = readAbout(tokens, rest, {
    flags: ['all', 'issues'],
    kinds: true,
  });
  const name = withoutPadding(tokens, narrow);
  // Read from the back, told in their order.
  const services = new Set([...found].reverse());
  const item = { services, kinds, isQuoted: isQuoted(tokens, name), isAll: false };
  const isAll = every > 0 || flags.has('all') || partAt(tokens, rest, 'everything') > 0;
  if (isEmpty(name) || isSame) return { ...item, isAll };
  if (item.isQuoted) return { ...item, name };
  // "All Star Motors": nobody subscribes to all and to one; "all incidents of Contoso" are of one.
  if (every > 0 && name.from === rest.from) return { ...item, name: { from: bare.from, to: name.to } };
  const led = ledBy(tokens, { from: rest.from, to: name.from });
  return { ...item, name, ...(led > 0 ? { whole: { from: rest.from, to: name.to } } : {}) };
}

/** Length of what means something and touches the name behind it, without a word such as "for" between. */
function ledBy(tokens: readonly Token[], span: Span): number {
  const isTaken = ({ service, flags }: Meaning) =>
    service !== undefined || flags.has('all') || flags.has('issues');
  return isEmpty(span) ? 0 : atBack(tokens, span, isTaken) || (kindAt(tokens, span, 'back')?.length ?? 0);
}

/** Without courtesies, prepositions and what is said around an order: "updates for", "in this channel". */
export function withoutPadding(tokens: readonly Token[], span: Span): Span {
  const small = strip(
    tokens,
    span,
    ['polite', 'joining', 'serving'],
    ['polite', 'closing', 'joining', 'serving'],
  );
  if (isEmpty(small)) return small;
  // "McDonald's"
  if (small.to + 1 === span.to && tokens[small.to]?.key === "'s") return { from: small.from, to: span.to };
  // "Updates Ltd" is a name, "updates for Contoso" is none.
  const length = partAt(tokens, small, 'padding');
  const behind = { from: small.from + length, to: small.to };
  const isLoose = length > 0 && (isEmpty(behind) || atFront(tokens, behind, isJoining) > 0);
  const front = isLoose ? length : 0;
  const rest = { from: small.from + front, to: small.to };
  const back = isEmpty(rest) ? 0 : atBack(tokens, rest, ({ parts }) => parts.has('padding'));
  return front + back === 0 ? small : withoutPadding(tokens, { from: rest.from, to: rest.to - back });
}

const isJoining = ({ roles }: Meaning) => roles.has('joining') || roles.has('serving');
