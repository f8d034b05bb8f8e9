import type { CardReply } from '../../src/commands/reply.ts';
import { ReadError } from '../../src/errors.ts';
import { lastDays } from '../../src/health/history/days.ts';
import type { Issue } from '../../src/health/model.ts';
import { type HistoryAnswer, historyView } from '../../src/views/history-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { contoso, healthyServices, hour, issue, minute, now, owa, roomsAdvisory, status } from './fixture.ts';

const day = 24 * hour;

function ended(
  id: string,
  service: string,
  kind: Issue['classification'],
  daysAgo: number,
  long: number,
): Issue {
  return issue({
    id,
    service,
    title: `${service}: some users may see delays`,
    classification: kind,
    status: status('serviceRestored'),
    isResolved: true,
    startedAt: now - daysAgo * day,
    endedAt: now - daysAgo * day + long,
    updatedAt: now - daysAgo * day + long,
  });
}

const pastIssues: readonly Issue[] = [
  owa,
  roomsAdvisory,
  ended('EX1091204', 'Exchange Online', 'incident', 9, 7 * hour + 12 * minute),
  ended('EX1088340', 'Exchange Online', 'advisory', 17, 4 * day),
  ended('TM1090087', 'Microsoft Teams', 'incident', 12, 95 * minute),
  ended('SP1089411', 'SharePoint Online', 'advisory', 24, 9 * day),
  ended('PB1087002', 'Power BI', 'unknown', 21, 5 * hour),
];

function history(ctx: ViewContext, changes: Partial<HistoryAnswer> = {}): CardReply {
  return historyView(ctx, {
    customer: contoso,
    days: lastDays(now, 30, ctx.timeZone),
    issues: pastIssues,
    gaps: [],
    readAt: now - minute,
    services: ['Exchange Online', 'Microsoft Teams', ...healthyServices.map(({ name }) => name)],
    notes: [],
    ...changes,
  });
}

/** Samples of the pages about one subject: history, messages, maintenance, licences. */
export const pagesSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  history: (ctx) => history(ctx),
  'history-clear': (ctx) => history(ctx, { issues: [], notes: [{ kind: 'remembered' }] }),
  'history-long': (ctx) =>
    history(ctx, {
      days: lastDays(now, 90, ctx.timeZone),
      isMost: true,
      service: { id: 'Exchange', isNamed: (name) => name === 'Exchange Online' },
    }),
  'history-gap': (ctx) =>
    history(ctx, {
      issues: [],
      services: undefined,
      readAt: now - 2 * hour,
      error: new ReadError('service_failed', '500'),
      gaps: [{ what: 'history', error: new ReadError('answer_malformed', 'odd'), isPart: true }],
    }),
  'history-page': (ctx) => history(ctx, { page: 2 }),
};
