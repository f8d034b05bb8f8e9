import type { CustomerIndex } from './customer-index.ts';
import { hasWord, intersect, matchWord, union } from './match-words.ts';
import { customersNear, shortestMistyped } from './near-words.ts';
import { withinOneEdit } from './within-one-edit.ts';

/** A sentence with more unknown words than this is no mistyped name. */
const mostMistyped = 2;
/** Nor one with more words than this. */
const mostWords = 5;

/**
 * Customers whose names fit when typing mistakes in the words are allowed: those with the fewest. Entries, ascending.
 * `words` are normalised and, as they are, fit nobody.
 */
export function matchNearly(index: CustomerIndex, words: readonly string[]): number[] {
  const unknown = new Set(words.filter((word) => !hasWord(index, word)));
  for (const edits of [1, 2] as const) {
    const found = unknown.size === 0 ? [] : matchMistyped(index, words, unknown, edits);
    if (found.length > 0) return found;
    const joined =
      words.length > 1 && words.length <= mostWords
        ? intersect(index, [customersNear(index, words.join(''), edits)])
        : [];
    if (joined.length > 0) return joined;
  }
  return unknown.size === 0 ? matchOneWrong(index, words) : [];
}

/** Whether the whole name is what was typed, but for typing mistakes; not only a part of the name. */
export function isWholeName(core: string, words: readonly string[]): boolean {
  const typed = words.join('').length;
  const spaces = core.split(' ').length - 1;
  return Math.abs(core.length - spaces - typed) <= 2;
}

function matchMistyped(
  index: CustomerIndex,
  words: readonly string[],
  unknown: ReadonlySet<string>,
  edits: 1 | 2,
): number[] {
  if (unknown.size > mostMistyped) return [];
  const groups: Iterable<number>[][] = [];
  for (const word of words) {
    const lists = unknown.has(word) ? customersNear(index, word, edits) : [matchWord(index, word)];
    if (lists.length === 0) return [];
    groups.push(lists);
  }
  return intersect(index, groups);
}

/** Every word is known, but no customer has them all: one of them is taken for a mistyped word of the others' names. */
function matchOneWrong(index: CustomerIndex, words: readonly string[]): number[] {
  if (words.length > mostWords) return [];
  const lists = words.map((word) => [matchWord(index, word)]);
  const found = words.map((wrong, place) => {
    if (wrong.length < shortestMistyped) return [];
    const haveTheOthers = intersect(
      index,
      lists.filter((_, other) => other !== place),
    );
    return haveTheOthers.filter((number) =>
      index.entries[number]?.core.split(' ').some((word) => withinOneEdit(word, wrong)),
    );
  });
  return union(index, found);
}
