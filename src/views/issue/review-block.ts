import { plainLines, shorten, widthOf } from '../parts/escape.ts';
import { type GapBlock, gapBlock } from '../parts/failure-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { ReviewAnswer } from './issue-answer.ts';

/** Columns of a review that are shown; the whole has pages, and stands in the admin center. */
export const reviewWidth = 2400;
const maxLines = 24;

export interface ReviewBlock {
  readonly label: string;
  readonly show: string;
  readonly hide: string;
  readonly lines: readonly { readonly text: string }[];
  readonly shortened: readonly { readonly text: string }[];
}

/** The review folded and shortened, or the gap that it leaves. */
export function reviewBlock(
  ctx: ViewContext,
  review: ReviewAnswer | undefined,
): { readonly review: readonly ReviewBlock[]; readonly reviewGap: readonly GapBlock[] } {
  if (!review) return { review: [], reviewGap: [] };
  if ('error' in review) {
    return { review: [], reviewGap: [gapBlock(ctx, { ...review, what: 'review' })] };
  }
  const { lines, isShortened } = cut(review.text);
  return {
    review: [
      {
        label: ctx.t('issue.review'),
        show: ctx.t('button.show'),
        hide: ctx.t('button.hide'),
        lines: lines.map((text) => ({ text })),
        shortened: isShortened ? [{ text: ctx.t('issue.review.shortened') }] : [],
      },
    ],
    reviewGap: [],
  };
}

function cut(text: string): { readonly lines: readonly string[]; readonly isShortened: boolean } {
  const shown: string[] = [];
  let room = reviewWidth;
  const lines = plainLines(text, reviewWidth * 2)
    .split('\n')
    .filter((line) => line !== '');
  for (const line of lines) {
    if (shown.length === maxLines || room < 20) return { lines: shown, isShortened: true };
    const piece = shorten(line, room);
    shown.push(piece);
    room -= widthOf(piece) + 40;
    if (piece !== line) return { lines: shown, isShortened: true };
  }
  return { lines: shown, isShortened: widthOf(text.trim()) > reviewWidth * 2 };
}
