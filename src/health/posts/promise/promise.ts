/** How one language writes when the next update comes. */
export interface PromiseReader {
  /** From what stands under the label "Next update by". @param at when the post was published */
  readWritten(at: number, text: string): number | undefined;
  /** From a sentence of a post. @param at when the post was published */
  readSpoken(at: number, text: string): number | undefined;
}

/** Named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The patterns of a language, for one of the two places where promises stand. */
export interface PromisePatterns {
  readonly moments: readonly RegExp[];
  readonly spans: readonly RegExp[];
}

/**
 * The first moment that a pattern finds, else the first span, counted from `at`. What a pattern finds and
 * `readMoment` can't make sense of ends the search: another reading of the same words would be a guess.
 */
export function readBy(
  patterns: PromisePatterns,
  readMoment: (groups: Groups) => number | undefined,
  readSpan: (groups: Groups) => number | undefined,
): (at: number, text: string) => number | undefined {
  return (at, text) => {
    for (const pattern of patterns.moments) {
      const groups = pattern.exec(text)?.groups;
      if (groups) return readMoment(groups);
    }
    for (const pattern of patterns.spans) {
      const groups = pattern.exec(text)?.groups;
      const span = groups && readSpan(groups);
      if (span !== undefined) return at + span;
    }
    return undefined;
  };
}
