/**
 * Sorts by a text key in UTF-16 order, like Array.prototype.sort, one first character at a time, so that the caller
 * can pause in between: sorting 100,000 texts at once would hold up everything else for a tenth of a second.
 */
export function* sortInBuckets<T>(items: Iterable<T>, key: (item: T) => string): Generator<undefined, T[]> {
  const buckets = new Map<string, T[]>();
  let count = 0;
  for (const item of items) {
    const first = key(item).charAt(0);
    const bucket = buckets.get(first);
    if (bucket === undefined) buckets.set(first, [item]);
    else bucket.push(item);
    if (++count % 1_000 === 0) yield;
  }
  const sorted: T[] = [];
  for (const first of [...buckets.keys()].sort()) {
    const bucket = buckets.get(first) ?? [];
    bucket.sort((one, other) => compareTexts(key(one), key(other)));
    for (const item of bucket) sorted.push(item);
    yield;
  }
  return sorted;
}

/** UTF-16 order; the same on every machine, unlike a locale's. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
