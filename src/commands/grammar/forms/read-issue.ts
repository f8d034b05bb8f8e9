import { readAbout } from '../about.ts';
import { afterQuestion } from '../after-question.ts';
import { idOf } from '../issue-id.ts';
import { atBack, atFront } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { mostWordsAsked, type Reading, type Said, wordsOf } from '../said.ts';
import { isEmpty, typed, wordCount } from '../tokens.ts';
import { isAlone } from './alone.ts';
import { withoutKeywords } from './without-keywords.ts';

/** `issue` and `message`: an id makes one of a sentence whatever stands around it; a short name there is a customer's. */
export function readIssue(said: Said): Reading | undefined {
  const { tokens, text, at } = said;
  const found = said.place === 'id' ? idOf(typed(text, tokens, at)) : undefined;
  if (!found) {
    const isCalled = said.place === 'lead' && isAlone(said) && isOf('issue')(said);
    return isCalled ? { command: { command: 'issue', args: {} }, name: said.after } : undefined;
  }
  const before = withoutKeywords(tokens, { from: 0, to: at.from });
  const after = withoutKeywords(tokens, afterQuestion(tokens, { from: at.to, to: tokens.length }));
  if (!found.sure) {
    const isCalled = atBack(tokens, said.before, isIssueWord) > 0 && isEmpty(before);
    const rest = { from: at.to, to: tokens.length };
    const isJoined = atFront(tokens, rest, ({ roles }) => roles.has('joining')) > 0;
    if (!isCalled && !(isEmpty(said.before) && (isEmpty(after) || isJoined))) return undefined;
  }
  const { name } = readAbout(tokens, isEmpty(before) ? after : before);
  const isOnlyName = isEmpty(before) || isEmpty(after);
  const words = wordsOf(said, name);
  const isName = isOnlyName && wordCount(tokens, name) <= mostWordsAsked && !idOf(words);
  const args = { id: found.id, ...(words && isName ? { customer: words } : {}) };
  return { command: { command: found.kind, args }, name };
}

const isIssueWord = ({ keywords }: Meaning) => keywords.some(({ command }) => command === 'issue');

/** Whether the phrase is one of a command's. */
const isOf =
  (command: string) =>
  ({ tokens, at }: Said) =>
    atFront(tokens, at, ({ keywords }) => keywords.some((keyword) => keyword.command === command)) > 0;
