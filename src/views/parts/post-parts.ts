import { type PostLabel, type PostPart, readParts } from '../../health/posts/post-parts.ts';
import { plainLines, shorten, widthOf } from './escape.ts';

/** A line of a post, with the label that it begins with ("Current status"). */
export interface PostLine {
  /** Empty for a line without a label. */
  readonly label: PostLabel | '';
  readonly text: string;
}

export interface PostParts {
  readonly parts: readonly PostLine[];
  /** Something was left out to fit. */
  readonly isShortened: boolean;
}

const maxLines = 30;

/** Splits a post into its lines; what stands elsewhere on the card already is dropped; cut at `max` columns. */
export function postParts(post: string, alreadyShown: readonly string[], max: number): PostParts {
  const shown = new Set(alreadyShown.map(comparable));
  const parts: PostLine[] = [];
  let width = 0;
  let isShortened = widthOf(post.trim()) > max * 2;
  for (const part of readParts(plainLines(post, max * 2)).flatMap(linesOf)) {
    if (part.text !== '' && shown.has(comparable(part.text))) continue;
    const room = max - width;
    if (parts.length === maxLines || room < 20) {
      isShortened = true;
      break;
    }
    const text = shorten(part.text, room);
    isShortened ||= text !== part.text;
    parts.push({ label: part.label, text });
    width += widthOf(part.label) + widthOf(text);
  }
  return { parts, isShortened };
}

/** A list begins below its label, anything else beside it. */
function linesOf({ label, text }: PostPart): PostLine[] {
  const lines = text.split('\n').filter((line) => line !== '');
  const [beside = '', ...below] = text.startsWith('- ') ? ['', ...lines] : lines;
  return [{ label, text: beside }, ...below.map((line) => ({ label: '' as const, text: line }))].filter(
    (line) => line.label !== '' || line.text !== '',
  );
}

/** What the parts take up on a card, in columns, the frame of each line included. */
export function costOf({ parts }: PostParts): number {
  return parts.reduce((sum, { label, text }) => sum + widthOf(label) + widthOf(text) + 120, 200);
}

function comparable(text: string): string {
  return text.trim().replace(/\.$/, '').toLowerCase();
}
