import type { Locale } from '../../locales/locale.ts';
import { cleanText, plainText } from './clean-text.ts';
import type { NoteArgs, Parsed } from './command.ts';
import { parse } from './parse.ts';

/**
 * The command in the text of a Teams message: `parse` of the cleaned text. The text of a note is taken from the message
 * itself, so that it keeps its length and its lines. Never throws.
 */
export function readMessage(raw: string, reader: Locale): Parsed {
  const parsed = parse(cleanText(raw), reader);
  if (parsed.kind !== 'command' || parsed.command !== 'note') return parsed;
  const text = noteIn(plainText(raw), parsed.args);
  return { ...parsed, args: { ...parsed.args, ...(text ? { text } : {}) } };
}

/** The note in a message, which begins with the same word as the one that was read; that one where it is not found. */
function noteIn(message: string, { number, id, text }: NoteArgs): string | undefined {
  if (text === undefined) return undefined;
  const target = number
    ? new RegExp(`r-?0*${number.replace(/^R-0*/, '')}(?!\\d)`, 'i')
    : new RegExp(escaped(id), 'i');
  const found = target.exec(message);
  if (!found) return text;
  const rest = message.slice(found.index + found[0].length);
  const plain = rest.replace(/^[\s:：,，.。–—=-]+/, '');
  // A link was read as the id in it.
  const start = firstWord(text);
  if (firstWord(plain) === start || /^https?:/i.test(plain)) return plain;
  const at = rest.indexOf(start);
  return at < 0 ? text : rest.slice(at);
}

const firstWord = (text: string) => /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';

const escaped = (id = '') => id.replace(/[-.*+?^${}()|[\]\\]/g, String.raw`\$&`);
