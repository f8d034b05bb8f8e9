import { readAbout } from '../about.ts';
import { atFront, withRole } from '../lexicon.ts';
import { mostWordsAsked, type Reading, type Said, wordsOf } from '../said.ts';
import { isEmpty, wordCount } from '../tokens.ts';
import { findId } from './around-id.ts';

/** `tell Contoso about EX123456`: an id and at most one name; the loose word "tell" without an id is one only where nothing else fits. */
export function readTell(said: Said): Reading | undefined {
  const { tokens, at, place } = said;
  const rest = { from: at.from, to: tokens.length };
  // "tell me about ..." is no text for a customer.
  if (atFront(tokens, rest, ({ roles }) => roles.size > 0) > at.to - at.from) return undefined;
  const { id, parts } = findId(said);
  const doubtful = id === undefined && place === 'bare';
  const about = parts.map((part) => readAbout(tokens, part));
  if (doubtful && about.some(({ services }) => services.size > 0)) return undefined;
  const names = about.map(({ name }) => name).filter((name) => !isEmpty(name));
  const [name = { from: at.to, to: at.to }] = names;
  if (names.length > 1 || wordCount(tokens, name) > mostWordsAsked) return undefined;
  if (withRole(tokens, name, 'talk').length > 0) return undefined;
  const customer = wordsOf(said, name);
  const args = { ...(id === undefined ? {} : { id }), ...(customer ? { customer } : {}) };
  return { command: { command: 'tell', args }, name, ...(doubtful ? { doubtful } : {}) };
}
