import { compile } from 'html-to-text';

/**
 * Characters of markup that are read. Microsoft's posts have a few thousand; closing tags that nothing
 * opened cost the parser time that grows with the square of their number, so what it is given is bounded.
 */
const longestMarkup = 50_000;

const convert = compile({
  wordwrap: false,
  preserveNewlines: true,
  limits: { maxDepth: 100 },
  selectors: [
    {
      selector: 'a',
      options: {
        hideLinkHrefIfSameAsText: true,
        linkBrackets: ['(', ')'],
        pathRewrite: (href: string) => (/^https?:\/\//i.test(href) ? href : ''),
      },
    },
    { selector: 'img', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: '- ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ol', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/**
 * Turns the HTML of a post into plain text: entities decoded, list items on their own lines, links as
 * "words (https://address)", only web addresses kept. Line breaks between tags count, because Microsoft
 * sends plain text with newlines as "html" too. The result can contain "<" where the source said "&lt;".
 */
export function htmlToPlainText(html: string): string {
  if (!/[<&]/.test(html)) return tidyLines(html);
  return tidyLines(convert(html.slice(0, longestMarkup)));
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
