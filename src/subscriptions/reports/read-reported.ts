import type { RoundView, WatchedIssue } from '../../watch/board.ts';
import type { Report } from '../subscription.ts';
import { type Official, type ReportedIssue, reportedIssues } from './reported-issue.ts';

/** What reports are compared with. */
export interface Known {
  readonly board: Pick<RoundView, 'openIssues' | 'endedIssues' | 'customersHit'>;
  /** The service's id by Microsoft's name of it. */
  readonly serviceOf: (name: string) => string;
}

/**
 * The unofficial issues of all services. Costs nothing without reports; with some, a look at each issue of their services.
 * @param reports in the order in which they were made
 */
export function readReported(reports: readonly Report[], known: Known, now: number): ReportedIssue[] {
  const byService = new Map<string, Report[]>();
  for (const report of reports) {
    const same = byService.get(report.service.id);
    if (same) same.push(report);
    else byService.set(report.service.id, [report]);
  }
  return [...byService.values()].flatMap((own) => reportedIssues(own, officialsOn(own, known), now));
}

/** Advisories are nearly always open somewhere: they explain nothing that customers call for. */
function officialsOn(own: readonly Report[], { board, serviceOf }: Known): Official[] {
  const service = own[0]?.service.id;
  const reporters = new Set(own.map(({ tenantId }) => tenantId));
  const isAbout = ({ issue }: WatchedIssue) =>
    issue.classification !== 'advisory' &&
    serviceOf(issue.service) === service &&
    board.customersHit(issue.id).some(({ customer }) => reporters.has(customer.tenantId));
  const official = ({ issue, firstSeenAt }: WatchedIssue) => ({ issueId: issue.id, from: firstSeenAt });
  return [
    ...board.openIssues().filter(isAbout).map(official),
    ...board
      .endedIssues()
      .filter(isAbout)
      .map((watched) => ({ ...official(watched), to: watched.issue.endedAt ?? watched.issue.updatedAt })),
  ];
}
