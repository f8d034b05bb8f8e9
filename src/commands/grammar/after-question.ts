import { atFront } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { isEmpty, type Span, type Token, trimMarks } from './tokens.ts';

/**
 * What follows a phrase of a command, without the rest of the question that the phrase is in: "健康狀態如何？Contoso"
 * asks first, and names the customer then. The words that end a question count as such up to its end only, because
 * names begin with them as well ("如何科技"): a question mark or, behind Chinese words, any mark or white space.
 */
export function afterQuestion(tokens: readonly Token[], span: Span): Span {
  let rest = trimMarks(tokens, span);
  let { from } = rest;
  for (;;) {
    const length = atFront(tokens, { from, to: rest.to }, endsQuestion);
    from += length;
    if (length === 0 || from >= rest.to) return rest;
    if (!isEnd(tokens, from)) continue;
    const next = trimMarks(tokens, { from, to: rest.to });
    if (isEmpty(next)) return rest;
    rest = next;
    from = next.from;
  }
}

const endsQuestion = ({ roles, keywords }: Meaning) =>
  roles.has('closing') ||
  roles.has('asking') ||
  roles.has('polite') ||
  keywords.some(({ place }) => place === 'asked');

const marks: ReadonlySet<string> = new Set(['?', '!', ',', '.', ';', ':', '。', '、']);

/** Whether a question ends before a token. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  const next = tokens[at];
  if (next?.key === '?') return true;
  return last?.kind === 'han' && (marks.has(next?.key ?? '') || last.end !== next?.start);
}
