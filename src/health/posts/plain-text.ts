import { compile, type FormatCallback } from 'html-to-text';
import type { Link } from '../model.ts';
import { collectLinks, safeAddress, toLink } from './links.ts';

/**
 * Characters of markup that are read. Microsoft's posts have a few thousand; closing tags that nothing
 * opened cost the parser time that grows with the square of their number, so what it is given is bounded.
 */
const longestMarkup = 50_000;

/** Stand around the words and the address of a link until its text is put together; no post has them. */
const mark = { words: '\u0001', address: '\u0002', end: '\u0003' } as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters.
const markedLink = /\u0001([^\u0001-\u0003]*)\u0002([^\u0001-\u0003]*)\u0003/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters.
const marks = /[\u0001-\u0003]/g;

const markLink: FormatCallback = (element, walk, builder) => {
  const address = safeAddress(String(element.attribs?.href ?? ''));
  if (address !== undefined) builder.addInline(mark.words, { noWordTransform: true });
  walk(element.children, builder);
  if (address !== undefined) builder.addInline(mark.address + address + mark.end, { noWordTransform: true });
};

const convert = compile({
  wordwrap: false,
  preserveNewlines: true,
  limits: { maxDepth: 100 },
  formatters: { markLink },
  selectors: [
    { selector: 'a', format: 'markLink' },
    { selector: 'img', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: '- ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ol', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

export interface ReadText {
  /** Plain text: no markup, entities decoded, links as "words (https://address)". Text from outside, not yet escaped. */
  readonly text: string;
  /** Where the text leads, in its order; https only. */
  readonly links: readonly Link[];
}

/**
 * Reads what Microsoft wrote as HTML: list items on their own lines, only addresses of https kept. Line breaks
 * between tags count, because Microsoft sends plain text with newlines as "html" too. The result can contain
 * "<" where the source said "&lt;".
 */
export function readHtml(html: string): ReadText {
  if (!/[<&]/.test(html)) return readPlain(html);
  const links: Link[] = [];
  const text = tidyLines(convert(html.slice(0, longestMarkup).replace(marks, '')))
    .replace(markedLink, (_, written: string, marked: string) => {
      const words = written.trim();
      // An entity can write the marks too, so nothing between them is believed.
      const url = safeAddress(marked);
      if (url === undefined) return words;
      links.push(toLink(words, url));
      if (safeAddress(words) === url) return written;
      return words === '' ? url : `${written.trimEnd()} (${url})`;
    })
    .replace(marks, '');
  return { text: tidyLines(text), links: collectLinks(links, text) };
}

/** Reads a text that has no markup. */
export function readPlain(text: string): ReadText {
  const tidy = tidyLines(text);
  return { text: tidy, links: collectLinks([], tidy) };
}

/** Trims every line and leaves at most one empty line between two others. */
export function tidyLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const opening =
  'We|This|These|The|To|Please|You|Your|If|Users|Admins|Affected|Our|It|As|After|Once|While|When|In|For|A|An|There';
const lostBreaks = [
  new RegExp(`(?<=[a-z)\\]"'’][.!?])(?=(?:${opening})[ ,'’])`, 'g'),
  /(?<=[a-z)\]"'’][.:;])(?=\d{1,2}\. [A-Z])/g,
];

/**
 * Gives back the line breaks that a run-on post has lost: where a sentence begins with no space after the
 * one before ("center.We are ...", "these steps:1. Open ...").
 */
export function breakRunOn(text: string): string {
  return lostBreaks.reduce((broken, lost) => broken.replace(lost, '\n'), text);
}
