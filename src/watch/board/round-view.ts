import type { TypedFastBitSet } from 'typedfastbitset';
import type { Clock } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import type { HitCustomer, Lane, RoundView, WatchedIssue } from '../board.ts';
import type { AnnouncementBoard } from './announcement-board.ts';
import { coverageOf } from './coverage.ts';
import type { CustomerNumbers } from './customer-numbers.ts';
import { heardOf } from './heard-of.ts';
import { createUnknownHits, lastReadOf } from './hits-read.ts';
import { type IssueBoard, watched } from './issue-board.ts';
import { hitsOf, type IssueRecord, isOpen, versionOf } from './issue-record.ts';
import type { Reads } from './reads.ts';
import { whoHasAzure } from './who-has-azure.ts';
import { concernedBy, type WindowBoard, watchedWindow } from './window-board.ts';

/** What a view of the board is made of. */
export interface ViewParts {
  readonly numbers: Pick<CustomerNumbers, 'inOrder' | 'customer'>;
  readonly issues: Pick<IssueBoard, 'find' | 'records'>;
  readonly announcements: Pick<AnnouncementBoard, 'find' | 'records'>;
  readonly windows: Pick<WindowBoard, 'find' | 'records'>;
  readonly reads: ReturnType<Reads['copy']>;
}

export interface ViewOptions {
  readonly clock: Clock;
  /** How old a good read may be in each lane to count as read, in milliseconds. */
  readonly freshMs: Readonly<Record<Lane, number>>;
}

/** Microsoft needs a moment to tell all customers the same. */
const toldByMs = 15 * 60_000;

/** Answers questions by these parts, as they are when each is asked. Each question walks over the customers once. */
export function createRoundView(
  { numbers, issues, announcements, windows, reads }: ViewParts,
  { clock, freshMs }: ViewOptions,
): RoundView {
  const { mayHaveAzure } = whoHasAzure(numbers, reads);

  /** What the customer is told otherwise, unless it is only an older state that it was not asked about since. */
  function differenceFor(record: IssueRecord, number: number): Pick<HitCustomer, 'differs'> {
    const version = versionOf(record, number);
    const { status, updatedAt } = record.issue;
    if (!version || version.status.raw === status.raw) return {};
    const readAt = reads.stateOf(record.lane, number).readAt ?? 0;
    if (version.updatedAt < updatedAt && readAt < updatedAt + toldByMs) return {};
    return { differs: { status: version.status, updatedAt: version.updatedAt } };
  }

  function watchedWhere(isWanted: (record: IssueRecord) => boolean): WatchedIssue[] {
    return [...issues.records()].filter(isWanted).map(showing());
  }

  function showing(): (record: IssueRecord) => WatchedIssue {
    const now = clock();
    const unknownHits = createUnknownHits(reads, now);
    return (record) => {
      const unknown = unknownHits.of(record);
      return { ...watched(record, now), ...(unknown && { unknown }) };
    };
  }

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

  return {
    openIssues: () => watchedWhere(isOpen),
    endedIssues: () => watchedWhere((record) => !isOpen(record)),
    findIssue(id) {
      const record = issues.find(id);
      return record && showing()(record);
    },
    customersHit(id) {
      const record = issues.find(id);
      if (!record) return [];
      const hits = hitsOf(record);
      const unknown = createUnknownHits(reads, clock());
      return numbers
        .inOrder()
        .filter(({ number }) => hits.has(number))
        .map(({ number, customer }) => {
          const unknownSince = unknown.since(record, number);
          return {
            customer,
            ...differenceFor(record, number),
            ...(unknownSince !== undefined && { unknownSince }),
          };
        });
    },
    lastReadOf(id) {
      const record = issues.find(id);
      return record && lastReadOf(record, reads);
    },
    announcements: () =>
      [...announcements.records()].flatMap(({ announcement, has }) =>
        announcement && !has.isEmpty() ? [{ announcement, customerCount: has.size() }] : [],
      ),
    findAnnouncement(id) {
      const { announcement, has } = announcements.find(id) ?? {};
      return announcement && has && { announcement, customerCount: has.size() };
    },
    customersWith: (announcementId) => byName(announcements.find(announcementId)?.has),
    windows: () => Array.from(windows.records(), (record) => watchedWindow(record, clock())),
    customersOfWindow(id) {
      const record = windows.find(id);
      return byName(record && concernedBy(record));
    },
    coverage: (lane) => coverageOf(statesIn(lane), clock(), freshMs[lane]),
    heardOf: (lane) => heardOf(statesIn(lane)),
  };
}
