/** One page of a list. */
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
