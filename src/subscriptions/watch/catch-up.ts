import type { Clock } from '../../call.ts';
import { overduePromise } from '../../health/promise.ts';
import { isMostlyRead } from '../../watch/ask/knowledge.ts';
import type { Board } from '../../watch/board.ts';
import type { Sight } from '../notice.ts';
import type { Things } from '../things/create-things.ts';

/** What happened while the program was away: told by one summary, and not reply by reply. */
export interface CatchUp {
  /** The program was away: what it finds from now on happened meanwhile, until enough customers are read anew. */
  begin(): void;
  /** A round of the watcher has ended. */
  onRound(): void;
  /** Enough is known for the summary, or there is none to write. */
  isOver(): boolean;
  /** Whether all that is new in what is seen happened meanwhile. */
  isCatchingUp(sight: Sight): boolean;
}

export interface CatchUpParts {
  readonly board: Pick<Board, 'lastRound'>;
  readonly things: Pick<Things, 'openIssues' | 'endedIssues' | 'windows'>;
  /** The customers that every account has told are on the board. Default: they are. */
  readonly hasAllCustomers?: () => boolean;
  readonly clock: Clock;
}

/** What is read apart from each other: Azure of thousands of customers is known rounds later than their health. */
const lanes = ['health', 'azure'] as const;
type CaughtLane = (typeof lanes)[number];

/** A summary after so long tells what is known by then, and cards how much that is. Azure of 10,000 takes six minutes. */
const longestMs = 15 * 60_000;

/** What changes of something while Microsoft says the same of it. */
interface Found {
  readonly overdueSince?: number | undefined;
  readonly isUntold?: boolean;
}

/**
 * No catching up is under way. While one is, a round costs a walk over the customers; after it, one over the issues and
 * windows, as long as one of them is as it was found.
 */
export function createCatchUp({ board, things, hasAllCustomers = () => true, clock }: CatchUpParts): CatchUp {
  /** By what Microsoft said, an issue or a window: held once, so the same object is the same state. */
  const found = new Map<object, Found>();
  const unread = new Set<CaughtLane>();
  let endsAt = 0;

  const issues = () => [...things.openIssues(), ...things.endedIssues()].map(({ issue }) => issue);

  function keepFound(lane: CaughtLane, now: number): void {
    for (const issue of issues()) {
      if (laneOf({ issue }) !== lane) continue;
      found.set(issue, { overdueSince: overduePromise(issue, !issue.isResolved, now) });
    }
    if (lane === 'health') return;
    for (const { window, state } of things.windows()) found.set(window, { isUntold: state === 'untold' });
  }

  function forgetChanged(): void {
    if (found.size === 0) return;
    const now = new Set<object>([...issues(), ...things.windows().map(({ window }) => window)]);
    for (const said of found.keys()) if (!now.has(said)) found.delete(said);
  }

  return {
    begin() {
      for (const lane of lanes) unread.add(lane);
      endsAt = clock() + longestMs;
    },
    onRound() {
      forgetChanged();
      if (unread.size === 0) return;
      const now = clock();
      const view = board.lastRound();
      const isListed = view.coverage('health').total > 0 && hasAllCustomers();
      for (const lane of [...unread]) {
        if (now < endsAt && !(isListed && isMostlyRead(view.coverage(lane)))) continue;
        unread.delete(lane);
        keepFound(lane, now);
      }
    },
    isOver: () => unread.size === 0,
    isCatchingUp(sight) {
      if (unread.has(laneOf(sight))) return true;
      const { issue, planned, overdueSince } = sight;
      const then = found.get(planned?.window ?? issue);
      if (!then) return false;
      if (planned) return then.isUntold === (planned.state === 'untold');
      return overdueSince === undefined || overdueSince === then.overdueSince;
    },
  };
}

function laneOf({ issue, planned }: Pick<Sight, 'issue' | 'planned'>): CaughtLane {
  return issue.azure || planned ? 'azure' : 'health';
}
