import type { CardReply } from '../commands/reply.ts';
import { capabilities } from '../customers/capabilities.ts';
import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';
import type { Day } from '../health/history/days.ts';
import { openTime } from '../health/history/issue-time.ts';
import { orderPast } from '../health/history/order-past.ts';
import {
  isFalsePositive,
  type ServiceHistory,
  serviceHistories,
  windowOf,
} from '../health/history/service-history.ts';
import type { Gap, Issue } from '../health/model.ts';
import { issueList } from './history/issue-list.ts';
import { servicesWithout, stripBlocks } from './history/strip-blocks.ts';
import { commandButton, linkButton } from './parts/button.ts';
import { plain } from './parts/escape.ts';
import { withoutTwins } from './parts/failure-text.ts';
import type { Note } from './parts/health-note.ts';
import { issueCounts } from './parts/issue-counts.ts';
import { levelLooks } from './parts/level-look.ts';
import { gapBlocks, olderAnswer, pageHead } from './parts/page-head.ts';
import type { ViewContext } from './view-context.ts';

/** The one service that a history is of. */
export interface AskedService {
  /** As the command has it ("Exchange"). */
  readonly id: string;
  readonly name: string;
  readonly isNamed: (name: string) => boolean;
}

export interface HistoryAnswer {
  readonly customer: Customer;
  /** The days that were asked for, the oldest first; not empty. */
  readonly days: readonly Day[];
  /** More days were asked for than there are. */
  readonly isMost?: boolean;
  readonly issues: readonly Issue[];
  readonly gaps: readonly Gap[];
  /** When Microsoft was asked. */
  readonly readAt: number;
  /** Why it could not be asked now, where this is an older answer. */
  readonly error?: ReadError | undefined;
  /** Names of all services that the customer has; undefined where they could not be read. */
  readonly services?: readonly string[] | undefined;
  /** Whether the customer has Azure, whose issues are not in it; undefined where that is not known. */
  readonly hasAzure?: boolean | undefined;
  /** The one service that was asked for. */
  readonly service?: AskedService | undefined;
  /** Page of the list of issues, from 1. */
  readonly page?: number | undefined;
  readonly notes: readonly Note[];
}

const periods = [7, 30, 90];

/** What was open in the last days: a strip of days per service, the worst first, and the list of issues. Under 25 KB. */
export function historyView(ctx: ViewContext, answer: HistoryAnswer): CardReply {
  const { customer, days, service, gaps, error, page = 1 } = answer;
  const { tenantId } = customer;
  const isAsked = service?.isNamed ?? (() => true);
  const asked = answer.issues.filter((issue) => isAsked(issue.service));
  const histories = serviceHistories(asked, days, ctx.now);
  const { from } = windowOf(days);
  const issues = orderPast(
    asked.filter((issue) => openTime(issue, ctx.now).to >= from),
    ctx.now,
  );
  const args = { tenantId, service: service && plain(service.id, 60), days: days.length };
  const { isFirst, ...list } = issueList(ctx, issues, { args, page, tenantId });
  const own = linkButton(ctx.t('button.adminCenter'), ctx.links.serviceHealth(customer));
  const missing = withoutTwins(
    [...olderAnswer(ctx, 'history', error, customer), ...gapBlocks(ctx, gaps, customer)],
    own,
  );
  const older = error ? 1 : 0;
  const name = plain(customer.name, 80);
  const state = stateOf(ctx, histories, answer);
  const counts = countsOf(ctx, issues);
  const summary = ctx
    .t('history.summary', { customer: name, days: days.length, state: state.text, counts })
    .trim();
  return {
    card: 'history',
    summary,
    data: {
      summary,
      ...pageHead(ctx, {
        title: service
          ? ctx.t('history.titleService', { customer: name, service: plain(service.name, 60) })
          : ctx.t('history.title', { customer: name }),
        look: state.look,
        state: state.text,
        lines: counts === '' ? [] : [counts],
        readAt: answer.readAt,
        notes: answer.notes,
        error,
      }),
      more: [
        ...(answer.isMost ? [{ text: ctx.t('history.most', { days: days.length }) }] : []),
        ...(mayLackAzure(answer) ? [{ text: ctx.t('history.noAzure') }] : []),
      ],
      stale: missing.blocks.slice(0, older),
      gaps: missing.blocks.slice(older),
      partial: gaps.length > 0 ? [{ text: ctx.t('history.partial') }] : [],
      strips: isFirst ? stripBlocks(ctx, histories, days) : [],
      clear: isFirst && !service ? servicesWithout(ctx, histories, answer.services) : [],
      ...list,
      periods: periods
        .filter((count) => count !== days.length)
        .map((count) =>
          commandButton(
            ctx.t('history.button.days', { days: count }),
            'history',
            { ...args, days: count },
            { replace: true },
          ),
        ),
      wider: service
        ? [
            commandButton(
              ctx.t('health.button.allServices'),
              'history',
              { tenantId, days: days.length },
              { replace: true },
            ),
          ]
        : [],
      buttons: [
        commandButton(ctx.t('button.refresh'), 'history', { ...args, fresh: true }, { replace: true }),
      ],
      links: [missing.link],
    },
  };
}

/** Green only if everything was read just now, nothing had happened, and there is nothing that the history does not hold. */
function stateOf(ctx: ViewContext, histories: readonly ServiceHistory[], answer: HistoryAnswer) {
  const { days, gaps, error } = answer;
  const hit = histories.filter(({ issues }) =>
    issues.some((issue) => issue.classification === 'incident' && !isFalsePositive(issue)),
  );
  const { unknown, healthy, down, degraded } = levelLooks;
  const values = { days: days.length };
  if (hit.length > 0) {
    const text = ctx.t('history.incidents', { count: hit.length, ...values });
    return { look: { ...unknown, icon: down.icon }, text };
  }
  const missing = histories.length === 0 ? notThere(ctx, answer) : undefined;
  if (missing !== undefined) return { look: unknown, text: missing };
  if (gaps.length > 0 || error) return { look: unknown, text: ctx.t('history.noneRead', values) };
  if (histories.length > 0) {
    return { look: { ...unknown, icon: degraded.icon }, text: ctx.t('history.noIncidents', values) };
  }
  if (mayLackAzure(answer)) {
    return { look: { ...unknown, icon: healthy.icon }, text: ctx.t('history.noneOf365', values) };
  }
  return { look: healthy, text: ctx.t('history.none', values) };
}

/** All services were asked for, and those of Azure may be among the customer's: their issues are not in the history. */
function mayLackAzure({ customer, service, hasAzure }: HistoryAnswer): boolean {
  return service === undefined && hasAzure !== false && capabilities[customer.cloud].azureInPartnerCenter;
}

/** Why a service that was asked for can have no history here. */
function notThere(ctx: ViewContext, { service, services }: HistoryAnswer): string | undefined {
  if (service === undefined) return undefined;
  if (service.id.toLowerCase() === 'azure') return ctx.t('history.noAzure');
  if (services === undefined || services.some(service.isNamed)) return undefined;
  return ctx.t('health.serviceMissing', { service: plain(service.name, 60) });
}

function countsOf(ctx: ViewContext, issues: readonly Issue[]): string {
  const open = issues.filter(({ isResolved }) => !isResolved).length;
  return [
    ...(issues.length > 0 ? [issueCounts(ctx, issues)] : []),
    ...(open > 0 ? [ctx.t('history.open', { count: open })] : []),
  ].join(ctx.t('list.separator'));
}
