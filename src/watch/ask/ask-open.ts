import type { Issue } from '../../health/model.ts';
import type { Board, WatchedIssue } from '../board.ts';
import { sortWatched } from './sort-watched.ts';

/** Which kind of open issues is wanted. */
export type Only = 'incidents' | 'advisories';

export interface OpenQuestion {
  readonly only?: Only | undefined;
  /** Whether an issue is of the service that is asked for; all are where it is missing. */
  readonly isAsked?: ((issue: Issue) => boolean) | undefined;
}

export interface OpenAnswer {
  /** The most urgent first. */
  readonly issues: readonly WatchedIssue[];
  /** Open issues of the same service that `only` leaves out. */
  readonly hidden: readonly WatchedIssue[];
}

/** The open issues of all customers. What Microsoft calls neither incident nor advisory may be either: it counts as incident. */
export function askOpen(board: Board, { only, isAsked }: OpenQuestion = {}): OpenAnswer {
  const asked = board.openIssues().filter(({ issue }) => isAsked?.(issue) ?? true);
  const isWanted = ({ issue }: WatchedIssue) =>
    only === undefined || (issue.classification === 'advisory') === (only === 'advisories');
  return {
    issues: sortWatched(asked.filter(isWanted)),
    hidden: asked.filter((watched) => !isWanted(watched)),
  };
}
