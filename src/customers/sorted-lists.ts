import { compareTexts, sortInBuckets } from './sort-in-buckets.ts';

/**
 * Texts in order, each with the numbers filed under it. All texts with one prefix are neighbours, and so are their
 * numbers: a prefix costs two binary searches, however many texts it has.
 */
export interface SortedLists {
  readonly texts: readonly string[];
  /** Where in `numbers` the list of each text begins; one more entry than `texts`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

export function* buildSortedLists(
  lists: ReadonlyMap<string, readonly number[]>,
): Generator<undefined, SortedLists> {
  const entries = yield* sortInBuckets(lists, ([text]) => text);
  const texts: string[] = [];
  const starts = new Uint32Array(entries.length + 1);
  let total = 0;
  for (const [text, list] of entries) {
    texts.push(text);
    total += list.length;
    starts[texts.length] = total;
  }
  yield;
  const numbers = new Uint32Array(total);
  let at = 0;
  for (const [, list] of entries) {
    for (const number of list) numbers[at++] = number;
  }
  yield;
  return { texts, starts, numbers };
}

/** The numbers under one text, exactly as written. */
export function numbersOf(lists: SortedLists, text: string): Uint32Array {
  const at = placeOf(lists, text);
  return lists.texts[at] === text ? slice(lists, at, at + 1) : slice(lists, 0, 0);
}

/** The numbers under all texts that begin with the prefix; a number can be there more than once. */
export function numbersWithPrefix(lists: SortedLists, prefix: string): Uint32Array {
  const from = placeOf(lists, prefix);
  return slice(lists, from, placeOf(lists, `${prefix}\uffff`));
}

function slice({ starts, numbers }: SortedLists, from: number, to: number): Uint32Array {
  return numbers.subarray(starts[from] ?? 0, starts[to] ?? numbers.length);
}

/** Binary search among `count` sorted texts: the place of the first that does not come before the wanted one. */
export function firstNotBefore(count: number, textAt: (place: number) => string, wanted: string): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareTexts(textAt(middle), wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeOf({ texts }: SortedLists, wanted: string): number {
  return firstNotBefore(texts.length, (place) => texts[place] ?? '', wanted);
}
