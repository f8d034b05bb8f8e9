import type { CustomerIndex } from './customer-index.ts';
import { isUnspaced } from './normalize-name.ts';
import { numbersWithPrefix } from './sorted-lists.ts';

/** More words, or pairs of characters, than this narrow nothing down any further. */
export const mostGroups = 32;

/**
 * The customers that all the words fit, each as the beginning of a word of the name or of a domain, or that the words
 * fit when written as one ("adventure work" for Adventureworks). Numbers of entries, ascending. `words` are
 * normalised.
 */
export function matchWords(index: CustomerIndex, words: readonly string[]): number[] {
  if (words.length === 0) return [];
  const groups = words.flatMap((word) => listsFor(index, word)).slice(0, mostGroups);
  const together = intersect(index, groups);
  const fits = words.length > 1 ? union(index, [together, matchWord(index, words.join(''))]) : together;
  const unspaced = words.filter((word) => isUnspaced(word) && word.length > 2);
  if (unspaced.length === 0) return fits;
  return fits.filter((number) => unspaced.every((word) => index.entries[number]?.core.includes(word)));
}

/** Whether some name or domain has a word that begins like this. */
export function hasWord(index: CustomerIndex, word: string): boolean {
  return listsFor(index, word).every((lists) => lists.some((list) => list.length > 0));
}

/** The customers with a word or domain that begins like this. */
export function matchWord(index: CustomerIndex, word: string): number[] {
  return intersect(index, listsFor(index, word).slice(0, mostGroups));
}

/** Customers with a name that has this text anywhere, also in the middle of a word. Ascending. */
export function matchText({ text, lines }: CustomerIndex, part: string): number[] {
  const numbers: number[] = [];
  let hit = text.indexOf(part);
  while (hit !== -1) {
    const line = lineAt(lines, hit);
    numbers.push(line);
    const next = lines[line + 1];
    if (next === undefined) break;
    hit = text.indexOf(part, next);
  }
  return numbers;
}

function lineAt(lines: Uint32Array, place: number): number {
  let low = 0;
  let high = lines.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The entries that are in at least one list of each group; ascending, each once. */
export function intersect(
  index: CustomerIndex,
  groups: ReadonlyArray<ReadonlyArray<Iterable<number>>>,
): number[] {
  if (groups.length === 0) return [];
  const passed = new Uint8Array(index.entries.length);
  for (const [place, group] of groups.entries()) {
    for (const list of group) {
      for (const number of list) {
        if (passed[number] === place) passed[number] = place + 1;
      }
    }
  }
  return placesOf(passed, groups.length);
}

/** The entries that are in at least one of the lists; ascending, each once. */
export function union(index: CustomerIndex, lists: ReadonlyArray<Iterable<number>>): number[] {
  return intersect(index, [lists]);
}

/** Where in the bytes this one is. */
export function placesOf(bytes: Uint8Array, wanted: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < bytes.length; place++) {
    if (bytes[place] === wanted) places.push(place);
  }
  return places;
}

/** What has to be looked up for one word: a word in a script without spaces is found by its pairs of characters. */
function listsFor(index: CustomerIndex, word: string): ReadonlyArray<readonly Uint32Array[]> {
  if (!isUnspaced(word)) {
    return [[numbersWithPrefix(index.words, word), numbersWithPrefix(index.domains, word)]];
  }
  return characterPairs(word).map((pair) => [numbersWithPrefix(index.words, pair)]);
}

/** "康托索" -> 康托, 托索; a single character is its own pair. */
export function characterPairs(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, place) => (characters[place] ?? '') + character);
}
