import { tidyLines } from './plain-text.ts';

/** A part of a post: what Microsoft says under one of its labels. */
export interface PostPart {
  /** The label in its usual spelling ("Current status"); empty for text before the first label. */
  readonly label: PostLabel | '';
  readonly text: string;
}

/** The labels that Microsoft's posts are written under. */
const labels = [
  'Title',
  'User impact',
  'User experience',
  'Customer impact',
  'More info',
  'Current status',
  'Final status',
  'Scope of impact',
  'Incident start time',
  'Incident end time',
  'Start time',
  'End time',
  'Estimated time to resolve',
  'Preliminary root cause',
  'Root cause',
  'Next steps',
  'Next update by',
  'Next update',
] as const;

export type PostLabel = (typeof labels)[number];

const bySpelling = new Map(labels.map((label) => [label.toLowerCase(), label]));

/**
 * A label with its colon, in the capitals of a beginning. Posts often are one run-on line where a label
 * follows the previous word at once ("7:00 PM UTCRoot cause:"), so no boundary is asked for, except of
 * "Title", which could be the end of another word.
 */
const labelPattern = new RegExp(
  labels
    .map((label) => label.replace(/ (\w)/g, (_, letter: string) => ` [${letter}${letter.toUpperCase()}]`))
    .map((pattern) => `${pattern === 'Title' ? '(?<![^\\n])' : ''}${pattern} ?:`)
    .join('|'),
  'g',
);

/**
 * Splits the plain text of a post at Microsoft's labels, in the order of the text. Parts without words are
 * left out. Takes time in proportion to the text.
 */
export function readParts(text: string): PostPart[] {
  const marks = [...text.matchAll(labelPattern)].map((match) => ({
    label: bySpelling.get(match[0].replace(/ ?:$/, '').toLowerCase()) ?? ('' as const),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const starts = [{ label: '' as const, from: 0, to: 0 }, ...marks];
  return starts
    .map(({ label, to }, i) => ({ label, text: text.slice(to, starts[i + 1]?.from).trim() }))
    .filter((part) => part.text !== '');
}

/** Puts each labelled part into a paragraph of its own, the words unchanged. */
export function separateParts(text: string): string {
  return tidyLines(text.replace(labelPattern, (label) => `\n\n${label} `));
}
