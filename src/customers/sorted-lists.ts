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

/**
 * Collects what is to be filed. In flat arrays, because an array for each text would keep the garbage collector busy
 * for longer than all the rest takes.
 */
export class ListsBuilder {
  readonly #ids = new Map<string, number>();
  readonly #lastNumbers: number[] = [];
  readonly #pairIds: number[] = [];
  readonly #pairNumbers: number[] = [];

  /** Files a number under a text, once. Numbers come in ascending order. */
  file(text: string, number: number): void {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(text, id);
    } else if (this.#lastNumbers[id] === number) {
      return;
    }
    this.#lastNumbers[id] = number;
    this.#pairIds.push(id);
    this.#pairNumbers.push(number);
  }

  texts(): Iterable<string> {
    return this.#ids.keys();
  }

  *build(): Generator<undefined, SortedLists> {
    const texts = yield* sortInBuckets(this.#ids.keys(), (text) => text);
    const places = new Uint32Array(texts.length);
    for (const [place, text] of texts.entries()) {
      places[this.#ids.get(text) ?? 0] = place;
      if (place % 5_000 === 0) yield;
    }
    const starts = new Uint32Array(texts.length + 1);
    for (const id of this.#pairIds) {
      const next = (places[id] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    yield;
    for (let place = 1; place < starts.length; place++) {
      starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
    }
    const free = starts.slice();
    const numbers = new Uint32Array(this.#pairIds.length);
    for (const [pair, id] of this.#pairIds.entries()) {
      const place = places[id] ?? 0;
      const at = free[place] ?? 0;
      numbers[at] = this.#pairNumbers[pair] ?? 0;
      free[place] = at + 1;
      if (pair % 20_000 === 0) yield;
    }
    return { texts, starts, numbers };
  }
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
