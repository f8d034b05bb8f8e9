import type { CustomerIndex } from './customer-index.ts';
import { characterPairs } from './match-words.ts';
import { isUnspaced } from './normalize-name.ts';
import { numbersOf, numbersWithPrefix } from './sorted-lists.ts';
import { withinOneEdit } from './within-one-edit.ts';

/** A word of up to three letters with one wrong is another word. */
export const shortestMistyped = 4;
const shortestWithTwoEdits = 8;
/** Longer words than this are no words; looking for their neighbours would take long. */
const longestWord = 64;

/**
 * The customers with a word that is at most this many edits away, as lists of entries that overlap. One edit is a
 * letter too many, missing, wrong, or two swapped. None for words of up to three letters; two edits only for words of
 * eight letters or more.
 */
export function customersNear(index: CustomerIndex, word: string, edits: 1 | 2): Uint32Array[] {
  if (word.length < shortestMistyped || word.length > longestWord) return [];
  if (isUnspaced(word)) return [namesNear(index, word)];
  if (edits === 2 && word.length < shortestWithTwoEdits) return [];
  return wordsNear(index, word, edits).map((near) => numbersOf(index.words, near));
}

/** Words of names at most this many edits away, whatever the word's length. */
export function wordsNear(index: CustomerIndex, word: string, edits: 1 | 2): string[] {
  const near = [...index.similarWords.fuzzyGet(word, edits).keys()];
  const swapped = swaps(word).filter((swap) => index.similarWords.has(swap));
  return [...new Set([...near, ...swapped])];
}

function swaps(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, place) => {
    const before = letters.slice(0, place).join('');
    return before + letter + (letters[place] ?? '') + letters.slice(place + 2).join('');
  });
}

/**
 * In a script without spaces: customers whose name begins with the word but for one character. One wrong character
 * spoils two of its pairs, so that all other pairs must be there.
 */
function namesNear(index: CustomerIndex, word: string): Uint32Array {
  const pairs = characterPairs(word);
  const shared = new Uint8Array(index.entries.length);
  const candidates: number[] = [];
  for (const pair of pairs) {
    for (const number of new Set(numbersWithPrefix(index.words, pair))) {
      const count = (shared[number] ?? 0) + 1;
      shared[number] = count;
      if (count === Math.max(1, pairs.length - 2)) candidates.push(number);
    }
  }
  const near = candidates.filter((number) =>
    index.entries[number]?.core
      .split(' ')
      .some((name) => [0, -1, 1].some((more) => withinOneEdit(name.slice(0, word.length + more), word))),
  );
  return Uint32Array.from(near);
}
