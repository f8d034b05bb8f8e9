import { TypedFastBitSet } from 'typedfastbitset';
import type { Issue } from '../../health/model.ts';
import { overduePromise } from '../../health/promise.ts';
import type { Change, WatchedIssue } from '../board.ts';
import { deriveChanges, type IssueMoment } from './changes.ts';
import { addGrowth, growthAt } from './growth.ts';
import {
  forget,
  hitsOf,
  type IssueRecord,
  isOpen,
  isToldAlready,
  laneOf,
  newRecord,
  tell,
  versionOf,
} from './issue-record.ts';

/** What one customer's answer says about its issues. */
export interface ToldIssues {
  readonly lane: 'health' | 'azure';
  readonly issues: readonly Issue[];
  /** All open issues of the customer are among them: an issue that is not has left it. */
  readonly isComplete: boolean;
  /** The customer has never been read before: what it has is not news. */
  readonly isFirst: boolean;
  readonly at: number;
}

/** The issues of all customers, by id. */
export interface IssueBoard {
  tell(number: number, told: ToldIssues): void;
  /** A customer is no longer one. */
  remove(number: number): void;
  /**
   * Ends a round: what happened since the last one ended. Lets go of what ended a week ago, and of what nobody knows any
   * more.
   * @param isKnown whether a customer that an open issue hits was read after that moment
   */
  closeRound(now: number, isKnown: (record: IssueRecord, after: number) => boolean): Change[];
  find(id: string): IssueRecord | undefined;
  records(): Iterable<IssueRecord>;
  restore(records: Iterable<IssueRecord>): void;
}

/** How an issue was before this round touched it. */
interface Touched {
  readonly before: (IssueMoment & { readonly hits: TypedFastBitSet }) | undefined;
  isNews: boolean;
}

/** How long an issue can be found that has ended, or none of whose customers can be read any more. */
const keptMs = 7 * 24 * 3_600_000;

/** @param startedAt since when this program watches (milliseconds since 1970) */
export function createIssueBoard(startedAt: number): IssueBoard {
  const records = new Map<string, IssueRecord>();
  const touched = new Map<IssueRecord, Touched>();
  /** Customers who were read for the first time in this round. */
  const newcomers = new TypedFastBitSet();
  let roundBegan = startedAt;

  function touch(record: IssueRecord): Touched {
    let state = touched.get(record);
    if (!state) {
      const before = { issue: record.issue, isOpen: isOpen(record), hits: hitsOf(record) };
      state = { before, isNews: false };
      touched.set(record, state);
    }
    return state;
  }

  function tellOne(number: number, issue: Issue, { isFirst, at }: ToldIssues): void {
    let record = records.get(keyOf(issue.id));
    if (!record) {
      record = newRecord(issue, at);
      records.set(keyOf(issue.id), record);
      touched.set(record, { before: undefined, isNews: publishedAt(issue) >= startedAt });
    } else if (isToldAlready(record, number, issue)) {
      return;
    }
    const state = touch(record);
    if (!isFirst) state.isNews = true;
    tell(record, number, issue);
  }

  function leaveOthers(number: number, { lane, issues }: ToldIssues): void {
    const told = new Set(issues.map(({ id }) => keyOf(id)));
    for (const [key, record] of records) {
      if (record.lane !== lane || told.has(key)) continue;
      const last = versionOf(record, number);
      if (!last || last.isResolved) continue;
      touch(record);
      // Microsoft lists open issues only: one that has ended is not missing, the customer was hit until its end.
      if (record.issue.isResolved) tell(record, number, record.issue);
      else forget(record, number);
    }
  }

  function changesOf(record: IssueRecord, { before, isNews }: Touched, now: number): Change[] {
    const hits = hitsOf(record);
    const joined = before ? hits.new_difference(before.hits).difference_size(newcomers) : 0;
    const left = before ? before.hits.difference_size(hits) : 0;
    const open = isOpen(record);
    record.goneAt = open ? undefined : (record.goneAt ?? now);
    // Who had it before it ended says nothing about who has it since it goes on again.
    if (!open || !before?.isOpen) record.growth = [];
    else if (joined !== left) {
      record.growth = addGrowth(record.growth, { since: roundBegan, until: now, by: joined - left });
    }
    return deriveChanges(before, { issue: record.issue, isOpen: open, at: now, joined, left, isNews });
  }

  function promiseOf(record: IssueRecord, now: number): Change[] {
    const promised = overduePromise(record.issue, isOpen(record), now);
    if (promised === undefined || promised === record.overdueTold) return [];
    record.overdueTold = promised;
    // A promise that was broken before anybody watched is known, not a change.
    return promised < record.firstSeenAt
      ? []
      : [{ at: now, kind: 'promiseOverdue', issueId: record.issue.id }];
  }

  return {
    tell(number, told) {
      if (told.isFirst) newcomers.add(number);
      for (const issue of told.issues) {
        if (laneOf(issue) === told.lane) tellOne(number, issue, told);
      }
      if (told.isComplete) leaveOthers(number, told);
    },
    remove(number) {
      newcomers.remove(number);
      for (const record of records.values()) forget(record, number);
      for (const { before } of touched.values()) before?.hits.remove(number);
    },
    closeRound(now, isKnown) {
      const changes: Change[] = [];
      for (const [record, state] of touched) changes.push(...changesOf(record, state, now));
      for (const [key, record] of records) {
        changes.push(...promiseOf(record, now));
        // Also where nobody was read: its last customer may have been removed.
        if (!isOpen(record)) record.goneAt ??= now;
        const isOld =
          record.goneAt === undefined ? !isKnown(record, now - keptMs) : record.goneAt <= now - keptMs;
        if (isOld) records.delete(key);
      }
      touched.clear();
      newcomers.clear();
      roundBegan = now;
      return changes;
    },
    find: (id) => records.get(keyOf(id)),
    records: () => records.values(),
    restore(restored) {
      for (const record of restored) records.set(keyOf(record.issue.id), record);
    },
  };
}

/** The issue as it is shown. */
export function watched(record: IssueRecord, now: number): WatchedIssue {
  const growth = isOpen(record) ? growthAt(record.growth, now) : undefined;
  return {
    issue: record.issue,
    customerCount: hitsOf(record).size(),
    ...(growth && { growth }),
    firstSeenAt: record.firstSeenAt,
  };
}

function keyOf(id: string): string {
  return id.toUpperCase();
}

function publishedAt({ posts, startedAt, updatedAt }: Issue): number {
  return posts.at(-1)?.at ?? startedAt ?? updatedAt;
}
