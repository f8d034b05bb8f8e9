import { tidyLines } from './plain-text.ts';
import { type PostLabel, spellings } from './post-labels.ts';

export type { PostLabel } from './post-labels.ts';

/** A part of a post: what Microsoft says under one of its labels. */
export interface PostPart {
  /** The label in its usual English spelling ("Current status"), whatever the post's language; empty for text before the first one. */
  readonly label: PostLabel | '';
  readonly text: string;
}

/** Where a label stands in a text, with what ends it. */
interface Mark {
  readonly label: PostLabel | '';
  readonly from: number;
  readonly to: number;
}

/** What a mark ends with, and nothing within one: few characters of a text are worth a look at the words before them. */
const endings = /[:：]|\?:?/g;
/** The mark that ends here. Of two that do, the one that is named first counts, as in `postLabels`. */
const endingHere = new RegExp(`(?<=(${spellings.map(({ pattern }) => pattern).join('|')}))`, 'y');
const anchored = spellings.map(({ label, pattern }) => ({ label, whole: new RegExp(`^(?:${pattern})$`) }));

/**
 * Splits the plain text of a post at Microsoft's labels, in the order of the text. Parts without words are
 * left out. Takes time in proportion to the text.
 */
export function readParts(text: string): PostPart[] {
  const starts = [{ label: '' as const, from: 0, to: 0 }, ...marksIn(text)];
  return starts
    .map(({ label, to }, i) => ({ label, text: text.slice(to, starts[i + 1]?.from).trim() }))
    .filter((part) => part.text !== '');
}

/** Puts each labelled part into a paragraph of its own, the words unchanged. */
export function separateParts(text: string): string {
  const marks = marksIn(text);
  const before = marks.map(
    ({ from, to }, i) => `${text.slice(marks[i - 1]?.to, from)}\n\n${text.slice(from, to)} `,
  );
  return tidyLines([...before, text.slice(marks.at(-1)?.to)].join(''));
}

/**
 * A post is looked through often, at times for nothing: one pattern of all labels, tried at each character, takes a
 * hundred times longer where V8 has stopped optimising patterns, as it does in a process that has compiled many.
 */
function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { index, 0: ending } of text.matchAll(endings)) {
    const to = index + ending.length;
    endingHere.lastIndex = to;
    const words = endingHere.exec(text)?.[1];
    if (words !== undefined) marks.push({ label: labelOf(words), from: to - words.length, to });
  }
  return marks;
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
