import type { TypedFastBitSet } from 'typedfastbitset';
import type { WatchedIssue } from '../board.ts';
import { hitsOf, type IssueRecord, isOpen } from './issue-record.ts';
import type { Reads } from './reads.ts';

/** A customer that was told of an issue so long ago may not have it any more: Microsoft's issues last hours. */
const unknownAfterMs = 6 * 3_600_000;

/** When the last of the customers that the issue hits was read; a look at each of them. */
export function lastReadOf(record: IssueRecord, reads: Pick<Reads, 'stateOf'>): number | undefined {
  return lastRead(hitsOf(record), record.lane, reads);
}

/** Whether one of them was read after `at`; mostly the first one that is looked at. */
export function isReadAfter(record: IssueRecord, at: number, reads: Pick<Reads, 'stateOf'>): boolean {
  for (const number of hitsOf(record)) if ((reads.stateOf(record.lane, number).readAt ?? 0) > at) return true;
  return false;
}

/** Of whom it is not known any more whether open issues hit them. */
export interface UnknownHits {
  /** How many that an issue hits, and the last moment at which one of them was read; undefined where there are none. */
  of(record: IssueRecord): WatchedIssue['unknown'];
  /** Since when it is so of one customer; undefined where it is known, or the issue has ended. */
  since(record: IssueRecord, number: number): number | undefined;
}

/** For questions of one moment: all customers are looked at once, when the first question is asked. */
export function createUnknownHits(reads: Pick<Reads, 'stateOf' | 'readBefore'>, now: number): UnknownHits {
  const known = new Map<IssueRecord['lane'], TypedFastBitSet>();

  function unread(lane: IssueRecord['lane']): TypedFastBitSet {
    const set = known.get(lane) ?? reads.readBefore(lane, now - unknownAfterMs);
    known.set(lane, set);
    return set;
  }

  return {
    of(record) {
      if (!isOpen(record) || unread(record.lane).isEmpty()) return undefined;
      const hits = hitsOf(record).intersection(unread(record.lane));
      const since = lastRead(hits, record.lane, reads);
      return since === undefined ? undefined : { count: hits.size(), since };
    },
    since: (record, number) =>
      unread(record.lane).has(number) && isOpen(record)
        ? reads.stateOf(record.lane, number).readAt
        : undefined,
  };
}

function lastRead(
  numbers: TypedFastBitSet,
  lane: IssueRecord['lane'],
  reads: Pick<Reads, 'stateOf'>,
): number | undefined {
  let last: number | undefined;
  for (const number of numbers) {
    const { readAt } = reads.stateOf(lane, number);
    if (readAt !== undefined && readAt > (last ?? 0)) last = readAt;
  }
  return last;
}
