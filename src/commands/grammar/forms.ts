import type { CommandName } from '../../locales/words/words.ts';
import { readAbout } from './about.ts';
import type { Command } from './command.ts';
import { issueIdOf } from './issue-id.ts';
import { atBack, atFront, type Meaning, meaningOf, type Place } from './lexicon.ts';
import { strip } from './strip.ts';
import { isEmpty, type Span, type Token, trimMarks, typed, wordCount } from './tokens.ts';

/** A sentence seen from one of its phrases that may be a command's. */
export interface Said {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The phrase, or the id of an issue. */
  readonly at: Span;
  readonly place: Place;
  /** Whether the sentence is a question. */
  readonly asked: boolean;
  /** What stands before and after the phrase, without courtesies, fillers and sentence marks at the ends. */
  readonly before: Span;
  readonly after: Span;
}

/** A command as one reading of a sentence; `name` is the part of it that no word list explains. */
export interface Reading {
  readonly command: Command;
  readonly name: Span;
}

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

/** Longer than any company name, in characters and in words. */
const longestName = 120;
const mostWords = 12;
/** A loose question ("is ... down") is believed about short names only. */
const mostWordsAsked = 6;

function readHealth(said: Said): Reading | undefined {
  const { tokens, asked, place } = said;
  const before = readAbout(tokens, said.before);
  const after = readAbout(tokens, withoutVerdict(said));
  if (!isEmpty(before.name) && !isEmpty(after.name)) return undefined;
  const services = [...new Set([...before.services, ...after.services])];
  if (place === 'asked' && !asked && services.length === 0) return undefined;

  const about = isEmpty(after.name) && !isEmpty(before.name) ? before : after;
  const customer = wordsOf(said, about.name);
  if (!isEmpty(about.name) && !customer) return undefined;
  const isLong = wordCount(tokens, about.name) > mostWordsAsked;
  if (place === 'asked' && (isLong || holdsKeyword(said, about.name))) return undefined;

  const named = isEmpty(about.name) && about.services.size === 0 ? before : about;
  const phrase = named.services.size > 0 && !isQuoted(tokens, named.name) ? wordsOf(said, named.whole) : '';
  const args = {
    ...(customer ? { customer } : {}),
    // Two services are more than one filter can say: the whole health holds both.
    ...(services.length === 1 && services[0] ? { service: services[0] } : {}),
    ...(phrase ? { phrase } : {}),
  };
  return { command: { command: 'health', args }, name: about.name };
}

/**
 * What stands after a sure phrase of the command, without the loose one that may end a question:
 * "is the health of Contoso ok?", "is Contoso's health ok?".
 */
function withoutVerdict({ tokens, asked, place, before, after }: Said): Span {
  const isLoose = (meaning: Meaning) =>
    meaning.keywords.some((keyword) => keyword.command === 'health' && keyword.place === 'asked');
  const length = asked && place === 'any' ? atBack(tokens, after, isLoose) : 0;
  if (length === 0) return after;
  const rest = strip(tokens, { from: after.from, to: after.to - length }, [], ['joining', 'asking']);
  return isEmpty(before) || isEmpty(rest) ? rest : after;
}

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

/** The words of a name as typed; empty when there are none or they are too many for a name. */
function wordsOf({ text, tokens }: Said, name: Span): string {
  if (name.to - name.from > longestName) return '';
  const words = typed(text, tokens, name);
  const readable = tokens.slice(name.from, name.to).some(({ kind }) => kind !== 'mark');
  return readable && words.length <= longestName && wordCount(tokens, name) <= mostWords ? words : '';
}

function isQuoted(tokens: readonly Token[], span: Span): boolean {
  return tokens.slice(span.from, span.to).some(({ kind }) => kind === 'quoted');
}

const isIssueWord = ({ keywords }: Meaning) => keywords.some(({ command }) => command === 'issue');
const isKeyword = (meaning: Meaning) => meaning.keywords.length > 0;

/** Whether a phrase that is a command's in any sentence stands in a span. */
function holdsKeyword({ tokens }: Said, { from, to }: Span): boolean {
  const strong = (meaning: Meaning) => meaning.keywords.some(({ place }) => place !== 'asked');
  for (let at = from; at < to; at += 1) if (atFront(tokens, { from: at, to }, strong) > 0) return true;
  return false;
}

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
