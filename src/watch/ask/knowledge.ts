import type { Board, Coverage, Lane } from '../board.ts';
import { needsPerson } from '../needs-person.ts';

const mostly = 0.9;

/** How much of what an answer is about is known. */
export interface Knowledge {
  /** Those that the answer is about; one that is for no customer only where all are. */
  readonly lanes: readonly { readonly lane: Lane; readonly coverage: Coverage }[];
  /** Every partner account's customers are known, so that none is missing in the lanes' totals. */
  readonly isListComplete: boolean;
}

/** How much the board knows in these lanes. */
export function askKnowledge(board: Board, lanes: readonly Lane[], isListComplete: boolean): Knowledge {
  const all = lanes.map((lane) => ({ lane, coverage: board.coverage(lane) }));
  const used = all.filter(({ coverage }) => coverage.total > 0);
  return { lanes: used.length > 0 ? used : all, isListComplete };
}

/** Every customer is read; false where there is none, because then nothing is known. */
export function isComplete({ lanes, isListComplete }: Knowledge): boolean {
  return isListComplete && lanes.every(({ coverage }) => coverage.total > 0 && unread(coverage) === 0);
}

/** No customer is read. */
export function isUnread({ lanes }: Knowledge): boolean {
  return lanes.every(({ coverage }) => coverage.read === 0);
}

/**
 * All customers of a lane were asked lately, and nearly all of those that can be read could be: what is not known of the
 * others is told by them too, or theirs alone. Nobody to ask is enough.
 */
export function isMostlyRead({ total, read, waiting, failed }: Coverage): boolean {
  if (total === 0) return true;
  const closed = failed
    .filter(({ reason }) => needsPerson(reason))
    .reduce((sum, { customers }) => sum + customers.length, 0);
  return waiting === 0 && read > 0 && read >= mostly * (total - closed);
}

/** How many customers a lane does not know as they are now: failed, not asked yet, or read too long ago. */
export function unread({ total, read }: Coverage): number {
  return Math.max(0, total - read);
}

/** Customers that are neither read in time nor waiting nor failed: their last read is too long ago. */
export function overdue({ total, read, waiting, failed }: Coverage): number {
  const failures = failed.reduce((sum, { customers }) => sum + customers.length, 0);
  return Math.max(0, total - read - waiting - failures);
}

/** When the oldest and the newest of what is read was read; where nothing is, of what is remembered. */
export function readBetween({ lanes }: Knowledge): { oldest: number; newest: number } | undefined {
  const times = lanes.flatMap(({ coverage: { oldestReadAt, newestReadAt } }) =>
    [oldestReadAt, newestReadAt].filter((at) => at !== undefined),
  );
  return times.length === 0 ? undefined : { oldest: Math.min(...times), newest: Math.max(...times) };
}
