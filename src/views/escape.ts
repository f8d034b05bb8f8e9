/**
 * Text from outside (names, titles, posts, what a person typed) made harmless for the place where it will stand.
 *
 * A card shows long outside text in TextRuns, which know no markdown: `plain` and `plainLines` are enough there, and in
 * titles of buttons. A TextBlock and a message know markdown: `cardMarkdown` and `messageMarkdown`. Everything is capped
 * by its width, where East Asian characters and emoji count two: this is what fills a narrow card, and it keeps the
 * bytes of a card within a known bound in every script.
 */

/** Invisible and of no width; keeps what stands around it from being read as one token. */
const joiner = '\u2060';

/** Controls, format characters (bidi marks and overrides among them, but not the emoji joiner), lone surrogates. */
const invisible = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu;
const wide =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The width of a text in columns: two for East Asian characters and emoji, one for every other code point. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Cuts a text at `max` columns, never inside a character, and ends it with "…" where something was cut. */
export function shorten(text: string, max: number): string {
  if (text.length * 2 <= max || widthOf(text) <= max) return text;
  let width = 0;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    width += widthOf(segment);
    if (width > max - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
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
  return text.slice(0, max * 8 + 64);
}

function clean(text: string): string {
  return text.replace(invisible, '').replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** `${...}` is an expression of card templates, `{{DATE(...)}}` a function of cards. */
function breakExpressions(text: string): string {
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
