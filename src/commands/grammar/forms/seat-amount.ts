import { atBack, atFront } from '../lexicon.ts';
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
    const set = lengthBefore(tokens, at, 'setting');
    let to = at + 1;
    while (to < seats.from && plays('goods')(tokens, to)) to += plays('goods')(tokens, to);
    const isNext = to === seats.from;
    if (set === 0 && !isNext) continue;
    // Behind the seats only what counts them: "30 個".
    if (!isNext) to = at + 1 + plays('goods')(tokens, at + 1);
    const isRelative =
      set === 0 && tokens.some((_, from) => from < seats.to && plays('relative')(tokens, from) > 0);
    const by = isRelative ? lengthBefore(tokens, at, 'relative') : 0;
    const where = { from: at - Math.max(set, by), to };
    return { at: where, ...(isRelative ? {} : { seats: Number(key) }) };
  }
  return undefined;
}

const has =
  (role: Role) =>
  ({ roles }: Meaning) =>
    roles.has(role);

const lengthBefore = (tokens: readonly Token[], at: number, role: Role) =>
  atBack(tokens, { from: 0, to: at }, has(role));

const plays = (role: Role) => (tokens: readonly Token[], from: number) =>
  atFront(tokens, { from, to: tokens.length }, has(role));
