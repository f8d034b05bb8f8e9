import type { Issue } from '../model.ts';
import { openTime } from './issue-time.ts';

/** Issues as a list of the past wants them: those still open first, then the last to end first; by id where equal. */
export function orderPast(issues: readonly Issue[], now: number): Issue[] {
  return issues
    .map((issue) => ({ issue, open: openTime(issue, now) }))
    .sort(
      (a, b) =>
        Number(a.issue.isResolved) - Number(b.issue.isResolved) ||
        b.open.to - a.open.to ||
        b.open.from - a.open.from ||
        (a.issue.id < b.issue.id ? -1 : Number(a.issue.id > b.issue.id)),
    )
    .map(({ issue }) => issue);
}
