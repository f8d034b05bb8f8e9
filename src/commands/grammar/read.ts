import { type CommandName, commandNames } from '../../locales/words/words.ts';
import { isAboutAzure } from './about.ts';
import { afterQuestion } from './after-question.ts';
import type { Command } from './command.ts';
import { requestCommands } from './forms/read-request.ts';
import { numberAt } from './forms/request-words.ts';
import { forms } from './forms.ts';
import { idOf, withIssueLinks } from './issue-id.ts';
import { atFront, meaningOf } from './lexicon.ts';
import type { Keyword, Meaning } from './meaning.ts';
import type { Reading, Said } from './said.ts';
import { strip, stripName } from './strip.ts';
import { isEmpty, type Span, type Token, tokenise, trimMarks, typed } from './tokens.ts';

/** A text with its tokens. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Makes ready to read: single quotes around words count as quotes, links to issues as their ids. */
export function sentenceOf(text: string): Sentence {
  const plain = withIssueLinks(text).replace(/(?<=^|[\s(])'([^'"]+)'(?=$|[\s).,!?:;])/g, '"$1"');
  const tokens = tokenise(plain);
  const all = trimMarks(tokens, { from: 0, to: tokens.length });
  const only = all.to - all.from === 1 ? tokens[all.from] : undefined;
  if (only?.kind === 'quoted') return sentenceOf(typed(plain, tokens, all));
  return { text: plain, tokens };
}

interface Candidate extends Reading {
  readonly place: Said['place'];
  readonly at: Span;
}

/**
 * The command in a sentence, or undefined. `asked` tells whether the sentence is heard as a question. Every phrase that
 * may be a command's is tried; the reading that leaves the fewest words to be a name wins, so that
 * "客戶 Contoso 的健康狀態" is no search among the customers. What follows a leading phrase belongs to it whole:
 * "use Health Net" is no question about health.
 */
export function read(sentence: Sentence, asked?: boolean): Command | undefined {
  const reading = likeliest(sentence, asked);
  return reading?.each ? undefined : reading?.command;
}

/**
 * The commands in a sentence that asks for several customers at once, first one for each and then one that takes them
 * all for a single name ("Marks and Spencer"); none for any other sentence.
 */
export function readEach(sentence: Sentence): readonly Command[] {
  const reading = likeliest(sentence);
  return reading?.each ? [...reading.each, reading.command] : [];
}

/** The command of a sentence, or those that it may mean where that is not clear. */
export function readAny(sentence: Sentence): readonly Command[] {
  const reading = likeliest(sentence);
  return reading ? [...(reading.each ?? []), reading.command] : [];
}

/** Phrases of commands in one sentence: more are looked at in none, whatever somebody repeats. */
const mostPhrases = 32;

function likeliest(sentence: Sentence, asked = isQuestion(sentence.tokens)): Reading | undefined {
  const candidates = [...findPhrases(sentence, asked)].flatMap(({ command, ...said }): Candidate[] => {
    if ((said.place === 'lead' || said.place === 'bare') && !isEmpty(said.before)) return [];
    const reading = forms[command](said);
    return reading ? [{ ...reading, place: said.place, at: said.at }] : [];
  });
  const leads = candidates.filter(({ place, doubtful }) => place === 'lead' && !doubtful);
  const texts = candidates.flatMap(({ text }) => text ?? []);
  return candidates
    .filter(({ at, text }) => text !== undefined || !texts.some((span) => overlap(at, span)))
    .filter(({ name, place }) => place === 'lead' || !leads.some(({ at }) => overlap(at, name)))
    .sort(byPreference)
    .at(0);
}

/** What is not doubtful, then the shorter name, then the surer phrase, then the longer phrase. */
function byPreference(a: Candidate, b: Candidate): number {
  return (
    Number(a.doubtful ?? false) - Number(b.doubtful ?? false) ||
    length(a.name) - length(b.name) ||
    ranks[a.place] - ranks[b.place] ||
    length(b.at) - length(a.at)
  );
}

const length = ({ from, to }: Span) => to - from;
/** An id makes an issue of a sentence unless a command asks for something else about it. */
const ranks: Readonly<Record<Said['place'], number>> = { lead: 0, any: 0, asked: 1, bare: 2, id: 3 };
const overlap = (one: Span, other: Span) => one.from < other.to && other.from < one.to;

/** Every phrase of a command and every id in a sentence, with what stands around it. */
function* findPhrases(
  { text, tokens }: Sentence,
  asked: boolean,
): Generator<Said & { command: CommandName }> {
  const azure = isAboutAzure(tokens);
  const around = (at: Span, place: Said['place']) => ({
    text,
    tokens,
    at,
    place,
    asked,
    azure,
    before: strip(
      tokens,
      { from: 0, to: at.from },
      ['polite', 'opening', 'asking'],
      ['joining', 'asking', 'opening'],
    ),
    after: stripName(tokens, behind(at, place), ['polite', 'closing', 'asking']),
  });
  const behind = ({ to }: Span, place: Said['place']) => {
    const rest = { from: to, to: tokens.length };
    return place === 'lead' ? rest : afterQuestion(tokens, rest);
  };
  let from = 0;
  let found = 0;
  while (from < tokens.length && found < mostPhrases) {
    const rest = { from, to: tokens.length };
    let next = from + 1;
    const id = idOf(typed(text, tokens, { from, to: next }));
    const isNumber = !id && numberAt({ text, tokens }, from) !== undefined;
    if (id || isNumber) {
      found += 1;
      const said = around({ from, to: next }, 'id');
      for (const command of id ? (['note', id.kind] as const) : (['note', ...requestCommands] as const))
        yield { ...said, command };
    } else {
      const spoken = keywordsAt(tokens, rest);
      if (spoken.length > 0) found += 1;
      for (const { keyword, to } of spoken) {
        yield { ...around({ from, to }, keyword.place), command: keyword.command };
        next = Math.max(next, to);
      }
    }
    from = next;
  }
  // "azure virtual machines contoso" says what is asked for without a word of the command.
  if (azure) {
    const start = strip(tokens, { from: 0, to: tokens.length }, ['polite', 'opening', 'asking'], []).from;
    yield { ...around({ from: start, to: start }, 'bare'), command: 'health' };
  }
}

/** The longest phrase of each command at the front of a span, with each place where that phrase may stand. */
function keywordsAt(tokens: readonly Token[], span: Span): { keyword: Keyword; to: number }[] {
  const found: { keyword: Keyword; to: number }[] = [];
  const isNew = ({ command }: Keyword) => !found.some(({ keyword }) => keyword.command === command);
  let to = span.to;
  for (;;) {
    const length = atFront(tokens, { from: span.from, to }, isKeyword);
    if (length === 0) break;
    const keywords = meaningOf(tokens, { from: span.from, to: span.from + length })?.keywords ?? [];
    found.push(...keywords.filter(isNew).map((keyword) => ({ keyword, to: span.from + length })));
    to = span.from + length - 1;
  }
  const order = ({ keyword }: { keyword: Keyword }) => commandNames.indexOf(keyword.command);
  return found.sort((a, b) => order(a) - order(b));
}

const isKeyword = ({ keywords }: Meaning) => keywords.length > 0;

/** Whether a sentence has a mark or a word of a question. */
function isQuestion(tokens: readonly Token[]): boolean {
  const isAsking = ({ roles }: Meaning) => roles.has('asking');
  return tokens.some(
    ({ key }, from) => key === '?' || atFront(tokens, { from, to: tokens.length }, isAsking) > 0,
  );
}
