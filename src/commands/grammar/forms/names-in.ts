import type { Span, Token } from '../tokens.ts';

/**
 * Whether a word for "and" divides two names. Inside a Chinese name the character for it may mean anything
 * ("永和豆漿"): there it counts between other letters or between spaces.
 */
export function isLink(tokens: readonly Token[], { from, to }: Span): boolean {
  const isHan = (at: number) => tokens[at]?.kind === 'han';
  if (!isHan(from) || to - from > 1) return true;
  const isSpaced = (at: number) => tokens[at]?.end !== tokens[at + 1]?.start;
  const before = !isHan(from - 1) || isSpaced(from - 1);
  const after = !isHan(to) || isSpaced(from);
  return before && after;
}

const legalForms: ReadonlySet<string> = new Set([
  ...['inc', 'incorporated', 'ltd', 'limited', 'llc', 'llp', 'lp', 'plc', 'co', 'corp', 'corporation'],
  ...['gmbh', 'ag', 'kg', 'ug', 'se', 's.a', 'sa', 'sas', 'sarl', 'srl', 's.r.l', 's.p.a', 'spa'],
  ...['bv', 'b.v', 'nv', 'n.v', 'ab', 'as', 'oy', 'pty', 'pte', 'kk', 'ltda'],
]);

/** Whether words are only what kind of company it is, the end of a name with a comma: "Fabrikam, Inc.". */
export function isLegalForm(tokens: readonly Token[], { from, to }: Span): boolean {
  return to - from === 1 && legalForms.has(tokens[from]?.key ?? '');
}
