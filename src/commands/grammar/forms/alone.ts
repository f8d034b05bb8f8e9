import type { Said } from '../said.ts';
import { trimMarks } from '../tokens.ts';

/** A command's word and nothing else, as the command menu of Teams inserts it. */
export function isAlone({ tokens, at }: Said): boolean {
  const all = trimMarks(tokens, { from: 0, to: tokens.length });
  return all.from === at.from && all.to === at.to;
}
