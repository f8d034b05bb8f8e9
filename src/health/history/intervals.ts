/** A stretch of time, in milliseconds since 1970; `to` is not before `from`. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** How much time the intervals cover within `bounds`, in milliseconds; where they overlap it counts once. */
export function coveredTime(intervals: readonly Interval[], bounds: Interval): number {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  let covered = 0;
  let reached = bounds.from;
  for (const { from, to } of sorted) {
    const end = Math.min(to, bounds.to);
    const begin = Math.max(from, reached);
    if (end > begin) covered += end - begin;
    reached = Math.max(reached, end);
  }
  return covered;
}

/** Whether an interval has a moment within a stretch that ends before its `to`. */
export function touches({ from, to }: Interval, stretch: Interval): boolean {
  return from < stretch.to && (to > stretch.from || from >= stretch.from);
}
