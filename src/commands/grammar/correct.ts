import { distance } from 'fastest-levenshtein';
import { atFront, phrases } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { type Sentence, sentenceOf } from './read.ts';
import { type Span, type Token, wordCount } from './tokens.ts';

interface Target {
  readonly phrase: string;
  /** Without spaces, so that "who ami" is near "who am i". */
  readonly letters: string;
  /** Mistypings that are forgiven. */
  readonly tolerance: number;
}

/** The phrases of commands and the names of services that are long enough to be told from each other when mistyped. */
const targets: readonly Target[] = [...phrases].flatMap(([phrase, { keywords, service }]) => {
  if (keywords.length === 0 && service === undefined) return [];
  const letters = phrase.replaceAll(' ', '');
  const tolerance = toleranceFor(letters);
  return tolerance > 0 ? [{ phrase, letters, tolerance }] : [];
});

function toleranceFor(letters: string): number {
  if (/\p{Script=Han}/u.test(letters)) return letters.length >= 3 ? 1 : 0;
  return letters.length >= 6 ? 2 : letters.length >= 4 ? 1 : 0;
}

/** A command is short: a sentence of more words is talk, and only the beginning of one is searched. */
const mostWords = 20;
const tokensSearched = 16;
const longestWindow = 6;
const mostCorrections = 8;

/** The sentence with one mistyped phrase put right, in every likely way, the nearest first. */
export function correct({ text, tokens }: Sentence): Sentence[] {
  if (wordCount(tokens, { from: 0, to: tokens.length }) > mostWords) return [];
  const found: { sentence: () => Sentence; cost: number }[] = [];
  const known = knownTokens(tokens);
  const searched = Math.min(tokens.length, tokensSearched);
  for (let from = 0; from < searched; from += 1) {
    for (let to = from + 1; to <= Math.min(searched, from + longestWindow); to += 1) {
      const window = tokens.slice(from, to);
      if (known.has(to - 1) || window.some(({ kind }) => kind === 'quoted' || kind === 'mark')) break;
      const written = window.map(({ key }) => key).join(' ');
      if (phrases.get(written)?.isCommon) continue;
      const letters = written.replaceAll(' ', '');
      for (const target of targets) {
        const cost = costOf(letters, target);
        if (cost === undefined) continue;
        found.push({ sentence: () => replaced({ text, tokens }, { from, to }, target.phrase), cost });
      }
    }
  }
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostCorrections)
    .map(({ sentence }) => sentence());
}

/** Where words already are a command's: they are not mistyped. Two Chinese characters may be half of one that is. */
function knownTokens(tokens: readonly Token[]): Set<number> {
  const known = new Set<number>();
  tokens.forEach(({ kind }, from) => {
    const length = atFront(tokens, { from, to: tokens.length }, isTold);
    if (kind === 'han' && length < 3) return;
    for (let at = from; at < from + length; at += 1) known.add(at);
  });
  return known;
}

/** A loose word such as "who" may begin a mistyped phrase. */
const isTold = ({ keywords }: Meaning) => keywords.some(({ place }) => place !== 'bare');

/** How far a word is from a phrase; neighbours that changed places count as one mistyping. */
function costOf(letters: string, { letters: wanted, tolerance }: Target): number | undefined {
  if (Math.abs(letters.length - wanted.length) > tolerance) return undefined;
  const steps = distance(letters, wanted);
  const swapped = steps === 2 && [...letters].sort().join('') === [...wanted].sort().join('');
  const cost = swapped ? 1 : steps;
  return cost <= tolerance ? cost / wanted.length : undefined;
}

function replaced({ text, tokens }: Sentence, { from, to }: Span, phrase: string): Sentence {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return sentenceOf(`${text.slice(0, start)} ${phrase} ${text.slice(end)}`);
}
