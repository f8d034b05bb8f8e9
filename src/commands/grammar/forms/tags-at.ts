import { partAt } from '../clock.ts';
import { meaningOf } from '../lexicon.ts';
import type { Span, Token } from '../tokens.ts';

export interface FoundTags {
  /** Lower case. */
  readonly tags: readonly string[];
  readonly to: number;
  /** Something tells that it is a tag: "tag gold" may be a name. */
  readonly isSure: boolean;
}

/** Tags at the front of a span, where something says that they are some: "tag:gold", "tags gold, vip", "#gold". */
export function tagsAt(tokens: readonly Token[], { from, to }: Span): FoundTags | undefined {
  const isHash = tokens[from]?.key === '#' && touches(tokens, from);
  const phrase = partAt(tokens, { from, to }, 'tagged');
  const noun = partAt(tokens, { from, to }, 'tag');
  const length = isHash ? 1 : Math.max(phrase, noun);
  if (length === 0) return undefined;
  const isMarked = /^[:=]$/.test(tokens[from + length]?.key ?? '');
  const isSure = isHash || isMarked || phrase === length;
  // "標籤王" is a name.
  if (!isSure && tokens[from]?.kind === 'han' && touches(tokens, from + length - 1)) return undefined;
  const found = listAt(tokens, { from: from + length + (isMarked ? 1 : 0), to });
  return found && { ...found, isSure };
}

/** One tag, and more where commas without spaces join them. */
function listAt(tokens: readonly Token[], { from, to }: Span): Omit<FoundTags, 'isSure'> | undefined {
  const tags: string[] = [];
  let at = from;
  for (;;) {
    const end = tagEnd(tokens, { from: at, to });
    if (end === at) break;
    tags.push(keyOf(tokens, { from: at, to: end }));
    const isMore = /^[,、]$/.test(tokens[end]?.key ?? '') && touches(tokens, end - 1) && touches(tokens, end);
    if (!isMore || end + 1 >= to) return { tags, to: end };
    at = end + 1;
  }
  return tags.length === 0 ? undefined : { tags, to: at - 1 };
}

/** Where a tag ends: behind a word, a quoted one, or a run of Chinese up to what follows names ("的"). */
export function tagEnd(tokens: readonly Token[], { from, to }: Span): number {
  const kind = from < to ? tokens[from]?.kind : undefined;
  if (kind === 'word' || kind === 'quoted') return from + 1;
  let end = from;
  while (end < to && tokens[end]?.kind === 'han' && !isJoining(tokens, end)) {
    end += 1;
    if (!touches(tokens, end - 1)) break;
  }
  return end;
}

const isJoining = (tokens: readonly Token[], at: number) =>
  meaningOf(tokens, { from: at, to: at + 1 })?.roles.has('joining') === true;

const touches = (tokens: readonly Token[], at: number) =>
  tokens[at] !== undefined && tokens[at]?.end === tokens[at + 1]?.start;

/** The words of a span as one, lower case and without quotes. */
export function keyOf(tokens: readonly Token[], { from, to }: Span): string {
  return tokens
    .slice(from, to)
    .map(({ key }) => key.replaceAll('"', '').trim())
    .join('');
}
