import type { Flag } from '../../../locales/words/words.ts';
import { atFront, meaningOf } from '../lexicon.ts';
import type { Span, Token } from '../tokens.ts';

/** What the words of a command narrow down themselves: "all incidents". */
export function flagsIn(tokens: readonly Token[], { from, to }: Span): ReadonlySet<Flag> {
  const found = new Set<Flag>();
  for (let at = from; at < to; at += 1) {
    const length = atFront(tokens, { from: at, to }, ({ flags }) => flags.size > 0);
    const flags = length > 0 ? meaningOf(tokens, { from: at, to: at + length })?.flags : undefined;
    for (const flag of flags ?? []) found.add(flag);
  }
  return found;
}
