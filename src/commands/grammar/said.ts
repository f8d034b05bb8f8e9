import type { Command } from './command.ts';
import type { Place } from './meaning.ts';
import { type Span, type Token, typed, wordCount } from './tokens.ts';

/** A sentence seen from one of its phrases that may be a command's. */
export interface Said {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The phrase, or an id; empty where the sentence is looked at as a whole. */
  readonly at: Span;
  readonly place: Place | 'id';
  /** Whether the sentence is a question. */
  readonly asked: boolean;
  /** Whether the sentence is about Azure. */
  readonly azure: boolean;
  /** What stands before and after the phrase, without courtesies, fillers and sentence marks at the ends. */
  readonly before: Span;
  readonly after: Span;
}

/** A command as one reading of a sentence; `name` is the part of it that no word list explains. */
export interface Reading {
  readonly command: Command;
  readonly name: Span;
  /** Where it is not clear which is meant: the commands to choose from, say one for each of several customers. */
  readonly each?: readonly Command[];
  /** Only where nothing else makes sense of the sentence. */
  readonly doubtful?: true;
  /** What is not to be read at all: the text of a note. */
  readonly text?: Span;
}

/** Longer than any company name, in characters and in words. */
const longestName = 120;
const mostWords = 12;

/** A loose question ("is ... down") and one about an issue are believed about short names only. */
export const mostWordsAsked = 6;

/** The words of a name as typed; empty when there are none or they are too many for a name. */
export function wordsOf({ text, tokens }: Said, name: Span): string {
  if (name.to - name.from > longestName) return '';
  const words = typed(text, tokens, name);
  const readable = tokens.slice(name.from, name.to).some(({ kind }) => kind !== 'mark');
  return readable && words.length <= longestName && wordCount(tokens, name) <= mostWords ? words : '';
}

export function isQuoted(tokens: readonly Token[], span: Span): boolean {
  return tokens.slice(span.from, span.to).some(({ kind }) => kind === 'quoted');
}
