/**
 * One way to write something: the source of a pattern, with texts that it reads. The tables of spellings say what posts
 * write, and test/health/posts/promise reads every example in them together with those of the others.
 */
export interface Spelling {
  readonly pattern: string;
  readonly examples: readonly string[];
}

/** A text with the words in capitals that stand for something ("DATE at CLOCK") replaced by what they stand for. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(new RegExp(Object.keys(values).join('|'), 'g'), (word) => values[word] ?? word);
}

/** The source of a pattern for whatever one of the spellings writes. */
export function anyOf(spellings: readonly Spelling[]): string {
  return `(?:${spellings.map(({ pattern }) => pattern).join('|')})`;
}
