import type { CommandName } from '../../locales/words/words.ts';
import { readAbout } from './about.ts';
import { issueIdOf } from './issue-id.ts';
import { atBack, atFront, type Meaning, meaningOf } from './lexicon.ts';
import { readHealth } from './read-health.ts';
import { mostWordsAsked, type Reading, type Said, wordsOf } from './said.ts';
import { strip } from './strip.ts';
import { isEmpty, type Span, trimMarks, typed, wordCount } from './tokens.ts';

/**
 * How each command reads what is said around its phrase; undefined where it makes no sense of it. A new command is an
 * entry here and one in each table of words.
 */
export const forms: Readonly<Record<CommandName, (said: Said) => Reading | undefined>> = {
  health: readHealth,
  issue: readIssue,
  customers: (said) => {
    const name = nameAfter(said);
    const text = wordsOf(said, name);
    if (!text && !isEmpty(name)) return undefined;
    return { command: { command: 'customers', args: text ? { text } : {} }, name };
  },
  use: (said) => {
    const name = nameAfter(said);
    if (isAlone(said)) return { command: { command: 'use', args: {} }, name };
    const customer = wordsOf(said, name);
    if (!customer || meaningOf(said.tokens, name)?.roles.has('same')) return undefined;
    return { command: { command: 'use', args: { customer } }, name };
  },
  whoami: (said) =>
    isEmpty(said.after) ? { command: { command: 'whoami', args: {} }, name: said.after } : undefined,
  help: (said) => {
    const topic = atFront(said.tokens, said.after, isKeyword);
    if (said.after.from + topic < said.after.to) return undefined;
    return { command: { command: 'help', args: {} }, name: { from: said.at.to, to: said.at.to } };
  },
};

function readIssue(said: Said): Reading | undefined {
  const { tokens, text, at } = said;
  const issue = at.to - at.from === 1 ? issueIdOf(typed(text, tokens, at)) : undefined;
  if (!issue)
    return isAlone(said) ? { command: { command: 'issue', args: {} }, name: said.after } : undefined;
  const before = withoutKeywords(said, { from: 0, to: at.from });
  const after = withoutKeywords(said, { from: at.to, to: tokens.length });
  if (!issue.sure) {
    const isCalled = atBack(tokens, said.before, isIssueWord) > 0 && isEmpty(before);
    const rest = { from: at.to, to: tokens.length };
    const isJoined = atFront(tokens, rest, ({ roles }) => roles.has('joining')) > 0;
    if (!isCalled && !(isEmpty(said.before) && (isEmpty(after) || isJoined))) return undefined;
  }
  const { name } = readAbout(tokens, isEmpty(before) ? after : before);
  const isOnlyName = isEmpty(before) || isEmpty(after);
  const words = wordsOf(said, name);
  const isName = isOnlyName && wordCount(tokens, name) <= mostWordsAsked && !issueIdOf(words);
  const args = { id: issue.id, ...(words && isName ? { customer: words } : {}) };
  return { command: { command: 'issue', args }, name };
}

/** A command's word and nothing else, as the command menu of Teams inserts it. */
function isAlone({ tokens, at }: Said): boolean {
  const all = trimMarks(tokens, { from: 0, to: tokens.length });
  return all.from === at.from && all.to === at.to;
}

/** What follows a leading phrase, as a name: services in it are part of it. */
function nameAfter({ tokens, after, at }: Said): Span {
  const whole = { from: at.to, to: tokens.length };
  return isEmpty(after) ? strip(tokens, whole, [], ['polite', 'asking']) : after;
}

const isIssueWord = ({ keywords }: Meaning) => keywords.some(({ command }) => command === 'issue');
const isKeyword = (meaning: Meaning) => meaning.keywords.length > 0;

/** Around an id, the words of commands are fillers too: "status of EX123456", "is EX123456 resolved". */
function withoutKeywords({ tokens }: Said, span: Span): Span {
  let rest = trimMarks(tokens, span);
  for (;;) {
    const front = atFront(tokens, rest, isKeyword);
    const back = atBack(tokens, { from: rest.from + front, to: rest.to }, isKeyword);
    const shorter = strip(
      tokens,
      { from: rest.from + front, to: rest.to - back },
      ['polite', 'opening', 'asking', 'joining'],
      ['polite', 'closing', 'asking', 'joining', 'opening'],
    );
    if (shorter.from === rest.from && shorter.to === rest.to) return rest;
    rest = shorter;
  }
}
