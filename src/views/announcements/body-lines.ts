import { plainLines, widthOf } from '../parts/escape.ts';

/** A line of a message's text. */
export interface BodyLine {
  readonly text: string;
  /** "Bolder" for a heading. */
  readonly weight: 'Bolder' | 'Default';
  /** A paragraph begins with it. */
  readonly spacing: 'Medium' | 'None';
}

const mostLines = 45;
const longestHeading = 80;

/** The text in lines, cut at `max` columns and 45 lines; "[When this will happen]" and "What to do:" are headings. */
export function bodyLines(body: string, max: number): { lines: BodyLine[]; isShortened: boolean } {
  const text = plainLines(body, max);
  const lines: BodyLine[] = [];
  let spacing: BodyLine['spacing'] = 'Medium';
  for (const line of text.split('\n')) {
    if (line === '') spacing = 'Medium';
    else {
      const heading = headingOf(line);
      lines.push({ text: heading ?? line, weight: heading === undefined ? 'Default' : 'Bolder', spacing });
      spacing = 'None';
    }
  }
  return {
    lines: lines.slice(0, mostLines),
    isShortened: lines.length > mostLines || widthOf(body.trim()) > max,
  };
}

function headingOf(line: string): string | undefined {
  if (line.length > longestHeading) return undefined;
  const bracketed = /^\[([^[\]]+)\]:?$/.exec(line)?.[1]?.trim();
  if (bracketed !== undefined && bracketed !== '') return bracketed;
  return /^[^-•*].*[:：?]$/u.test(line) ? line : undefined;
}
