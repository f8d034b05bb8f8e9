import type { Clock } from '../../call.ts';
import { overduePromise } from '../../health/promise.ts';
import { isMostlyRead } from '../../watch/ask/knowledge.ts';
import type { Board } from '../../watch/board.ts';
import type { Sight } from '../notice.ts';
import type { Things } from '../things/create-things.ts';

/** What happened while the program was away, or while a subscription rested: told by one summary, and not reply by reply. */
export interface CatchUp {
  /** The program was away: what it finds from now on happened meanwhile, until enough customers are read anew. */
  begin(): void;
  /** These subscriptions rested, or their summary waits: what they find now happened meanwhile. */
  goOn(numbers: readonly number[]): void;
  /** A round of the watcher has ended. */
  onRound(): void;
  /** Enough is known for the summary, or there is none to write. */
  isOver(): boolean;
  /** Whether all that is new for a subscription in what is seen happened meanwhile. */
  isCatchingUp(sight: Sight, number: number): boolean;
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

/** By then its cards show what is true, or Teams has not taken them for so long that a reply is worth its sound. */
const restedMs = 24 * 3_600_000;

/** What changes of something while Microsoft says the same of it. */
interface Found {
  readonly overdueSince?: number | undefined;
  readonly isUntold?: boolean;
}

/** By what Microsoft said, an issue or a window: held once, so the same object is the same state. */
type AllFound = Map<object, Found>;

/**
 * No catching up is under way. While one is, a round costs a walk over the customers; after it, one over the issues and
 * windows, as long as one of them is as it was found. Grows with the issues and windows for each round of the last day in
 * which subscriptions went on: those of one round share what they found.
 */
export function createCatchUp({ board, things, hasAllCustomers = () => true, clock }: CatchUpParts): CatchUp {
  const found: AllFound = new Map();
  /** What subscriptions found that had rested. */
  const rested = new Map<number, { readonly found: AllFound; readonly until: number }>();
  /** What those found that went on since the last round. */
  let foundNow: AllFound | undefined;
  const unread = new Set<CaughtLane>();
  let endsAt = 0;

  const issues = () => [...things.openIssues(), ...things.endedIssues()].map(({ issue }) => issue);

  function keepFound(lane: CaughtLane, all: AllFound, now: number): void {
    for (const issue of issues()) {
      if (laneOf({ issue }) !== lane) continue;
      all.set(issue, { overdueSince: overduePromise(issue, !issue.isResolved, now) });
    }
    if (lane === 'health') return;
    for (const { window, state } of things.windows()) all.set(window, { isUntold: state === 'untold' });
  }

  function findAll(now: number): AllFound {
    const all: AllFound = new Map();
    for (const lane of lanes) keepFound(lane, all, now);
    return all;
  }

  function forgetChanged(now: number): void {
    foundNow = undefined;
    if (found.size + rested.size === 0) return;
    const kept = new Set([found, ...[...rested.values()].map((one) => one.found)]);
    const said = new Set<object>([...issues(), ...things.windows().map(({ window }) => window)]);
    for (const all of kept) for (const one of all.keys()) if (!said.has(one)) all.delete(one);
    for (const [number, one] of rested) if (one.found.size === 0 || one.until <= now) rested.delete(number);
  }

  function isAsFound({ issue, planned, overdueSince }: Sight, all: AllFound | undefined): boolean {
    const then = all?.get(planned?.window ?? issue);
    if (!then) return false;
    if (planned) return then.isUntold === (planned.state === 'untold');
    return overdueSince === undefined || overdueSince === then.overdueSince;
  }

  return {
    begin() {
      for (const lane of lanes) unread.add(lane);
      endsAt = clock() + longestMs;
    },
    goOn(numbers) {
      if (numbers.length === 0) return;
      const now = clock();
      foundNow ??= findAll(now);
      for (const number of numbers) rested.set(number, { found: foundNow, until: now + restedMs });
    },
    onRound() {
      const now = clock();
      forgetChanged(now);
      if (unread.size === 0) return;
      const view = board.lastRound();
      const isListed = view.coverage('health').total > 0 && hasAllCustomers();
      for (const lane of [...unread]) {
        if (now < endsAt && !(isListed && isMostlyRead(view.coverage(lane)))) continue;
        unread.delete(lane);
        keepFound(lane, found, now);
      }
    },
    isOver: () => unread.size === 0,
    isCatchingUp(sight, number) {
      if (unread.has(laneOf(sight))) return true;
      return isAsFound(sight, found) || isAsFound(sight, rested.get(number)?.found);
    },
  };
}

function laneOf({ issue, planned }: Pick<Sight, 'issue' | 'planned'>): CaughtLane {
  return issue.azure || planned ? 'azure' : 'health';
}
