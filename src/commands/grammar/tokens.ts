/** A piece of a sentence: a word in Latin or another alphabet, one Chinese character, a quoted name, or a mark. */
export interface Token {
  readonly kind: 'word' | 'han' | 'quoted' | 'mark';
  /** Lower case; for a quoted name with its quotes, so that it equals no word. */
  readonly key: string;
  /** Where it stands in the text: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/** A run of tokens: from `from` up to, not including, `to`. Empty when they are equal. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])`;
const possessive = `'s(?!${letter})`;
const pattern = new RegExp(
  [
    String.raw`(?<quoted>"\s*[^"\s][^"]*")`,
    `(?<possessive>${possessive})`,
    String.raw`(?<han>\p{Script=Han})`,
    // A time of the day is one word, and ends before the dash of a span: "19:00-07:00".
    String.raw`(?<time>\d{1,2}:\d{2}[a-z]{0,2})(?!${letter})`,
    `(?<word>${letter}+(?:(?!${possessive})[._&@+'-]${letter}+)*)`,
    String.raw`(?<mark>\S)`,
  ].join('|'),
  'giu',
);

/** Marks that end or divide sentences; "&", "+", "#" and the like may belong to a name. */
const dividers = new Set('?!.,;:。、·…–—-~/\\|*"\'`=<>[]{}');

/** Cuts a text into tokens. White space is none. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index, groups = {} }) => ({
    kind: groups.quoted ? 'quoted' : groups.han ? 'han' : groups.mark ? 'mark' : 'word',
    key: found.toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

export function isEmpty(span: Span): boolean {
  return span.from >= span.to;
}

/** The span without sentence marks at its ends; a parenthesis is kept where its partner is there too. */
export function trimMarks(tokens: readonly Token[], span: Span): Span {
  let { from, to } = span;
  const has = (mark: string) => tokens.slice(from, to).some(({ key }) => key === mark);
  const drops = (key = '', stray: string, opposite: string, partner: string) =>
    dividers.has(key) || key === stray || (key === opposite && !has(partner));
  while (from < to && drops(tokens[from]?.key, ')', '(', ')')) from += 1;
  while (from < to && drops(tokens[to - 1]?.key, '(', ')', '(')) to -= 1;
  return { from, to };
}

/** The text under a span as it was typed, without quotes. */
export function typed(text: string, tokens: readonly Token[], span: Span): string {
  const first = tokens[span.from];
  const last = tokens[span.to - 1];
  if (!first || !last || isEmpty(span)) return '';
  return text.slice(first.start, last.end).replaceAll('"', '').replace(/\s+/g, ' ').trim();
}

/** How many words a span has; three Chinese characters count as one. */
export function wordCount(tokens: readonly Token[], span: Span): number {
  const weights = { word: 1, quoted: 1, han: 1 / 3, mark: 0 };
  return tokens.slice(span.from, span.to).reduce((sum, { kind }) => sum + weights[kind], 0);
}
