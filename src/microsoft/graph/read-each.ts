import type { z } from 'zod';

export interface ReadItems<T> {
  readonly items: T[];
  /** How many do not have their documented form. */
  readonly unreadable: number;
}

/** Reads a list item by item, so that one malformed item does not cost the others. What is no list counts as one item. */
export function readEach<T>(schema: z.ZodType<T>, list: unknown): ReadItems<T> {
  if (!Array.isArray(list)) return { items: [], unreadable: 1 };
  const items = list.flatMap((item) => {
    const result = schema.safeParse(item);
    return result.success ? [result.data] : [];
  });
  return { items, unreadable: list.length - items.length };
}
