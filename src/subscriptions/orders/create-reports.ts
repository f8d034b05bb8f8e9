import type { Clock, IdSource } from '../../call.ts';
import type { SubscriptionMemory } from '../ports.ts';
import type { Report } from '../subscription.ts';
import type { OrderListener } from './changes.ts';

/** What customers say does not work. Writes throw what the memory throws. */
export interface Reports {
  report(tenantId: string, service: Report['service'], by: string): Promise<Report>;
  /** In the order in which they were made; another list after every change. */
  reports(): readonly Report[];
  /** Those made before a moment. */
  forgetReports(before: number): Promise<void>;
}

export interface ReportsParts {
  readonly memory: Pick<SubscriptionMemory, 'reports' | 'saveReport' | 'forgetReports'>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly tell: OrderListener;
}

export async function createReports({ memory, clock, ids, inTurn, tell }: ReportsParts): Promise<Reports> {
  let all: readonly Report[] = [...(await memory.reports())].sort((a, b) => a.at - b.at);
  return {
    report: (tenantId, service, by) =>
      inTurn(async () => {
        const report = { id: ids(), tenantId, service, by, at: clock() };
        await memory.saveReport(report);
        all = [...all, report];
        tell({ of: 'reports' });
        return report;
      }),
    reports: () => all,
    forgetReports: (before) =>
      inTurn(async () => {
        if (!all.some(({ at }) => at < before)) return;
        await memory.forgetReports(before);
        all = all.filter(({ at }) => at >= before);
      }),
  };
}
