import { idOf } from '../issue-id.ts';
import { atFront } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import type { Reading, Said } from '../said.ts';
import { type Span, typed } from '../tokens.ts';
import { isFiller, numberAt } from './request-words.ts';

/**
 * `note R-0042 it works again`, `note EX123456 ...` for all requests of an issue, `在 R-0042 加註 ...`. What follows is the
 * note, whatever its words mean; without a number or an id there is none.
 */
export function readNote(said: Said): Reading | undefined {
  const { tokens, text, at, place } = said;
  const target = place === 'id' ? at : targetIn(said, { from: at.to, to: tokens.length });
  const keyword = place === 'id' ? keywordBehind(said) : at;
  if (!target || !keyword) return undefined;
  const [first, last] = target.from < keyword.from ? [target, keyword] : [keyword, target];
  const isPlain =
    isFiller(tokens, { from: 0, to: first.from }) && isFiller(tokens, { from: first.to, to: last.from });
  const about = targetAt(said, target.from);
  if (!isPlain || !about) return undefined;
  const note = text
    .slice(tokens[last.to - 1]?.end ?? text.length)
    .replace(/^[\s:,.–—=-]+/, '')
    .trim();
  return {
    command: { command: 'note', args: { ...about, ...(note ? { text: note } : {}) } },
    name: { from: last.to, to: last.to },
    text: { from: last.to, to: tokens.length },
  };
}

/** Behind a number the word itself has to follow: "R-0042 note: ...". */
function keywordBehind({ tokens, at }: Said): Span | undefined {
  for (let from = at.to; from < tokens.length; from += 1) {
    const length = atFront(tokens, { from, to: tokens.length }, isNote);
    if (length > 0) return { from, to: from + length };
    if (!isFiller(tokens, { from: at.to, to: from + 1 })) return undefined;
  }
  return undefined;
}

const isNote = ({ keywords }: Meaning) => keywords.some(({ command }) => command === 'note');

function targetIn(said: Said, { from, to }: Span): Span | undefined {
  for (let at = from; at < to; at += 1) if (targetAt(said, at)) return { from: at, to: at + 1 };
  return undefined;
}

/** The number of a request or the id of an issue at a place. */
function targetAt(said: Said, from: number): { number: string } | { id: string } | undefined {
  const found = numberAt(said, from);
  if (found) return { number: found.number };
  const id = idOf(typed(said.text, said.tokens, { from, to: from + 1 }));
  return id?.kind === 'issue' ? { id: id.id } : undefined;
}
