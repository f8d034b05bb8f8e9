import type { CustomerIndex } from './customer-index.ts';
import { characterPairs, mostGroups, placesOf, union } from './match-words.ts';
import { wordsNear } from './near-words.ts';
import { isUnspaced } from './normalize-name.ts';
import { numbersOf, numbersWithPrefix } from './sorted-lists.ts';

const mostWords = 8;
const longestWord = 64;

/**
 * When nothing fits: the entries that have most in common with the words, at most `count`. First those that share the
 * most words, or pairs of characters; else those with a word two edits away; else those that begin alike.
 */
export function nearest(index: CustomerIndex, words: readonly string[], count: number): number[] {
  const used = words.slice(0, mostWords).filter((word) => word.length <= longestWord);
  const shared = sharingMost(index, used);
  if (shared.length > 0) return shared.slice(0, count);
  const [first] = used;
  if (first === undefined || isUnspaced(first)) return [];
  const near = first.length > 3 ? wordsNear(index, first, 2) : [];
  if (near.length > 0) {
    return union(
      index,
      near.map((word) => numbersOf(index.words, word)),
    ).slice(0, count);
  }
  for (let length = first.length - 1; length > 1; length--) {
    const alike = numbersWithPrefix(index.words, first.slice(0, length));
    if (alike.length > 0) return [...new Set(alike)].slice(0, count);
  }
  return [];
}

function sharingMost(index: CustomerIndex, words: readonly string[]): number[] {
  const shared = new Uint8Array(index.entries.length);
  const lastTerm = new Uint8Array(index.entries.length);
  const terms = words
    .flatMap((word) => (isUnspaced(word) ? characterPairs(word) : [word]))
    .slice(0, mostGroups);
  let most = 0;
  for (const [place, term] of terms.entries()) {
    for (const list of [numbersWithPrefix(index.words, term), numbersWithPrefix(index.domains, term)]) {
      for (const number of list) {
        if (lastTerm[number] === place + 1) continue;
        lastTerm[number] = place + 1;
        const count = (shared[number] ?? 0) + 1;
        shared[number] = count;
        if (count > most) most = count;
      }
    }
  }
  return most === 0 ? [] : placesOf(shared, most);
}
