import type { Locale } from '../../locales/locale.ts';
import type { CommandName, Words } from '../../locales/words/words.ts';
import { isAboutAzure, readAbout } from './about.ts';
import type { Command, Suggestion } from './command.ts';
import { correct } from './correct.ts';
import { atFront, languages, meaningOf, withRole } from './lexicon.ts';
import { isSure, type Meaning } from './meaning.ts';
import { read, readAny, readEach, type Sentence, sentenceOf } from './read.ts';
import { type Arguments, argumentsOf, say } from './say.ts';
import { strip } from './strip.ts';
import { isEmpty, type Token, typed, wordCount } from './tokens.ts';

const mostSuggestions = 3;
/** More words than this are talk, not the name of a customer; "and", "of" and the like do not count. */
const longestBareName = 4;

/**
 * What may have been meant by a sentence that is no command, the best first: one for each of several names; the
 * sentence heard as a question, or with
 * a mistyped word mended; a bare name as what one could ask about it; the commands whose words occur in it; help.
 * `reader` is the language for a sentence whose words tell none.
 */
export function suggest(sentence: Sentence, reader: Locale): Suggestion[] {
  const unique = new Map<string, Suggestion>();
  const offer = (suggestion: Suggestion | undefined) => {
    if (suggestion && !unique.has(suggestion.text)) unique.set(suggestion.text, suggestion);
  };
  let first: Sentence | undefined;
  for (const { command, sentence: meant } of hear(sentence)) {
    first ??= meant;
    const words = wordsUsedIn(meant.tokens, reader);
    offer(say(words, command.command, argumentsOf(command)) ?? inItsWords(command, meant));
    if (unique.size === mostSuggestions) break;
  }
  const words = wordsUsedIn((first ?? sentence).tokens, reader);
  const guesses = [...aboutBareName(sentence, first !== undefined), ...mentioned(sentence)];
  for (const { command, args } of [...guesses, { command: 'help' as const, args: {} }]) {
    if (unique.size < mostSuggestions) offer(say(words, command, args));
  }
  return [...unique.values()];
}

interface Heard {
  readonly command: Command;
  readonly sentence: Sentence;
}

/** The commands that a sentence may be, each with the sentence that it was read from. */
function* hear(sentence: Sentence): Generator<Heard> {
  for (const command of readEach(sentence)) yield { command, sentence };
  const loose = read(sentence, true);
  if (loose) yield { command: loose, sentence };
  for (const meant of correct(sentence)) {
    for (const command of readAny(meant)) yield { command, sentence: meant };
  }
}

/** A command with arguments that no example has, in the mended words of the person, where these say it. */
function inItsWords(command: Command, { text }: Sentence): Suggestion | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  const back = read(sentenceOf(plain));
  return JSON.stringify(back) === JSON.stringify(command) ? { ...command, text: plain } : undefined;
}

interface Guess {
  readonly command: CommandName;
  readonly args: Arguments;
}

/** A short text as a name; where something likelier was found, only a single word is taken for one. */
function aboutBareName({ text, tokens }: Sentence, isUnlikely: boolean): Guess[] {
  const all = { from: 0, to: tokens.length };
  const whole = strip(tokens, all, ['polite', 'opening', 'asking'], ['polite', 'closing', 'asking']);
  const small = withRole(tokens, whole, 'joining');
  if (isEmpty(whole) || wordCount(tokens, whole) - small.length > longestBareName) return [];
  if (withRole(tokens, all, 'talk').length > 0) return [];
  if (isUnlikely && whole.to - whole.from > 1) return [];
  if (meaningOf(tokens, whole)?.keywords.length) return [];
  const about = readAbout(tokens, whole, { azure: isAboutAzure(tokens) });
  const name = typed(text, tokens, whole);
  const [service] = about.services;
  if (!service) return guessesFor(name);
  const customer = typed(text, tokens, about.name);
  return [{ command: 'health', args: { ...(customer ? { customer } : {}), service } }, ...guessesFor(name)];
}

function guessesFor(name: string): Guess[] {
  return [
    { command: 'health', args: { customer: name } },
    { command: 'customers', args: { text: name } },
    { command: 'use', args: { customer: name } },
  ];
}

/** What runs without arguments in place of a command that needs some. */
const withoutArguments: Partial<Record<CommandName, Guess>> = {
  use: { command: 'customers', args: {} },
  issue: { command: 'health', args: {} },
  who: { command: 'overview', args: {} },
  tell: { command: 'overview', args: {} },
  message: { command: 'messages', args: { all: true } },
  messages: { command: 'messages', args: { all: true } },
  request: { command: 'tickets', args: {} },
  suspend: { command: 'licenses', args: {} },
  reactivate: { command: 'licenses', args: {} },
  seats: { command: 'licenses', args: {} },
  unsubscribe: { command: 'subscriptions', args: {} },
  preview: { command: 'subscriptions', args: {} },
  testSubscription: { command: 'subscriptions', args: {} },
  pauseSubscription: { command: 'subscriptions', args: {} },
  resumeSubscription: { command: 'subscriptions', args: {} },
  mute: { command: 'mutes', args: {} },
  unmute: { command: 'mutes', args: {} },
  tag: { command: 'customers', args: {} },
  untag: { command: 'customers', args: {} },
};

/** What changes one support request is offered for none: its words are in other talk too. */
const needsNumber: ReadonlySet<CommandName> = new Set([
  ...(['note', 'severity', 'closeRequest', 'reopenRequest'] as const),
  ...(['adopt', 'requestState', 'linkRequest'] as const),
]);

/** The commands whose words occur, without arguments, each once. */
function mentioned({ tokens }: Sentence): Guess[] {
  const found = new Set<CommandName>();
  for (let from = 0; from < tokens.length; from += 1) {
    const length = atFront(tokens, { from, to: tokens.length }, ({ keywords }) => keywords.length > 0);
    const keywords = (length > 0 && meaningOf(tokens, { from, to: from + length })?.keywords) || [];
    for (const { command, place } of keywords) {
      if (isSure(place) && !needsNumber.has(command)) found.add(command);
    }
  }
  return [...found].map((command) => withoutArguments[command] ?? { command, args: {} });
}

/**
 * The language of the words in a sentence: the one whose phrases cover most of it. Where that tells nothing, the
 * reader's language; for a text in Chinese script the reader's way of writing it, Traditional for other readers.
 */
function wordsUsedIn(tokens: readonly Token[], reader: Locale): Words {
  const points = ({ locale }: Words) => {
    const isOne = ({ locales }: Meaning) => locales.has(locale);
    const covered = tokens.reduce(
      (sum, { kind }, from) =>
        sum +
        atFront(tokens, { from, to: tokens.length }, isOne) +
        (kind === 'han' && locale !== 'en' ? 1 : 0),
      0,
    );
    return covered + (locale === reader ? 0.5 : 0);
  };
  return languages.reduce((best, words) => (points(words) > points(best) ? words : best));
}
