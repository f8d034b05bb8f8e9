import { atBack, atFront, meaningOf } from '../lexicon.ts';
import { isOrdering, isTelling, type Meaning } from '../meaning.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span, type Token, trimMarks } from '../tokens.ts';

/** Around an id, the words of commands are fillers too: "status of EX123456", "is EX123456 resolved". */
export function withoutKeywords(tokens: readonly Token[], span: Span): Span {
  let rest = trimMarks(tokens, span);
  for (;;) {
    const front = keywordsAtFront(tokens, rest);
    const back = atBack(tokens, { from: rest.from + front, to: rest.to }, isKeyword);
    const shorter = strip(
      tokens,
      { from: rest.from + front, to: rest.to - back },
      ['polite', 'opening', 'asking', 'joining'],
      ['polite', 'closing', 'asking', 'joining', 'opening'],
    );
    if (shorter.from === rest.from && shorter.to === rest.to) return rest;
    rest = shorter;
  }
}

/** Not the loose ones: "tell" is one of another filler in "tell me about", "who" a part of a name. */
const isKeyword = ({ keywords }: Meaning) =>
  keywords.some((keyword) => keyword.place !== 'bare' && !isOrdering(keyword));

/** A word that is in many a name begins one where a name's word follows: "Message Systems". */
function keywordsAtFront(tokens: readonly Token[], span: Span): number {
  const length = atFront(tokens, span, isKeyword);
  const rest = { from: span.from + length, to: span.to };
  if (length === 0 || isEmpty(rest)) return length;
  const isClear = meaningOf(tokens, { from: span.from, to: rest.from })?.keywords.some(isTelling);
  const isMore = atFront(tokens, rest, (meaning) => meaning.roles.size > 0 || isKeyword(meaning)) > 0;
  return isClear || isMore ? length : 0;
}
