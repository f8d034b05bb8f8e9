import type { Board } from '../../watch/board.ts';
import { knownSince } from '../known-since.ts';
import type { Things } from '../things/create-things.ts';
import type { History } from './preview-of.ts';

/**
 * What the board knows of the past: everything that was open within the last week, and since the program has been watching.
 * Posts and unofficial issues are those of now.
 */
export function historyOfBoard(things: Things, board: Pick<Board, 'loggedSince'>, now: number): History {
  const issues = [...things.openIssues(), ...things.endedIssues()];
  // The log is cut after three days; what was seen before that shows that somebody watched.
  const watchedSince = issues.reduce(
    (first, { firstSeenAt }) => Math.min(first, firstSeenAt),
    board.loggedSince(),
  );
  const ids = [
    ...issues.map(({ issue }) => issue.id),
    ...things.announcements().map(({ announcement }) => announcement.id),
    ...things.windows().map(({ window }) => window.id),
    ...things.reported().map(({ id }) => id),
  ];
  return {
    things: ids.flatMap((id) => things.find(id)?.thing ?? []),
    since: knownSince(watchedSince, now),
    until: now,
  };
}
