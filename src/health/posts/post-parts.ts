import { tidyLines } from './plain-text.ts';
import { type PostLabel, spellings } from './post-labels.ts';

export type { PostLabel } from './post-labels.ts';

/** A part of a post: what Microsoft says under one of its labels. */
export interface PostPart {
  /** The label in its usual English spelling ("Current status"), whatever the post's language; empty for text before the first one. */
  readonly label: PostLabel | '';
  readonly text: string;
}

const labelPattern = new RegExp(spellings.map(({ pattern }) => pattern).join('|'), 'g');
const anchored = spellings.map(({ label, pattern }) => ({ label, whole: new RegExp(`^(?:${pattern})$`) }));

/**
 * Splits the plain text of a post at Microsoft's labels, in the order of the text. Parts without words are
 * left out. Takes time in proportion to the text.
 */
export function readParts(text: string): PostPart[] {
  const marks = [...text.matchAll(labelPattern)].map((match) => ({
    label: labelOf(match[0]),
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

const known = new Map<string, PostLabel | ''>();

/** Posts have a few spellings in all, so each is looked up once. */
function labelOf(mark: string): PostLabel | '' {
  const before = known.get(mark);
  if (before !== undefined) return before;
  const label = anchored.find(({ whole }) => whole.test(mark))?.label ?? '';
  known.set(mark, label);
  return label;
}
