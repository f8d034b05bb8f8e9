import { atFront, meaningOf, withRole } from '../lexicon.ts';
import type { Said } from '../said.ts';
import { strip } from '../strip.ts';

/**
 * Whether a word of a question makes one of the sentence: "is R-0042 closed", "關閉了嗎". A mark alone does not: "can you
 * close R-0042?" is an order.
 */
export function asks({ tokens }: Pick<Said, 'tokens'>): boolean {
  const all = { from: 0, to: tokens.length };
  const { from } = strip(tokens, all, ['polite', 'opening'], []);
  if (atFront(tokens, { from, to: tokens.length }, ({ roles }) => roles.has('asking')) > 0) return true;
  // Between other words "is" and the like only join: "R-0042 is waiting".
  return withRole(tokens, all, 'asking').some((span) => {
    const roles = meaningOf(tokens, span)?.roles;
    return !roles?.has('joining') && !roles?.has('polite');
  });
}
