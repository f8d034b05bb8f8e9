import type { Report } from '../subscription.ts';

/** What several customers say does not work while Microsoft says nothing: unofficial. */
export interface ReportedIssue {
  /** "REPORT-EXCHANGE-MB3K2J00": the same as long as it goes on. */
  readonly id: string;
  readonly service: Report['service'];
  /** The first report of those that made it one. */
  readonly startedAt: number;
  readonly lastAt: number;
  /** Tenant ids, in the order of their first reports. */
  readonly tenantIds: readonly string[];
  readonly ended?: {
    readonly at: number;
    /** Missing where nobody has reported anything for a while: that says nothing of the service. */
    readonly byIssueId?: string;
  };
}

/** An issue of Microsoft's about the same service, which hits somebody who reported it. */
export interface Official {
  readonly issueId: string;
  /** When it was known here (milliseconds since 1970). */
  readonly from: number;
  /** Missing while it goes on. */
  readonly to?: number;
}

const minute = 60_000;
/**
 * Two customers may have the same trouble by chance, or the same person at the keyboard; three within half an hour, before
 * Microsoft has said a word, is what technicians call each other for.
 */
export const leastCustomers = 3;
export const withinMs = 30 * minute;
/** Nobody says that it works again: what nobody reports any more is taken to be over. */
export const silenceMs = 120 * minute;

/**
 * The unofficial issues that reports of one service make, the oldest first, those that have ended too. It asks only what was
 * reported when, and when Microsoft had spoken: reports that came while an official issue was open are about that one.
 * @param reports in the order in which they were made
 */
export function reportedIssues(
  reports: readonly Report[],
  officials: readonly Official[],
  now: number,
): ReportedIssue[] {
  const issues: ReportedIssue[] = [];
  let waiting: Report[] = [];
  let current: ReportedIssue | undefined;
  const end = (ended: NonNullable<ReportedIssue['ended']>) => {
    if (current) issues.push({ ...current, ended });
    current = undefined;
    waiting = [];
  };
  const endSilent = (at: number) => {
    if (current && current.lastAt + silenceMs <= at) end({ at: current.lastAt + silenceMs });
  };

  for (const step of inOrder(reports, officials)) {
    endSilent(step.at);
    if ('official' in step) {
      end({ at: step.at, byIssueId: step.official.issueId });
    } else if (!isOfficial(officials, step.at)) {
      const { report } = step;
      waiting = [...waiting.filter(({ at }) => at > report.at - withinMs), report];
      current = current ? withReport(current, report) : begin(waiting);
    }
  }
  endSilent(now);
  return current ? [...issues, current] : issues;
}

type Step =
  | { readonly at: number; readonly report: Report }
  | { readonly at: number; readonly official: Official };

function inOrder(reports: readonly Report[], officials: readonly Official[]): Step[] {
  return [
    ...reports.map((report): Step => ({ at: report.at, report })),
    ...officials.map((official): Step => ({ at: official.from, official })),
  ].sort((a, b) => a.at - b.at);
}

function isOfficial(officials: readonly Official[], at: number): boolean {
  return officials.some(({ from, to }) => from <= at && (to === undefined || at < to));
}

function begin(reports: readonly Report[]): ReportedIssue | undefined {
  const tenantIds = [...new Set(reports.map(({ tenantId }) => tenantId))];
  const [first, last] = [reports[0], reports.at(-1)];
  if (!first || !last || tenantIds.length < leastCustomers) return undefined;
  const { service, at: startedAt } = first;
  const id = `REPORT-${service.id}-${startedAt.toString(36)}`.toUpperCase();
  return { id, service, startedAt, lastAt: last.at, tenantIds };
}

function withReport(issue: ReportedIssue, { tenantId, at }: Report): ReportedIssue {
  return { ...issue, lastAt: at, tenantIds: [...new Set([...issue.tenantIds, tenantId])] };
}
