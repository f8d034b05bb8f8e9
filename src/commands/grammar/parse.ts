import type { Locale } from '../../locales/locale.ts';
import { longestText } from './clean-text.ts';
import type { Parsed } from './command.ts';
import { read, sentenceOf } from './read.ts';
import { strip } from './strip.ts';
import { suggest } from './suggest.ts';
import { isEmpty, trimMarks } from './tokens.ts';

/**
 * Finds the command in what a person typed, in English, Traditional or Simplified Chinese or a mixture of them,
 * whatever the language of the client. The text is one line as `cleanText` makes it; what is longer than 400
 * characters is cut. Never throws.
 *
 * A command is one of its phrases (`locales/words`) and the name that remains when courtesies, fillers, prepositions
 * and the names of services are taken off its ends: `please check the exchange health of Contoso now` is `health` with
 * service `Exchange` and customer `Contoso`. A name in quotes is taken as it stands. The id of an issue makes `issue`
 * of the sentence, also inside a link, the number of a support request (`R-0042`) shows that or changes it. A name is not looked up here: any words may be one, so a customer in the answer
 * is what was typed, in its own case.
 *
 * What is no command is never made one by guessing: a mistyped command word gives `unknown` with the mended command
 * first among at most three suggestions, so does a name without a command, and a question about several customers
 * gives the command for each. Suggestions are worded in the language that
 * the sentence is in; where nothing in it tells, in `reader`, the language of the person's client.
 */
export function parse(text: string, reader: Locale = 'en'): Parsed {
  const said = text.slice(0, longestText);
  const sentence = sentenceOf(said);
  const { tokens } = sentence;
  const all = { from: 0, to: tokens.length };
  const words = trimMarks(tokens, all);
  if (!isEmpty(words) && isEmpty(strip(tokens, words, ['polite'], ['polite']))) return { kind: 'empty' };
  const command = read(sentence);
  if (command) return { kind: 'command', ...command };
  if (isEmpty(words)) return { kind: 'empty' };
  return { kind: 'unknown', text: said, suggestions: suggest(sentence, reader) };
}
