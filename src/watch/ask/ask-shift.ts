import type { ServiceStatus } from '../../health/model.ts';
import { type Promised, promiseOf } from '../../health/promise.ts';
import type { Board, Change, WatchedIssue } from '../board.ts';
import { sortWatched } from './sort-watched.ts';

/** What happened to one issue in a shift. */
export interface IssueChanges {
  readonly openedAt?: number;
  readonly reopenedAt?: number;
  readonly resolvedAt?: number;
  readonly reviewAt?: number;
  /** From the status at the begin of the shift to the last one; missing where they are the same. */
  readonly status?: { readonly from: ServiceStatus; readonly to: ServiceStatus };
  /** How many times Microsoft posted. */
  readonly posts: number;
  readonly joined: number;
  readonly left: number;
}

export interface ChangedIssue extends WatchedIssue {
  readonly changes: IssueChanges;
}

/** An update that Microsoft promised on an open issue. */
export interface PromisedUpdate extends WatchedIssue {
  readonly promise: Promised;
}

/** What one shift hands to the next. */
export interface Shift {
  /** The watch began later than the shift: changes are known only since then (milliseconds since 1970). */
  readonly loggedSince?: number;
  /** Open now and changed in the shift, the most urgent first. */
  readonly changed: readonly ChangedIssue[];
  /** Open now and not changed in the shift, the most urgent first. */
  readonly unchanged: readonly WatchedIssue[];
  /** Ended in the shift, the most urgent first. */
  readonly ended: readonly ChangedIssue[];
  /** Ended before the shift, and got their review in it, the most urgent first. */
  readonly reviewed: readonly ChangedIssue[];
  /** Updates that are overdue or due within the next shift of this length, by their time. */
  readonly promises: readonly PromisedUpdate[];
}

export interface ShiftQuestion {
  readonly now: number;
  /** How long the shift was, and the next one is. */
  readonly lengthMs: number;
}

/** What is open, what changed in the shift that ends now, and what is promised for the next. */
export function askShift(board: Board, { now, lengthMs }: ShiftQuestion): Shift {
  const changes = changesByIssue(board.changesSince(now - lengthMs));
  const open = sortWatched(board.openIssues());
  const isOpen = new Set(open.map(({ issue }) => issue.id));
  const withChanges = (watched: WatchedIssue): ChangedIssue[] => {
    const own = changes.get(watched.issue.id);
    return own ? [{ ...watched, changes: own }] : [];
  };
  const over = [...changes.keys()].flatMap((id) => {
    const watched = isOpen.has(id) ? undefined : board.findIssue(id);
    return watched ? [watched] : [];
  });
  const closed = sortWatched(over).flatMap(withChanges);
  const loggedSince = board.loggedSince();
  return {
    ...(loggedSince > now - lengthMs && { loggedSince }),
    changed: open.flatMap(withChanges),
    unchanged: open.filter(({ issue }) => !changes.has(issue.id)),
    ended: closed.filter((one) => !isOnlyReviewed(one)),
    reviewed: closed.filter(isOnlyReviewed),
    promises: open
      .flatMap((watched): PromisedUpdate[] => {
        const promise = promiseOf(watched.issue, now);
        return promise && promise.at <= now + lengthMs ? [{ ...watched, promise }] : [];
      })
      .sort((a, b) => a.promise.at - b.promise.at),
  };
}

function isOnlyReviewed({ changes: { reviewAt, resolvedAt, left } }: ChangedIssue): boolean {
  return reviewAt !== undefined && resolvedAt === undefined && left === 0;
}

/**
 * The changes of each issue made one. A promise that ran out is no change of the issue; one whose status came back to
 * what it was, and to which nothing else happened, has not changed.
 */
export function changesByIssue(newestFirst: readonly Change[]): Map<string, IssueChanges> {
  const byIssue = new Map<string, IssueChanges>();
  for (const change of [...newestFirst].reverse()) {
    const before = byIssue.get(change.issueId) ?? none;
    byIssue.set(change.issueId, withStatus(add(before, change), change));
  }
  for (const [id, { posts, joined, left, ...once }] of byIssue)
    if (posts + joined + left === 0 && Object.keys(once).length === 0) byIssue.delete(id);
  return byIssue;
}

const none: IssueChanges = { posts: 0, joined: 0, left: 0 };

function add(before: IssueChanges, { at, kind, count = 0 }: Change): IssueChanges {
  switch (kind) {
    case 'opened':
      return { ...before, openedAt: at };
    case 'reopened':
      return { ...before, reopenedAt: at };
    case 'resolved':
      return { ...before, resolvedAt: at };
    case 'reviewPublished':
      return { ...before, reviewAt: at };
    case 'posted':
      return { ...before, posts: before.posts + 1 };
    case 'customersJoined':
      return { ...before, joined: before.joined + count };
    case 'customersLeft':
      return { ...before, left: before.left + count };
    case 'statusChanged':
    case 'promiseOverdue':
      return before;
  }
}

function withStatus({ status: before, ...rest }: IssueChanges, { from, to }: Change): IssueChanges {
  const first = before?.from ?? from;
  const last = to ?? before?.to;
  return first && last && first.raw !== last.raw ? { ...rest, status: { from: first, to: last } } : rest;
}
