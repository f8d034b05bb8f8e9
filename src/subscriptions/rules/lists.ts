/** Each item once, those of the first list first. */
export function union<T>(first: readonly T[], second: readonly T[]): T[] {
  return [...new Set([...first, ...second])];
}

/** The same items, in whatever order. */
export function sameList<T>(first: readonly T[], second: readonly T[]): boolean {
  return first.length === second.length && first.every((item) => second.includes(item));
}

export function without<T>(all: readonly T[], taken: readonly T[]): T[] {
  return all.filter((item) => !taken.includes(item));
}
