import { issueIdAsked } from '../issue-id.ts';
import type { Said } from '../said.ts';
import { isEmpty, type Span, typed } from '../tokens.ts';
import { withoutKeywords } from './without-keywords.ts';

/** The id of an issue in a sentence and what else is said, without the words of commands and fillers. */
export interface AroundId {
  readonly id?: string;
  /** Never empty ones. */
  readonly parts: readonly Span[];
}

/** Finds the first id outside the command's own phrase. */
export function findId({ text, tokens, at }: Said): AroundId {
  let id: string | undefined;
  let where = at;
  tokens.forEach(({ kind }, from) => {
    if (id !== undefined || kind !== 'word' || (from >= at.from && from < at.to)) return;
    const span = { from, to: from + 1 };
    id = issueIdAsked(typed(text, tokens, span));
    if (id !== undefined) where = span;
  });
  const [first, second] = where.from < at.from ? [where, at] : [at, where];
  const parts = [
    { from: 0, to: first.from },
    { from: first.to, to: Math.max(first.to, second.from) },
    { from: Math.max(first.to, second.to), to: tokens.length },
  ]
    .map((part) => withoutKeywords(tokens, part))
    .filter((part) => !isEmpty(part));
  return { ...(id === undefined ? {} : { id }), parts };
}
