import type { Customer } from '../../customers/customer.ts';
import type { ReadError } from '../../errors.ts';
import type { Gap } from '../../health/model.ts';
import type { ViewContext } from '../view-context.ts';
import { cardMarkdown } from './escape.ts';
import { type GapBlock, gapBlock } from './failure-text.ts';
import { type Note, noteText } from './health-note.ts';
import type { LevelLook } from './level-look.ts';
import { ageWeight, readAtText } from './read-at.ts';

const mostGaps = 3;

/** What every page about one subject begins with. */
export interface PageHead {
  /** Literal text, not yet escaped. */
  readonly title: string;
  readonly look: Pick<LevelLook, 'icon' | 'style'>;
  /** Literal text: what it comes to, in one line. */
  readonly state: string;
  /** Literal texts below it. */
  readonly lines: readonly string[];
  /** When Microsoft was asked; undefined where it never answered. */
  readonly readAt: number | undefined;
  readonly notes: readonly Note[];
  /** Why Microsoft could not be asked now, where this is an older answer. */
  readonly error?: ReadError | undefined;
}

/** The data of a page's head, as the templates show it. */
export function pageHead(ctx: ViewContext, head: PageHead) {
  const { title, look, state, lines, readAt, notes, error } = head;
  const older = error ? [ctx.t('page.older')] : [];
  return {
    title: cardMarkdown(title, 150),
    style: look.style,
    icon: look.icon,
    state,
    lines: [...lines, ...older].map((text) => ({ text })),
    readAt: readAtText(ctx, readAt),
    readAtWeight: ageWeight(ctx, readAt),
    notes: notes.slice(0, 3).map((note) => ({ text: noteText(ctx, note) })),
  };
}

/** Why an older answer is shown, if it is: no element or one. */
export function olderAnswer(
  ctx: ViewContext,
  what: Gap['what'],
  error: ReadError | undefined,
  customer: Customer,
): GapBlock[] {
  return error ? [gapBlock(ctx, { what, error, customer, missing: 'newer' })] : [];
}

/** What could not be read, as blocks. */
export function gapBlocks(ctx: ViewContext, gaps: readonly Gap[], customer: Customer): GapBlock[] {
  return gaps.slice(0, mostGaps).map((gap) => gapBlock(ctx, { ...gap, customer }));
}
