import { foldText } from './fold-text.ts';
import { dropLegalForm } from './legal-forms.ts';

/** A company's name as the search compares it. */
export interface NormalizedName {
  /** All words, folded, with one space between: "contoso retail gmbh". */
  readonly full: string;
  /** The same without its legal form: "contoso retail". */
  readonly core: string;
  /** The words of `core`. East Asian script makes one word, however it was spaced or punctuated. */
  readonly words: readonly string[];
}

/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const plain = /^[\x20-\x7e]*$/;

/** Whether a folded word is in a script without spaces: searched by its characters, not as a whole. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}

/**
 * Brings a name, or what somebody typed for one, into the form in which names are compared: without case, accents,
 * width, punctuation and legal form, in simplified characters. A name of nothing but signs stays as it is.
 */
export function normalizeName(name: string): NormalizedName {
  const folded = foldText(name);
  const words = plain.test(folded)
    ? folded.split(/[^a-z0-9]+/).filter(Boolean)
    : splitScripts(folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean));
  if (words.length === 0) {
    const signs = folded.replace(/\s+/gu, ' ').trim();
    return { full: signs, core: signs, words: signs === '' ? [] : [signs] };
  }
  const core = dropLegalForm(words);
  return { full: words.join(' '), core: core.join(' '), words: core };
}

/** Cuts "litware科技" into two words and joins "康托索", "上海" into one. */
function splitScripts(words: readonly string[]): string[] {
  const result: string[] = [];
  for (const word of words) {
    for (const run of word.match(runs) ?? []) {
      const before = result.at(-1);
      if (before !== undefined && isUnspaced(before) && isUnspaced(run)) {
        result[result.length - 1] = before + run;
      } else {
        result.push(run);
      }
    }
  }
  return result;
}
