import type { Issue } from '../model.ts';
import type { Interval } from './intervals.ts';

/**
 * When an issue was open, as Microsoft tells it. Where Microsoft says no start, it began with its first post at the
 * latest; where it says no end of a resolved one, it ended with its last change; one that is open goes on until `now`.
 */
export function openTime(issue: Issue, now: number): Interval {
  const firstPost = issue.posts.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const from = issue.startedAt ?? Math.min(firstPost, issue.updatedAt);
  const to = issue.endedAt ?? (issue.isResolved ? issue.updatedAt : now);
  return { from, to: Math.max(from, to) };
}
