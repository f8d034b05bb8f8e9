import type { TypedFastBitSet } from 'typedfastbitset';
import type { Clock } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import type { Board, HitCustomer, Lane, WatchedIssue } from '../board.ts';
import { createAnnouncementBoard } from './announcement-board.ts';
import { createChangeLog } from './change-log.ts';
import { coverageOf } from './coverage.ts';
import { createCustomerNumbers } from './customer-numbers.ts';
import { heardOf } from './heard-of.ts';
import { createIssueBoard, watched } from './issue-board.ts';
import { hitsOf, type IssueRecord, isOpen, versionOf } from './issue-record.ts';
import { createReads } from './reads.ts';
import { restoreParts, snapshotOf } from './snapshot-of.ts';
import { whoHasAzure } from './who-has-azure.ts';
import { concernedBy, createWindowBoard, watchedWindow } from './window-board.ts';
import type { IssuesTold, WritableBoard } from './writable-board.ts';

export interface BoardOptions {
  readonly clock: Clock;
  /** How old a good read may be in each lane to count as read, in milliseconds; a few times the lane's pace. */
  readonly freshMs?: Readonly<Record<Lane, number>>;
}

const minute = 60_000;
const defaultFreshMs = {
  health: 10 * minute,
  azure: 20 * minute,
  messages: 90 * minute,
  licences: 13 * 60 * minute,
} as const;

/** Microsoft needs a moment to tell all customers the same. */
const toldByMs = 15 * minute;

/**
 * An empty board. Customers are numbers in it and what they have are sets of bits: 10,000 customers with some hundred
 * issues and announcements are a few megabytes, and each question walks over them once.
 */
export function createBoard({ clock, freshMs = defaultFreshMs }: BoardOptions): WritableBoard {
  const numbers = createCustomerNumbers();
  const issues = createIssueBoard(clock());
  const announcements = createAnnouncementBoard();
  const windows = createWindowBoard();
  const reads = createReads();
  const log = createChangeLog(clock());
  const parts = { numbers, issues, announcements, windows, reads, log };
  const { hasAzure, mayHaveAzure } = whoHasAzure(numbers, reads);

  function withNumber(tenantId: string, act: (number: number) => void): void {
    const number = numbers.numberOf(tenantId);
    if (number !== undefined) act(number);
  }

  function tell(
    lane: 'health' | 'azure',
    number: number,
    { issues: told, isComplete, at, failure }: IssuesTold,
  ) {
    const isFirst = reads.stateOf(lane, number).readAt === undefined;
    issues.tell(number, { lane, issues: told, isComplete: isComplete && !failure, isFirst, at });
    reads.noteRead(lane, number, at, failure);
  }

  /** What the customer is told otherwise, unless it is only an older state that it was not asked about since. */
  function differenceFor(record: IssueRecord, number: number): Pick<HitCustomer, 'differs'> {
    const version = versionOf(record, number);
    const { status, updatedAt } = record.issue;
    if (!version || version.status.raw === status.raw) return {};
    const readAt = reads.stateOf(record.lane, number).readAt ?? 0;
    if (version.updatedAt < updatedAt && readAt < updatedAt + toldByMs) return {};
    return { differs: { status: version.status, updatedAt: version.updatedAt } };
  }

  const readSide: Board = {
    openIssues: () => openRecords().map((record) => watched(record, clock())),
    endedIssues: () =>
      [...issues.records()].filter((record) => !isOpen(record)).map((record) => watched(record, clock())),
    findIssue(id): WatchedIssue | undefined {
      const record = issues.find(id);
      return record && watched(record, clock());
    },
    customersHit(id) {
      const record = issues.find(id);
      if (!record) return [];
      const hits = hitsOf(record);
      return numbers
        .inOrder()
        .filter(({ number }) => hits.has(number))
        .map(({ number, customer }) => ({ customer, ...differenceFor(record, number) }));
    },
    issuesOf(tenantId) {
      const number = numbers.numberOf(tenantId);
      if (number === undefined) return [];
      return openRecords()
        .filter((record) => versionOf(record, number)?.isResolved === false)
        .map(({ issue }) => issue);
    },
    changesSince: log.since,
    loggedSince: log.begin,
    announcements: () =>
      [...announcements.records()].flatMap(({ announcement, has }) =>
        announcement && !has.isEmpty() ? [{ announcement, customerCount: has.size() }] : [],
      ),
    customersWith: (announcementId) => byName(announcements.find(announcementId)?.has),
    windows: () => Array.from(windows.records(), (record) => watchedWindow(record, clock())),
    customersOfWindow(id) {
      const record = windows.find(id);
      return byName(record && concernedBy(record));
    },
    coverage: (lane) => coverageOf(statesIn(lane), clock(), freshMs[lane]),
    heardOf: (lane) => heardOf(statesIn(lane)),
    hasAzure(tenantId) {
      const number = numbers.numberOf(tenantId);
      return number === undefined ? undefined : hasAzure(number);
    },
  };

  /** How the reads of all went that a lane is for. */
  function statesIn(lane: Lane) {
    return numbers
      .inOrder()
      .filter(({ number }) => lane !== 'azure' || mayHaveAzure(number))
      .map(({ number, customer }) => ({ customer, ...reads.stateOf(lane, number) }));
  }

  function byName(set: TypedFastBitSet | undefined): readonly Customer[] {
    if (!set) return [];
    return numbers
      .inOrder()
      .filter(({ number }) => set.has(number))
      .map(({ customer }) => customer);
  }

  function openRecords(): IssueRecord[] {
    return [...issues.records()].filter(isOpen);
  }

  return {
    ...readSide,
    setCustomers(customers) {
      for (const gone of numbers.replace(customers)) {
        issues.remove(gone);
        announcements.remove(gone);
        windows.remove(gone);
        reads.remove(gone);
      }
    },
    customers: () => numbers.inOrder().map(({ customer }) => customer),
    applyIssues: (tenantId, told) => withNumber(tenantId, (number) => tell('health', number, told)),
    applyAzure: (tenantId, told, sees) =>
      withNumber(tenantId, (number) => {
        tell('azure', number, told);
        windows.tell(number, { ...told, isComplete: told.isComplete && !told.failure });
        reads.noteAzureSeen(number, sees);
      }),
    applyAnnouncements: (tenantId, told) =>
      withNumber(tenantId, (number) => {
        announcements.tell(number, { ...told, isComplete: told.isComplete && !told.failure });
        reads.noteRead('messages', number, told.at, told.failure);
      }),
    applyLicences: (tenantId, licensed, at) =>
      withNumber(tenantId, (number) => {
        reads.noteLicences(number, licensed);
        reads.noteRead('licences', number, at);
      }),
    learnAnnouncement: announcements.learn,
    applyFailure: (lane, tenantId, reason) =>
      withNumber(tenantId, (number) => reads.noteFailure(lane, number, reason)),
    readAt(lane, tenantId) {
      const number = numbers.numberOf(tenantId);
      return number === undefined ? undefined : reads.stateOf(lane, number).readAt;
    },
    mayHaveAzure(tenantId) {
      const number = numbers.numberOf(tenantId);
      return number !== undefined && mayHaveAzure(number);
    },
    missingAnnouncements: (askedBefore) =>
      announcements.missing(askedBefore).map(({ id, has }) => ({
        id,
        isHeldBy: ({ tenantId }) => has.has(numbers.numberOf(tenantId) ?? -1),
      })),
    noteAnnouncementsAsked(ids, at) {
      for (const id of ids) {
        const record = announcements.find(id);
        if (record) record.askedAt = at;
      }
    },
    closeRound() {
      const changes = issues.closeRound(clock());
      log.add(changes);
      log.forgetOld(clock());
      announcements.forgetGone();
      windows.closeRound(clock());
      return changes.length;
    },
    snapshot: () => snapshotOf(parts, clock()),
    restore: (snapshot) => restoreParts(parts, snapshot),
  };
}
