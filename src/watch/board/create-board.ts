import type { Clock } from '../../call.ts';
import type { Board, Lane } from '../board.ts';
import { createAnnouncementBoard } from './announcement-board.ts';
import { createChangeLog } from './change-log.ts';
import { copyOfParts } from './copy-of-parts.ts';
import { createCustomerNumbers } from './customer-numbers.ts';
import { isReadAfter } from './hits-read.ts';
import { createIssueBoard } from './issue-board.ts';
import { isOpen, versionOf } from './issue-record.ts';
import { createReads } from './reads.ts';
import { createRoundView } from './round-view.ts';
import { restoreParts, snapshotOf } from './snapshot-of.ts';
import { whoHasAzure } from './who-has-azure.ts';
import { createWindowBoard } from './window-board.ts';
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

  const now = createRoundView(parts, { clock, freshMs });
  const asOfNow = () => createRoundView(copyOfParts(parts), { clock, freshMs });
  let lastRound = asOfNow();

  const readSide: Board = {
    ...now,
    lastRound: () => lastRound,
    customerOf(tenantId) {
      const number = numbers.numberOf(tenantId);
      return number === undefined ? undefined : numbers.customer(number);
    },
    issuesOf(tenantId) {
      const number = numbers.numberOf(tenantId);
      if (number === undefined) return [];
      return [...issues.records()]
        .filter((record) => isOpen(record) && versionOf(record, number)?.isResolved === false)
        .map(({ issue }) => issue);
    },
    changesSince: log.since,
    loggedSince: log.begin,
    hasAzure(tenantId) {
      const number = numbers.numberOf(tenantId);
      return number === undefined ? undefined : hasAzure(number);
    },
  };

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
      const changes = issues.closeRound(clock(), (record, after) => isReadAfter(record, after, reads));
      log.add(changes);
      log.forgetOld(clock());
      announcements.closeRound(clock());
      windows.closeRound(clock());
      lastRound = asOfNow();
      return changes.length;
    },
    snapshot: () => snapshotOf(parts, clock()),
    restore(snapshot) {
      restoreParts(parts, snapshot);
      lastRound = asOfNow();
    },
  };
}
