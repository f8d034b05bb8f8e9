import { type Classification, levels } from '../../health/model.ts';
import type { WatchedIssue } from '../board.ts';

const classifications: readonly Classification[] = ['incident', 'advisory', 'unknown'];

/**
 * Issues of all customers as one who is responsible for all of them wants them: incidents before advisories, then those
 * that hit the most customers, then the worst level, then the newest start. Those equal in all of this go by their id,
 * so that a page of the list is the same for everyone who asks.
 */
export function sortWatched(issues: readonly WatchedIssue[]): WatchedIssue[] {
  return [...issues].sort(compare);
}

function compare(a: WatchedIssue, b: WatchedIssue): number {
  return (
    classifications.indexOf(a.issue.classification) - classifications.indexOf(b.issue.classification) ||
    b.customerCount - a.customerCount ||
    levels.indexOf(a.issue.status.level) - levels.indexOf(b.issue.status.level) ||
    begin(b) - begin(a) ||
    (a.issue.id < b.issue.id ? -1 : 1)
  );
}

/** An issue whose start is not known is as new as its last change. */
function begin({ issue: { startedAt, updatedAt } }: WatchedIssue): number {
  return startedAt ?? updatedAt;
}
