import { atBack, atFront, withRole } from '../lexicon.ts';
import type { Meaning, Role } from '../meaning.ts';
import type { Span, Token } from '../tokens.ts';

/** A number of seats in a sentence. */
export interface Amount {
  /** Missing where the number is one more or less: "add 5 seats". */
  readonly seats?: number;
  /** The number with the words that belong to it: "to 30 seats". */
  readonly at: Span;
}

const digits = /^\d{1,6}$/;

/** How many seats there shall be: "30" seats, "to 30", "改為 30 個". The words for seats themselves stand at `seats`. */
export function amountIn(tokens: readonly Token[], seats: Span): Amount | undefined {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const key = tokens[at]?.key ?? '';
    if (tokens[at]?.kind !== 'word' || !digits.test(key)) continue;
    const before = { from: 0, to: at };
    const set = atBack(tokens, before, plays('setting'));
    const by = atBack(tokens, before, plays('relative'));
    const counted = countedTo(tokens, { from: at + 1, to: at < seats.from ? seats.from : tokens.length });
    const isNext = counted === seats.from;
    if (set === 0 && by === 0 && !isNext) continue;
    const said = { from: 0, to: Math.max(at, seats.to) };
    const isRelative = set === 0 && withRole(tokens, said, 'relative').length > 0;
    return {
      at: { from: at - Math.max(set, by), to: counted },
      ...(isRelative ? {} : { seats: Number(key) }),
    };
  }
  return undefined;
}

/** Where the words end that say what a number counts: "30 個", "30 more". */
function countedTo(tokens: readonly Token[], { from, to }: Span): number {
  const length = atFront(tokens, { from, to }, ({ roles }) => roles.has('goods') || roles.has('relative'));
  return length === 0 ? from : countedTo(tokens, { from: from + length, to });
}

const plays =
  (role: Role) =>
  ({ roles }: Meaning) =>
    roles.has(role);
