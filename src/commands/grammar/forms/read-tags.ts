import type { OrderPart } from '../../../locales/words/order-words.ts';
import { partAt } from '../clock.ts';
import { idOf } from '../issue-id.ts';
import { atBack, meaningOf, withRole } from '../lexicon.ts';
import { mostWordsAsked, type Reading, type Said, wordsOf } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, type Token, wordCount } from '../tokens.ts';
import { asks } from './asks.ts';
import { isOrder, isOrderedName } from './is-order.ts';
import { isLegalForm, isLink } from './names-in.ts';
import { keyOf, tagEnd } from './tags-at.ts';

/** `tag Contoso gold, vip`, `add tag gold to Contoso`, `將 Contoso 標記為 gold`. */
export const readTag = readTags('tag');
/** `untag Contoso gold`, `移除 Contoso 的標籤 gold`. */
export const readUntag = readTags('untag');

interface Split {
  readonly customer: Span;
  readonly tags: Span;
}

function readTags(command: 'tag' | 'untag') {
  return (said: Said): Reading | undefined => {
    const { tokens, at, place } = said;
    if (asks(said) || !isOrder(said)) return undefined;
    // "移除 Contoso 的標籤 gold"
    const isMarked = atWord(tokens, { from: at.to, to: tokens.length }, 'tag', 'tagged') !== undefined;
    if (place === 'bare' && !isMarked) return undefined;
    const { customer: name, tags: list } = split(said);
    const customer = isEmpty(name) ? '' : wordsOf(said, name);
    const tags = tagsIn(tokens, list);
    if (!customer || !tags || !isOrderedName(said, name) || wordCount(tokens, name) > mostWordsAsked)
      return undefined;
    return { command: { command, args: { customer, tags } }, name };
  };
}

function split(said: Said): Split {
  const { tokens, at } = said;
  const before = tidy(tokens, { from: 0, to: at.from });
  const after = tidy(tokens, { from: at.to, to: tokens.length });
  // "將 Contoso 標記為 gold"
  if (!isEmpty(before)) return { customer: before, tags: tidyTags(tokens, after) };
  const marked = atWord(tokens, after, 'tag', 'tagged') ?? atWord(tokens, after, 'labelled');
  if (!marked) return atLastWord(tokens, after);
  const left = tidy(tokens, { from: after.from, to: marked.from });
  const right = tidyTags(tokens, { from: marked.to, to: after.to });
  // "add tag gold to Contoso"
  const isTagFirst =
    atBack(tokens, at, ({ parts }) => parts.has('tag') || parts.has('tagged')) > 0 && at.to - at.from > 1;
  return isTagFirst ? { customer: right, tags: tidyTags(tokens, left) } : { customer: left, tags: right };
}

/** The first word behind the beginning that stands between a customer and tags. */
function atWord(tokens: readonly Token[], span: Span, ...parts: readonly OrderPart[]): Span | undefined {
  for (let from = span.from + 1; from < span.to; from += 1) {
    const length = partAt(tokens, { from, to: span.to }, ...parts);
    if (length > 0 && from + length < span.to) return { from, to: from + length };
  }
  return undefined;
}

/** "Contoso Ltd gold, vip": the last word before a comma is the first tag; all behind a quoted name are tags. */
function atLastWord(tokens: readonly Token[], span: Span): Split {
  if (tokens[span.from]?.kind === 'quoted') {
    const to = span.from + 1;
    return { customer: { from: span.from, to }, tags: tidyTags(tokens, { from: to, to: span.to }) };
  }
  const first = separators(tokens, span)[0]?.from ?? span.to;
  let start = first - 1;
  while (
    start > span.from &&
    tokens[start]?.kind === 'han' &&
    tokens[start - 1]?.end === tokens[start]?.start
  )
    start -= 1;
  if (tokens[start - 1]?.key === '#') return hashed(span, start - 1);
  return { customer: tidy(tokens, { from: span.from, to: start }), tags: { from: start, to: span.to } };
}

const hashed = ({ from, to }: Span, at: number): Split => ({
  customer: { from, to: at },
  tags: { from: at, to },
});

function separators(tokens: readonly Token[], span: Span): Span[] {
  const links = withRole(tokens, span, 'linking').filter((link) => isLink(tokens, link));
  const commas = tokens.flatMap(({ key }, at) =>
    at >= span.from && at < span.to && /^[,、;]$/.test(key) ? { from: at, to: at + 1 } : [],
  );
  return [...links, ...commas].sort((one, other) => one.from - other.from);
}

/** All words of a span as tags; undefined where one of them is no tag but says something else. */
function tagsIn(tokens: readonly Token[], span: Span): string[] | undefined {
  const between = separators(tokens, span);
  const tags: string[] = [];
  for (let at = span.from; at < span.to; ) {
    const separator = between.find(({ from }) => from === at);
    if (separator || tokens[at]?.key === '#') {
      at = separator?.to ?? at + 1;
      continue;
    }
    const end = tagEnd(tokens, { from: at, to: span.to });
    if (end === at || isTaken(tokens, { from: at, to: end })) return undefined;
    tags.push(keyOf(tokens, { from: at, to: end }));
    at = end;
  }
  return tags.length > 0 ? [...new Set(tags)] : undefined;
}

/** "Tag Heuer status", "Tag Heuer Ltd": what means something else is no tag. */
function isTaken(tokens: readonly Token[], span: Span): boolean {
  const meaning = meaningOf(tokens, span);
  const isOther =
    meaning !== undefined &&
    (meaning.keywords.length > 0 || meaning.service !== undefined || meaning.roles.size > 0);
  const isId = idOf(keyOf(tokens, span))?.sure === true;
  return isOther || isId || isLegalForm(tokens, span);
}

function tidy(tokens: readonly Token[], span: Span): Span {
  return strip(
    tokens,
    span,
    ['polite', 'opening', 'joining', 'changing', 'serving'],
    ['polite', 'closing', 'joining', 'serving'],
  );
}

/** Without "tag:" and "as" before, and "標籤" behind. */
function tidyTags(tokens: readonly Token[], span: Span): Span {
  const rest = strip(tokens, span, ['polite', 'joining', 'setting'], ['polite', 'closing', 'joining']);
  const front = partAt(tokens, rest, 'tag', 'tagged', 'labelled');
  const inner = { from: rest.from + front, to: rest.to };
  const back = isEmpty(inner)
    ? 0
    : atBack(tokens, inner, ({ parts }) => parts.has('tag') || parts.has('tagged'));
  if (front + back === 0) return rest;
  return tidyTags(tokens, { from: inner.from, to: inner.to - back });
}
