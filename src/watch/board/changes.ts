import type { Issue } from '../../health/model.ts';
import type { Change } from '../board.ts';

/** What is known of an issue at one moment. */
export interface IssueMoment {
  readonly issue: Issue;
  /** Microsoft says it goes on, and it hits somebody. */
  readonly isOpen: boolean;
}

export interface NextMoment extends IssueMoment {
  readonly at: number;
  /** How many customers it hits that it did not hit before, and the other way round. */
  readonly joined: number;
  readonly left: number;
  /** An issue that was not known before is news, and not only older than the watch. */
  readonly isNews: boolean;
}

/**
 * What happened to an issue between two moments, in the order in which it is told. `before` is undefined for one that
 * was not known: it has opened where that is news, and is just known from now on where it is not.
 */
export function deriveChanges(before: IssueMoment | undefined, after: NextMoment): Change[] {
  const { issue, at } = after;
  const change = (kind: Change['kind'], more: Partial<Change> = {}): Change => ({
    at,
    kind,
    issueId: issue.id,
    ...more,
  });
  if (!before) {
    if (!after.isNews) return [];
    if (after.isOpen) return [change('opened')];
    return issue.hasReview ? [change('reviewPublished')] : [];
  }
  const changes: Change[] = [];
  const step = { from: before.issue.status, to: issue.status };
  const ended = !before.issue.isResolved && issue.isResolved;
  const reopened = !before.isOpen && after.isOpen;
  if (reopened) changes.push(change('reopened', step));
  if (ended) changes.push(change('resolved', step));
  if (!ended && !reopened && after.isOpen && step.from.raw !== step.to.raw) {
    changes.push(change('statusChanged', step));
  }
  if (newestPost(issue) > newestPost(before.issue)) changes.push(change('posted'));
  if (issue.hasReview && !before.issue.hasReview) changes.push(change('reviewPublished'));
  // Who joins or leaves an issue that ends or begins again is part of that.
  if (!ended && !reopened && before.isOpen) {
    if (after.joined > 0) changes.push(change('customersJoined', { count: after.joined }));
    if (after.left > 0) changes.push(change('customersLeft', { count: after.left }));
  }
  return changes;
}

function newestPost({ posts }: Issue): number {
  return posts[0]?.at ?? 0;
}
