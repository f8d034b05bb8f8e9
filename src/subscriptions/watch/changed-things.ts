import { overduePromise } from '../../health/promise.ts';
import type { Board, WatchedIssue } from '../../watch/board.ts';
import type { Things } from '../things/create-things.ts';

/** Which things are not as they were when this was asked last. */
export interface ChangedThings {
  /** Ids; the first time all that there are. */
  next(): ReadonlySet<string>;
}

/**
 * Compares what is with what was, so that whatever changes is found, also what has no name among the watcher's changes (a
 * title, growth that is over); the watcher's log adds who came while somebody else left.
 */
export function createChangedThings(
  things: Pick<Things, 'find' | 'openIssues' | 'endedIssues' | 'announcements' | 'windows' | 'reported'>,
  board: Pick<Board, 'changesSince'>,
  clock: () => number,
): ChangedThings {
  let before = new Map<string, readonly unknown[]>();
  let lastAt: number | undefined;

  function states(now: number): Map<string, readonly unknown[]> {
    const ofIssue = (watched: WatchedIssue, isOpen: boolean) => {
      const { issue, customerCount, growth } = watched;
      return [issue, isOpen, customerCount, growth?.by, overduePromise(issue, isOpen, now)];
    };
    return new Map<string, readonly unknown[]>([
      ...things.openIssues().map((one) => [one.issue.id, ofIssue(one, true)] as const),
      ...things.endedIssues().map((one) => [one.issue.id, ofIssue(one, false)] as const),
      ...things
        .announcements()
        .map(
          ({ announcement, customerCount }) =>
            [
              announcement.id,
              [announcement, customerCount, (announcement.endsAt ?? now + 1) <= now],
            ] as const,
        ),
      ...things
        .windows()
        .map(({ window, state, customerCount }) => [window.id, [window, state, customerCount]] as const),
      ...things
        .reported()
        // Customers come to be known when their account is loaded.
        .map(({ id, lastAt, tenantIds, ended }) => {
          const known = things.find(id)?.thing.customers.length;
          return [id, [lastAt, tenantIds.length, known, ended?.at]] as const;
        }),
    ]);
  }

  return {
    next() {
      const now = clock();
      const after = states(now);
      const changed = new Set(
        lastAt === undefined ? [] : board.changesSince(lastAt).map(({ issueId }) => issueId),
      );
      for (const [id, state] of after) {
        const old = before.get(id);
        if (!old || state.some((part, place) => part !== old[place])) changed.add(id);
      }
      for (const id of before.keys()) if (!after.has(id)) changed.add(id);
      before = after;
      lastAt = now;
      return changed;
    },
  };
}
