import { atBack, atFront, meaningOf } from './lexicon.ts';
import type { Meaning, Role } from './meaning.ts';
import { isEmpty, type Span, type Token, trimMarks } from './tokens.ts';

/**
 * The span without sentence marks and without the phrases of the given roles at its front and back. The name of a
 * service or a plan is never cut ("Microsoft 365" is dropped, "Microsoft 365 Apps" and "Microsoft 365 E3" are not), and
 * no name is cut down to a single Chinese character.
 */
export function strip(
  tokens: readonly Token[],
  span: Span,
  front: readonly Role[],
  back: readonly Role[],
): Span {
  let rest = trimMarks(tokens, span);
  for (;;) {
    const fromFront = roleLength(tokens, rest, front, atFront, frontOf);
    let shorter = cut(tokens, rest, { from: rest.from + fromFront, to: rest.to });
    // The back waits until the front is done: what is a name's last character shows only then.
    if (shorter === rest) {
      const fromBack = roleLength(tokens, rest, back, atBack, backOf);
      shorter = cut(tokens, rest, { from: rest.from, to: rest.to - fromBack });
    }
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

/**
 * A span that borders on a command's words or a service, as the name that it may be: without prepositions and articles
 * at its front. A single letter that is all that remains is the name ("health for A").
 */
export function stripName(tokens: readonly Token[], span: Span, back: readonly Role[]): Span {
  const whole = strip(tokens, span, [], back);
  const rest = strip(tokens, whole, ['joining', 'asking'], back);
  if (!isEmpty(rest) || isEmpty(whole)) return rest;
  const last = tokens[whole.to - 1];
  const isLetter = last?.kind === 'word' && last.key.length === 1;
  return isLetter ? { from: whole.to - 1, to: whole.to } : rest;
}

const frontOf = (span: Span, length: number): Span => ({ from: span.from, to: span.from + length });
const backOf = (span: Span, length: number): Span => ({ from: span.to - length, to: span.to });

function roleLength(
  tokens: readonly Token[],
  span: Span,
  roles: readonly Role[],
  find: typeof atFront,
  part: typeof frontOf,
): number {
  if (isEmpty(span) || roles.length === 0) return 0;
  const plays = (meaning: Meaning) => roles.some((role) => meaning.roles.has(role));
  const length = find(tokens, span, (meaning) => plays(meaning) || isGoods(meaning));
  const meaning = length > 0 ? meaningOf(tokens, part(span, length)) : undefined;
  return meaning && !isGoods(meaning) ? length : 0;
}

const isGoods = ({ service, azure, product }: Meaning) =>
  service !== undefined || azure?.besideAzure === false || product === true;

/** The shorter span, or the same span where nothing is cut off or too little would remain. */
function cut(tokens: readonly Token[], span: Span, shorter: Span): Span {
  if (shorter.from === span.from && shorter.to === span.to) return span;
  const rest = trimMarks(tokens, shorter);
  const lone = rest.to - rest.from === 1 && tokens[rest.from]?.kind === 'han';
  return lone && !isFiller(meaningOf(tokens, rest)) ? span : rest;
}

/** Whether words mean something that no name is: units and numbers ("月") are in many a name. */
function isFiller(meaning: Meaning | undefined): boolean {
  if (meaning === undefined) return false;
  return meaning.roles.size > 0 || meaning.keywords.length > 0 || meaning.service !== undefined;
}
