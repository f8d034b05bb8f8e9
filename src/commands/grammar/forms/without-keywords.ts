import { atBack, atFront, type Meaning } from '../lexicon.ts';
import { strip } from '../strip.ts';
import { type Span, type Token, trimMarks } from '../tokens.ts';

/** Not the loose ones: "tell" is one of another filler in "tell me about", "who" a part of a name. */
const isKeyword = ({ keywords }: Meaning) => keywords.some(({ place }) => place !== 'bare');

/** Around an id, the words of commands are fillers too: "status of EX123456", "is EX123456 resolved". */
export function withoutKeywords(tokens: readonly Token[], span: Span): Span {
  let rest = trimMarks(tokens, span);
  for (;;) {
    const front = atFront(tokens, rest, isKeyword);
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
