import {
  emptyWords,
  falseFriends,
  type Ideas,
  serviceIdeas,
  symptomIdeas,
  thingIdeas,
} from './vocabulary.ts';

/** What one word or phrase of a complaint, or of an issue, means. */
export interface Heard {
  /** `word`: a word that the vocabulary does not have. */
  readonly kind: 'service' | 'thing' | 'symptom' | 'word';
  /** The same for all words of one meaning. */
  readonly name: string;
  /** The words as they were said. */
  readonly said: string;
}

type Meaning = Pick<Heard, 'kind' | 'name'>;

const longestText = 4000;
const longestPhrase = 5;
const longestHanWord = 6;

/** A run of Chinese, or one word of another script with its apostrophes. */
const pieces = /\p{sc=Han}+|[\p{L}\p{N}](?:[\p{L}\p{N}]|['’](?=\p{L}))*/gu;
const isHan = /^\p{sc=Han}/u;

const exact = new Map<string, Meaning[]>();
const stemmed = new Map<string, Meaning[]>();
const chinese = new Map<string, Meaning[]>();
const friends = new Set(split(falseFriends).map((phrase) => keyOf(phrase, stem)));
const empty = new Set(split(emptyWords));

learn('service', serviceIdeas, exact, (word) => word);
learn('thing', thingIdeas, stemmed, stem);
learn('symptom', symptomIdeas, stemmed, stem);

/** The ideas in a text, each once, in the order of the text. Takes time in proportion to it; never throws. */
export function hear(text: string): Heard[] {
  const found = new Map<string, Heard>();
  const add = ({ kind, name }: Meaning, said: string) => {
    const key = `${kind} ${name}`;
    if (!found.has(key)) found.set(key, { kind, name, said });
  };
  const words = text.slice(0, longestText).normalize('NFKC').match(pieces) ?? [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    if (isHan.test(word)) {
      hearChinese(word, add);
      at += 1;
    } else at += hearPhrase(words.slice(at, at + longestPhrase), add);
  }
  return [...found.values()];
}

/** Reads the longest known phrase at the front of the words, or the first word; answers how many words that were. */
function hearPhrase(words: readonly string[], add: (meaning: Meaning, said: string) => void): number {
  for (let length = words.length; length > 0; length -= 1) {
    const said = words.slice(0, length).join(' ');
    const stems = keyOf(said, stem);
    if (friends.has(stems)) return length;
    const meanings = exact.get(keyOf(said, (word) => word)) ?? stemmed.get(stems);
    if (meanings) {
      for (const meaning of meanings) add(meaning, said);
      return length;
    }
  }
  const [word = ''] = words;
  const lower = keyOf(word, (one) => one);
  if (lower.length > 2 && !empty.has(lower) && !/^\d+$/.test(lower))
    add({ kind: 'word', name: stem(lower) }, word);
  return 1;
}

function hearChinese(run: string, add: (meaning: Meaning, said: string) => void): void {
  for (let at = 0; at < run.length; ) {
    let length = Math.min(longestHanWord, run.length - at);
    while (length > 0 && !chinese.has(run.slice(at, at + length))) length -= 1;
    const said = run.slice(at, at + length);
    for (const meaning of chinese.get(said) ?? []) add(meaning, said);
    at += Math.max(1, length);
  }
}

function learn(
  kind: Heard['kind'],
  ideas: Ideas,
  latin: Map<string, Meaning[]>,
  fold: (word: string) => string,
): void {
  for (const [name, words] of Object.entries(ideas)) {
    for (const word of split(words)) {
      const [map, key] = isHan.test(word) ? [chinese, word] : [latin, keyOf(word, fold)];
      map.set(key, [...(map.get(key) ?? []), { kind, name }]);
    }
  }
}

function split(words: string): string[] {
  return words.split(', ');
}

/** The words of a phrase in lower case without apostrophes, folded, one space between. */
function keyOf(phrase: string, fold: (word: string) => string): string {
  const words = phrase.toLowerCase().match(pieces) ?? [];
  return words.map((word) => fold(word.replace(/['’]/g, ''))).join(' ');
}

/**
 * A light stem: enough for "searching" to be "search", and for no two words of different meaning to be one. It is no
 * dictionary's: both sides of a comparison go through it.
 */
function stem(word: string): string {
  if (word.length < 4) return word;
  const single = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<![sui])s$/, '');
  const bare = single.replace(/(?<=[a-z]{3})(?:ing|ed|ly)$/, '');
  const undoubled = bare === single ? bare : bare.replace(/([bdfgmnprt])\1$/, '$1');
  return undoubled.length > 3 ? undoubled.replace(/e$/, '') : undoubled;
}
