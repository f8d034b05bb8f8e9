import { readAbout } from '../about.ts';
import type { Reading, Said } from '../said.ts';
import { isEmpty } from '../tokens.ts';
import { isAlone } from './alone.ts';
import { findId } from './around-id.ts';
import { flagsIn } from './flags-in.ts';

/** `who EX123456 [csv]`: an id and nothing else that could mean something. */
export function readWho(said: Said): Reading | undefined {
  const { tokens, at, place } = said;
  const { id, parts } = findId(said);
  if (id === undefined && place === 'bare' && !isAlone(said)) return undefined;
  const abouts = parts.map((part) => readAbout(tokens, part, { flags: ['csv', 'all'] }));
  if (abouts.some(({ name }) => !isEmpty(name))) return undefined;
  const isCsv = [flagsIn(tokens, at), ...abouts.map(({ flags }) => flags)].some((flags) => flags.has('csv'));
  const args = { ...(id === undefined ? {} : { id }), ...(isCsv ? { csv: true as const } : {}) };
  return { command: { command: 'who', args }, name: { from: at.to, to: at.to } };
}
