import type { CardReply } from '../commands/reply.ts';
import { capabilities } from '../customers/capabilities.ts';
import type { Customer } from '../customers/customer.ts';
import { type Plan, type Planned, plan } from '../health/maintenance/plan.ts';
import type { Announcement, Gap, Maintenance } from '../health/model.ts';
import { nameSome } from './health-issues.ts';
import { groupByDay } from './maintenance/group-by-day.ts';
import { plannedRow } from './maintenance/planned-row.ts';
import { commandButton, linkButton } from './parts/button.ts';
import { plain } from './parts/escape.ts';
import { withoutTwins } from './parts/failure-text.ts';
import type { Note } from './parts/health-note.ts';
import { levelLooks } from './parts/level-look.ts';
import { gapBlocks, olderAnswer, pageHead } from './parts/page-head.ts';
import { pageButtons, pageOf } from './parts/pages.ts';
import { zone } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

export interface MaintenanceAnswer {
  readonly customer: Customer;
  /** Undefined where it could not be read, or was not asked. */
  readonly azure?:
    | { readonly maintenance: readonly Maintenance[]; readonly subscriptions: number }
    | undefined;
  /** The customer has no Azure: its cloud has none that partners sell, or its licences hold none. */
  readonly isWithoutAzure?: boolean;
  /** The message center; undefined where it could not be read. */
  readonly announcements?: readonly Announcement[] | undefined;
  /** When the older of both was read; undefined where none was. */
  readonly readAt: number | undefined;
  readonly gaps: readonly Gap[];
  /** Why what was read is older; empty where it is new. */
  readonly older?: readonly Gap[];
  /** From 1. */
  readonly page?: number | undefined;
  readonly notes: readonly Note[];
}

const rowsPerPage = 5;

/** What is planned for a customer, by day in the reader's time zone, each with a calendar entry to take. Under 25 KB. */
export function maintenanceView(ctx: ViewContext, answer: MaintenanceAnswer): CardReply {
  const { customer, azure, announcements, gaps, older = [], readAt } = answer;
  const { tenantId } = customer;
  const planned = plan(azure?.maintenance ?? [], announcements ?? [], ctx.now);
  const { dated, undated, unread } = planned;
  const list = pageOf(dated, answer.page ?? 1, rowsPerPage);
  const name = plain(customer.name, 80);
  const state = stateOf(ctx, planned, answer);
  const summary = ctx.t('maintenance.summary', { customer: name, state: state.text });
  const own = linkButton(ctx.t('button.adminCenter'), ctx.links.adminCenter(customer));
  const stale = older.flatMap(({ what, error }) => olderAnswer(ctx, what, error, customer));
  const missing = withoutTwins([...stale, ...gapBlocks(ctx, gaps, customer)], own);
  return {
    card: 'maintenance',
    summary,
    data: {
      summary,
      ...pageHead(ctx, {
        title: ctx.t('maintenance.title', { customer: name }),
        look: state.look,
        state: state.text,
        lines: running(ctx, dated),
        readAt,
        notes: answer.notes,
        error: older[0]?.error,
      }),
      stale: missing.blocks.slice(0, stale.length),
      gaps: missing.blocks.slice(stale.length),
      range:
        dated.length === 0
          ? []
          : [
              {
                text: ctx.t('maintenance.page', {
                  first: list.first,
                  last: list.last,
                  total: list.total,
                  pages: list.pages,
                  zone: zone(ctx, ctx.now),
                }),
              },
            ],
      days: groupByDay(ctx, list.items).map(({ label, items }) => ({
        label,
        rows: items.map((planned) => plannedRow(ctx, planned, customer)),
      })),
      undated: [
        ...postsText(ctx, 'maintenance.undated', undated),
        ...postsText(ctx, 'maintenance.unread', unread),
      ],
      read: readLines(ctx, answer),
      pages: pageButtons(ctx, list, 'maintenance', { tenantId }),
      wider: [commandButton(ctx.t('message.button.list'), 'messages', { tenantId })],
      buttons: [
        commandButton(ctx.t('button.refresh'), 'maintenance', { tenantId, fresh: true }, { replace: true }),
      ],
      links: [missing.link],
    },
  };
}

/** "Nothing is planned" only where both were read, or the customer has no Azure. */
function stateOf(
  ctx: ViewContext,
  { dated, undated, unread }: Plan,
  { azure, isWithoutAzure = false, readAt, gaps, older = [] }: MaintenanceAnswer,
) {
  const { watching, healthy, unknown } = levelLooks;
  if (readAt === undefined) return { look: unknown, text: ctx.t('maintenance.notRead') };
  const isWhole = gaps.length + older.length + unread.length === 0;
  if (dated.length > 0) {
    // What was not read may have more of either kind.
    if (!isWhole) return { look: watching, text: ctx.t('maintenance.countRead', { count: dated.length }) };
    const deadlines = dated.filter(({ kind }) => kind === 'deadline').length;
    return {
      look: watching,
      text: ctx.t('maintenance.count', { windows: dated.length - deadlines, deadlines }),
    };
  }
  if (undated.length > 0) return { look: unknown, text: ctx.t('maintenance.noneDated') };
  const isAllRead = isWhole && (isWithoutAzure || (azure !== undefined && azure.subscriptions > 0));
  if (!isAllRead) return { look: unknown, text: ctx.t('maintenance.noneRead') };
  return { look: healthy, text: ctx.t('maintenance.none') };
}

function running(ctx: ViewContext, dated: readonly Planned[]): string[] {
  const count = dated.filter(({ from }) => from < ctx.now).length;
  return count === 0 ? [] : [ctx.t('maintenance.running', { count })];
}

/** What was read and what there is not: no one should take silence for "nothing". */
function readLines(ctx: ViewContext, { customer, azure, announcements }: MaintenanceAnswer) {
  return [
    ...(capabilities[customer.cloud].azureInPartnerCenter ? [] : [ctx.t('maintenance.noAzureThere')]),
    ...(azure && azure.subscriptions > 0
      ? [ctx.t('maintenance.readAzure', { count: azure.subscriptions })]
      : []),
    ...(azure && azure.subscriptions === 0 ? [ctx.t('maintenance.noSubscriptions')] : []),
    ...(announcements ? [ctx.t('maintenance.readMessages', { count: announcements.length })] : []),
  ].map((text) => ({ text }));
}

function postsText(
  ctx: ViewContext,
  key: 'maintenance.undated' | 'maintenance.unread',
  posts: readonly Announcement[],
) {
  if (posts.length === 0) return [];
  const named = posts.map(({ id, title }) => `${plain(title, 80)} (${plain(id, 20)})`);
  return [{ text: ctx.t(key, { messages: nameSome(ctx, named, 800) }) }];
}
