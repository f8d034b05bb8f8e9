/**
 * Text from outside (names, titles, posts, what a person typed) made harmless for the place where it will stand.
 *
 * A card shows long outside text in TextRuns, which know no markdown: `plain` and `plainLines` are enough there, and in
 * titles of buttons. A TextBlock and a message know markdown: `cardMarkdown` and `messageMarkdown`. Everything is capped
 * by its width, where a character that is not Latin counts two: this is what fills a narrow card, and it keeps the
 * bytes of a card within a known bound in every script.
 */

/** Invisible and of no width; keeps what stands around it from being read as one token. */
const joiner = '\u2060';

/** Controls, format characters (bidi marks and overrides among them, but not the emoji joiner), lone surrogates. */
const invisible = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu;
/** Characters that are looked through for addresses: far more than a card shows where they are left out. */
const longestWithAddresses = 4000;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The width of a text in columns: one for Latin letters, digits and signs, two for every other character. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x250 ? 1 : 2;
}

/** Cuts a text at `max` columns, never inside a character, and ends it with "…" where something was cut. */
export function shorten(text: string, max: number): string {
  if (text.length * 2 <= max) return text;
  let width = 0;
  let end = 0;
  let fits = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (width > max) return `${cutBeforeAddress(text, characterStart(text, fits)).trimEnd()}…`;
    end += character.length;
    // The "…" takes two columns.
    if (width <= max - 2) fits = end;
  }
  return text;
}

/** The text up to `end`; without the address that goes on there, because half of it leads nowhere. */
function cutBeforeAddress(text: string, end: number): string {
  if (!canBeInAddress(text.charAt(end))) return text.slice(0, end);
  let start = end;
  while (start > 0 && canBeInAddress(text.charAt(start - 1))) start -= 1;
  const address = /\(?https?:/i.exec(text.slice(start, end));
  return text.slice(0, address ? start + address.index : end);
}

function canBeInAddress(character: string): boolean {
  return character > ' ' && character <= '~';
}

/** The text without its web addresses: "words (https://...)" becomes "words", an address that stands alone "…". */
export function withoutAddresses(text: string): string {
  return text
    .slice(0, longestWithAddresses)
    .replace(/\s*\(https?:\/\/[!-~]*(?:\)|$)/gi, '')
    .replace(/https?:\/\/[!-~]*[\w/#=&%-]/gi, '…');
}

/** Where the character that a reader sees at `index` begins: emoji and accents are made of several. */
function characterStart(text: string, index: number): number {
  // Only what is near can belong to it.
  const from = Math.max(0, index - 64);
  return from + (graphemes.segment(text.slice(from, index + 64)).containing(index - from)?.index ?? 0);
}

/** One line of literal text: for TextRuns, titles of buttons and summaries. */
export function plain(text: string, max = 200): string {
  return shorten(breakExpressions(clean(bounded(text, max).replace(/\s+/gu, ' '))).trim(), max);
}

/** Literal text whose lines are kept, at most one empty line between two: for TextRuns. */
export function plainLines(text: string, max: number): string {
  const lines = bounded(text, max)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => clean(line.replace(/\s+/gu, ' ')).trim());
  return shorten(
    breakExpressions(lines.join('\n'))
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    max,
  );
}

/** One line for a TextBlock, which shows Markdown: nothing in it is markup or becomes a link. */
export function cardMarkdown(text: string, max = 200): string {
  return escapeMarkdown(plain(text, max))
    .replace(/&(?=[#\w]+;)/g, '\\&')
    .replace(/[<>]/g, '\\$&');
}

/** One line for the text of a message, which shows Markdown and some HTML. */
export function messageMarkdown(text: string, max = 200): string {
  return escapeMarkdown(plain(text, max)).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Far more than `max` columns can show is dropped before any work is done on it. */
function bounded(text: string, max: number): string {
  return text.slice(0, max * 3 + 64);
}

function clean(text: string): string {
  // Most text is plain ASCII, where there is nothing to look for.
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(invisible, '').replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** `${...}` is an expression of card templates, `{{DATE(...)}}` a function of cards. */
function breakExpressions(text: string): string {
  if (!text.includes('{')) return text;
  return text.replace(/\$(?=\{)/g, `$${joiner}`).replace(/\{(?=\{)/g, `{${joiner}`);
}

function escapeMarkdown(text: string): string {
  return (
    text
      // What the clients would turn into a link: a scheme, a host name, an address.
      .replace(/[:/](?=[^\s\d])/g, `$&${joiner}`)
      .replace(/\.(?=\p{L})/gu, `.${joiner}`)
      .replace(/[\\`*_[\]~|@]/g, '\\$&')
      // What makes a heading, a list or a rule, but only at the start.
      .replace(/^[#+-]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}
