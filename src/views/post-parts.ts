import { plainLines, shorten, widthOf } from './escape.ts';

/** A line of a post; Microsoft's posts are built of labelled parts ("Current status: ..."). */
export interface PostPart {
  /** With its colon; empty for a line without a label. */
  readonly label: string;
  readonly text: string;
}

export interface PostParts {
  readonly parts: readonly PostPart[];
  /** Something was left out to fit. */
  readonly isShortened: boolean;
}

const maxLines = 30;
const labelled = /^(?<label>[A-Z][\w'’/ -]{1,40}:)(?:\s+(?<text>.*))?$/u;

/** Splits a post into its lines; what stands elsewhere on the card already is dropped; cut at `max` columns. */
export function postParts(post: string, alreadyShown: readonly string[], max: number): PostParts {
  const shown = new Set(alreadyShown.map(comparable));
  const lines = plainLines(post, max * 2)
    .split('\n')
    .filter((line) => line !== '');
  const parts: PostPart[] = [];
  let width = 0;
  let isShortened = widthOf(post.trim()) > max * 2;
  for (const line of lines) {
    const groups = labelled.exec(line)?.groups;
    const part = { label: groups?.label ?? '', text: groups ? (groups.text ?? '') : line };
    if (shown.has(comparable(part.text))) continue;
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

/** What the parts take up on a card, in columns, the frame of each line included. */
export function costOf({ parts }: PostParts): number {
  return parts.reduce((sum, { label, text }) => sum + widthOf(label) + widthOf(text) + 120, 200);
}

function comparable(text: string): string {
  return text.trim().replace(/\.$/, '').toLowerCase();
}
