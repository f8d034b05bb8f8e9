import type { ViewContext } from '../view-context.ts';
import { type ButtonArgs, type CommandButton, commandButton } from './button.ts';

/** One page of a list, with where it stands in the whole. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** From 1; the last one where a page behind it was asked for. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** Number of the first and last item here, from 1; both 0 for an empty list. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** The page of `all` that was asked for; lists become shorter between two presses, so a page too far is the last one. */
export function pageOf<Item>(all: readonly Item[], asked: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  const from = (page - 1) * size;
  const items = all.slice(from, from + size);
  return {
    items,
    page,
    pages,
    first: items.length && from + 1,
    last: from + items.length,
    total: all.length,
  };
}

/** The foot of a list: which of it is shown and the way to the rest; no element where one page holds all. */
export function pagesBlock(ctx: ViewContext, turned: Page<unknown>, command: string, args: ButtonArgs) {
  const { pages, first, last, total } = turned;
  if (pages === 1) return [];
  const text = ctx.t('overview.range', { first, last, total });
  return [{ text, buttons: pageButtons(ctx, turned, command, args) }];
}

/** Buttons to the page before and after, where there is one; they run `command` again with that page. */
export function pageButtons(
  ctx: ViewContext,
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  command: string,
  args: ButtonArgs,
): CommandButton[] {
  const turn = (title: string, to: number) =>
    commandButton(title, command, { ...args, page: to }, { replace: true });
  return [
    ...(page > 1 ? [turn(ctx.t('button.previous'), page - 1)] : []),
    ...(page < pages ? [turn(ctx.t('button.next'), page + 1)] : []),
  ];
}
