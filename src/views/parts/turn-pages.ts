import type { ViewContext } from '../view-context.ts';
import { type CommandButton, commandButton } from './button.ts';

/** One page of a list, with where it stands in the whole. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** From 1; the nearest there is to the one asked for. */
  readonly page: number;
  readonly pages: number;
  /** Numbers of the first and last item, from 1. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** The page asked for, from 1, of `size` items. */
export function turnTo<Item>(all: readonly Item[], asked: number, size: number): ListPage<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  const items = all.slice((page - 1) * size, page * size);
  const first = (page - 1) * size + 1;
  return { items, page, pages, first, last: first + items.length - 1, total: all.length };
}

/** Buttons to the page before and after, where there is one; they run `command` again with that page. */
export function pageButtons(
  ctx: ViewContext,
  { page, pages }: Pick<ListPage<unknown>, 'page' | 'pages'>,
  command: string,
  args: Readonly<Record<string, string | number | boolean | undefined>>,
): CommandButton[] {
  const turn = (title: string, to: number) =>
    commandButton(title, command, { ...args, page: to }, { replace: true });
  return [
    ...(page > 1 ? [turn(ctx.t('button.previous'), page - 1)] : []),
    ...(page < pages ? [turn(ctx.t('button.next'), page + 1)] : []),
  ];
}
