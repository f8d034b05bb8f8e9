import { decodeHTMLStrict } from 'entities';

/** Characters that a command can need: a long company name, a pasted link and the words around them. */
export const longestText = 400;

/** What is looked at before normalisation, which may make eighteen characters of one. */
const longestDraft = 4 * longestText;

// Each of these stops at the next "<", so that the time they take grows with the length of the text and no faster.
const hiddenElement = /<(at|quoted|attachment)\b[^<>]*>[^<]*<\/\1>/gi;
const tag = /<[/!]?[a-z][^<>]*>/gi;

const lineEnd = /<br\b[^<>]*>|<\/(?:p|div|li)\b[^<>]*>/gi;

const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20E3/gu;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Surrogate}]/gu;
// An emoji of several characters keeps the joiners between them.
const unprintable = /[\u200B\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069\p{Surrogate}]|(?!\n)\p{Cc}(?<!\t)/gu;
const gaps = /[\s\p{Cc}\u2800<>]+/gu;
const doubleQuotes = /[\u201C-\u201F\u00AB\u00BB\u300C-\u300F\u300A\u300B\u301D-\u301F]/g;
const singleQuotes = /[\u2018-\u201B\u2032\u02BC\u00B4]/g;
const emphasis = /[`*]+/g;

/**
 * What a person meant to type, from the text of a Teams message: one line without mentions, quoted messages, markup,
 * emoji and invisible characters, HTML entities decoded, full-width and other compatibility forms folded (NFKC), all
 * quotes straight (also 「」 and 《》). At most 400 characters; empty when nothing readable was said. Never throws, and
 * takes time in proportion to the length of the text.
 */
export function cleanText(raw: string): string {
  const words = withoutQuotedMessages(raw).replace(hiddenElement, ' ').replace(tag, ' ');
  const draft = tidy(decodeHTMLStrict(words)).slice(0, longestDraft);
  return tidy(draft.replace(singleQuotes, "'").normalize('NFKC'))
    .replace(doubleQuotes, '"')
    .replace(emphasis, '')
    .slice(0, longestText)
    .replace(invisible, '')
    .trim();
}

/**
 * A message with its line breaks at any length: without mentions, quoted messages, markup and invisible characters,
 * HTML entities decoded, otherwise as it was typed. For text that is passed on, not for reading commands.
 */
export function plainText(raw: string): string {
  const words = withoutQuotedMessages(raw)
    .replace(hiddenElement, ' ')
    .replace(lineEnd, '\n')
    .replace(tag, '');
  return decodeHTMLStrict(words)
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function tidy(text: string): string {
  return text.replace(invisible, '').replace(pictures, ' ').replace(gaps, ' ').trim();
}

/** Drops what stands between `<blockquote>` and `</blockquote>`: the message that this one answers. */
function withoutQuotedMessages(text: string): string {
  const parts = text.split(/<\/blockquote>/i);
  const own = parts.pop() ?? '';
  return parts.map((part) => part.replace(/<blockquote\b[\s\S]*$/i, ' ')).join('') + own;
}
