import { atBack, atFront, type Meaning, meaningOf, type Role } from './lexicon.ts';
import { isEmpty, type Span, type Token, trimMarks } from './tokens.ts';

/**
 * The span without sentence marks and without the phrases of the given roles at its front and back. The name of a
 * service is never cut ("Microsoft 365" is dropped, "Microsoft 365 Apps" is not), and no name is cut down to a single
 * Chinese character.
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
    const shorter = cut(tokens, rest, { from: rest.from + fromFront, to: rest.to });
    const fromBack = roleLength(tokens, shorter, back, atBack, backOf);
    const shortest = cut(tokens, shorter, { from: shorter.from, to: shorter.to - fromBack });
    if (shortest.from === rest.from && shortest.to === rest.to) return rest;
    rest = shortest;
  }
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
  const length = find(tokens, span, (meaning) => plays(meaning) || meaning.service !== undefined);
  return length > 0 && meaningOf(tokens, part(span, length))?.service === undefined ? length : 0;
}

function cut(tokens: readonly Token[], span: Span, shorter: Span): Span {
  if (shorter.from === span.from && shorter.to === span.to) return span;
  const rest = trimMarks(tokens, shorter);
  const lone = rest.to - rest.from === 1 && tokens[rest.from]?.kind === 'han';
  return lone && !meaningOf(tokens, rest) ? span : rest;
}
