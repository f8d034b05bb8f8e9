import type { Call } from '../../call.ts';
import type { FailureReason } from '../../errors.ts';
import type { Gap } from '../../health/model.ts';
import type { AnnouncementSource, AzureSource, IssueFeed } from '../../health/ports.ts';
import type { CustomerSubscription } from '../../licences/customer-subscription.ts';
import type { LicenceSource } from '../../licences/ports.ts';
import type { WritableBoard } from '../board/writable-board.ts';
import { overlapMs } from './paces.ts';
import { readIssues, type ToldBefore } from './read-issues.ts';
import type { Job } from './schedule.ts';

/** Where the watcher reads. */
export interface WatchSources {
  readonly issues: IssueFeed;
  readonly azure: AzureSource;
  readonly announcements: AnnouncementSource;
  readonly licences: LicenceSource;
}

/**
 * Asks one customer in one lane. Resolves with what brings the answer onto the board, so that an answer that comes too
 * late is not brought there. Throws ReadError.
 * @param at now (milliseconds since 1970)
 */
export async function readJob(
  job: Job,
  sources: WatchSources,
  before: ToldBefore,
  call: Call,
  at: number,
): Promise<(board: WritableBoard) => void> {
  const { lane, customer, changedSince } = job;
  const since = changedSince === undefined ? undefined : changedSince - overlapMs;
  const isComplete = since === undefined;
  const { tenantId } = customer;
  switch (lane) {
    case 'health': {
      const { issues, gaps } = await readIssues(job, { feed: sources.issues, before }, call, at);
      return (board) => board.applyIssues(tenantId, { issues, isComplete, at, failure: firstReason(gaps) });
    }
    case 'azure': {
      const { issues, maintenance, gaps, subscriptions } = await sources.azure.readAzure(customer, call);
      const told = { issues, maintenance, isComplete: true, at, failure: firstReason(gaps) };
      return (board) => board.applyAzure(tenantId, told, subscriptions.length > 0);
    }
    case 'messages': {
      const { ids, gaps } = await sources.announcements.readIds(customer, since, call);
      return (board) =>
        board.applyAnnouncements(tenantId, { ids, isComplete, at, failure: firstReason(gaps) });
    }
    case 'licences': {
      const { licences } = await sources.licences.readLicences(customer, call);
      return (board) => board.applyLicences(tenantId, licences.some(isAzureNow), at);
    }
  }
}

function firstReason(gaps: readonly Gap[]): FailureReason | undefined {
  return gaps[0]?.error.reason;
}

function isAzureNow({ isAzure, status }: CustomerSubscription): boolean {
  return isAzure && status !== 'deleted' && status !== 'none';
}
