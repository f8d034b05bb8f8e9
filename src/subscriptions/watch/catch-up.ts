import { overduePromise } from '../../health/promise.ts';
import type { WatchedIssue } from '../../watch/board.ts';
import type { Sight } from '../notice.ts';

/** What happened while the program was away: told by one summary, and not reply by reply. */
export interface CatchUp {
  /** These are the issues as they were found after the pause. */
  begin(issues: Iterable<WatchedIssue>, now: number): void;
  /** Whether what is seen is as it was found, so that all that is new in it happened meanwhile. */
  isCatchingUp(sight: Sight): boolean;
  /** Lets go of what has changed since. */
  forget(isSame: (issueId: string, issue: Sight['issue']) => boolean): void;
}

export function createCatchUp(): CatchUp {
  const found = new Map<
    string,
    { readonly issue: Sight['issue']; readonly overdueSince?: number | undefined }
  >();
  return {
    begin(issues, now) {
      for (const { issue } of issues) {
        found.set(issue.id, { issue, overdueSince: overduePromise(issue, !issue.isResolved, now) });
      }
    },
    isCatchingUp({ issue, overdueSince }) {
      const then = found.get(issue.id);
      if (!then || then.issue !== issue) return false;
      return overdueSince === undefined || overdueSince === then.overdueSince;
    },
    forget(isSame) {
      for (const [id, { issue }] of found) if (!isSame(id, issue)) found.delete(id);
    },
  };
}
