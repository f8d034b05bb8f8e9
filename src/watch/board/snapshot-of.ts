import { TypedFastBitSet } from 'typedfastbitset';
import type { Announcement } from '../../health/model.ts';
import { lanes } from '../board.ts';
import { type Snapshot, snapshotVersion } from '../snapshot.ts';
import type { AnnouncementBoard } from './announcement-board.ts';
import { decodeBits, encodeBits } from './bits.ts';
import type { ChangeLog } from './change-log.ts';
import type { CustomerNumbers } from './customer-numbers.ts';
import type { IssueBoard } from './issue-board.ts';
import { laneOf } from './issue-record.ts';
import type { Reads } from './reads.ts';
import type { WindowBoard } from './window-board.ts';

/** What a board is made of. */
export interface BoardParts {
  readonly numbers: CustomerNumbers;
  readonly issues: IssueBoard;
  readonly announcements: AnnouncementBoard;
  readonly windows: WindowBoard;
  readonly reads: Reads;
  readonly log: ChangeLog;
}

/** Everything but the bodies of announcements, which are long and read again when somebody asks, and failures. */
export function snapshotOf(
  { numbers, issues, announcements, windows, reads, log }: BoardParts,
  now: number,
): Snapshot {
  return {
    version: snapshotVersion,
    savedAt: now,
    customers: numbers.inOrder().map(({ number, customer }) => ({
      number,
      customer,
      readAt: lanes.map((lane) => reads.stateOf(lane, number).readAt ?? null),
      licensedAzure: reads.licensedAzure(number),
      seesAzure: reads.seesAzure(number),
    })),
    issues: Array.from(issues.records(), ({ issue, versions, firstSeenAt, goneAt, growth, overdueTold }) => ({
      issue,
      versions: versions.map(({ told, ...version }) => ({ ...version, told: encodeBits(told) })),
      firstSeenAt,
      goneAt,
      growth,
      overdueTold,
    })),
    announcements: Array.from(announcements.records(), ({ id, updatedAt, has, announcement }) => ({
      id,
      updatedAt,
      has: encodeBits(has),
      announcement: announcement && withoutBody(announcement),
    })),
    windows: Array.from(windows.records(), ({ has, left, ...record }) => ({
      ...record,
      has: encodeBits(has),
      left: encodeBits(left),
    })),
    loggedSince: log.begin(),
    changes: [...log.all()],
  };
}

/** Fills the parts of an empty board. */
export function restoreParts(
  { numbers, issues, announcements, windows, reads, log }: BoardParts,
  snapshot: Snapshot,
): void {
  const known = new TypedFastBitSet(snapshot.customers.map(({ number }) => number));
  const decode = (bits: string) => decodeBits(bits).intersection(known);
  numbers.restore(snapshot.customers.map(({ number, customer }) => [number, customer]));
  for (const { number, readAt, licensedAzure, seesAzure } of snapshot.customers) {
    for (const [place, lane] of lanes.entries()) {
      const at = readAt[place];
      if (typeof at === 'number') reads.noteRead(lane, number, at);
    }
    if (licensedAzure !== undefined) reads.noteLicences(number, licensedAzure);
    reads.noteAzureSeen(number, seesAzure);
  }
  issues.restore(
    snapshot.issues.map(({ issue, versions, firstSeenAt, goneAt, growth, overdueTold }) => ({
      issue,
      versions: versions.map((version) => ({ ...version, told: decode(version.told) })),
      lane: laneOf(issue),
      firstSeenAt,
      goneAt,
      growth,
      overdueTold,
    })),
  );
  announcements.restore(
    snapshot.announcements.map(({ id, updatedAt, has, announcement }) => ({
      id,
      updatedAt,
      has: decode(has),
      announcement,
      askedAt: undefined,
      goneAt: undefined,
    })),
  );
  windows.restore(
    snapshot.windows.map(({ has, left, goneAt, ...record }) => ({
      ...record,
      goneAt,
      has: decode(has),
      left: decode(left),
    })),
  );
  log.restore(snapshot.changes, snapshot.loggedSince);
}

function withoutBody({ body: _body, links: _links, ...rest }: Announcement): Announcement {
  return rest;
}
