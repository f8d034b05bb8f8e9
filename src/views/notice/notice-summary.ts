import { promiseOf } from '../../health/promise.ts';
import type { Sight } from '../../subscriptions/notice.ts';
import { plain } from '../parts/escape.ts';
import { moment, span } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import type { NoticeAnswer } from './notice-answer.ts';
import { plannedWindow } from './notice-times.ts';
import { noticeName, noticeState } from './notice-words.ts';

/** What the notification says: "Incident EX123456, Exchange Online: 12 of your customers, next update by 09:30". */
export function noticeSummary(ctx: ViewContext, { sight, isExample }: NoticeAnswer): string {
  const summary = summaryOf(ctx, sight);
  return isExample ? ctx.t('notice.summary.example', { summary }) : summary;
}

function summaryOf(ctx: ViewContext, sight: Sight): string {
  const { kind, issue, isOpen, customerCount: count } = sight;
  const about = { name: noticeName(ctx, sight), service: plain(issue.service, 60) };
  const customers = ctx.t('notice.summary.customers', { count });
  const parted = () => ctx.t('notice.summary.parted', { ...about, state: noticeState(ctx, sight).status });
  if (sight.parting) return parted();
  switch (kind) {
    case 'reports':
      if (!isOpen) return ctx.t('notice.summary.reportsOver', { service: about.service });
      return ctx.t('notice.summary.reports', { count, service: about.service });
    case 'maintenance':
      return ctx.t('notice.summary', {
        ...about,
        facts: [isOpen ? when(ctx, sight) : noticeState(ctx, sight).status, customers]
          .filter((fact) => fact !== '')
          .join(ctx.t('list.separator')),
      });
    case 'messages':
    case 'majorMessages':
      return ctx.t('notice.summary', { ...about, facts: plain(issue.title, 160) });
    default:
      if (!isOpen) return issue.isResolved ? over(ctx, sight, about) : parted();
      return ctx.t('notice.summary', {
        ...about,
        facts: [customers, ...promise(ctx, sight), ...acknowledged(ctx, sight)].join(ctx.t('list.separator')),
      });
  }
}

function over(
  ctx: ViewContext,
  { issue: { startedAt, endedAt } }: Sight,
  about: { readonly name: string; readonly service: string },
): string {
  if (startedAt === undefined || endedAt === undefined) return ctx.t('notice.summary.resolved', about);
  return ctx.t('notice.summary.resolvedAfter', { ...about, span: span(ctx, endedAt - startedAt) });
}

function promise(ctx: ViewContext, { issue, overdueSince }: Sight): string[] {
  if (overdueSince !== undefined) return [ctx.t('notice.summary.overdue')];
  const promised = promiseOf(issue, ctx.now);
  if (!promised) return [];
  return promised.isOverdue
    ? [ctx.t('notice.summary.overdue')]
    : [ctx.t('notice.summary.next', { moment: moment(ctx, promised.at) })];
}

function acknowledged(ctx: ViewContext, { acknowledged: has }: Sight): string[] {
  return has === undefined ? [] : [ctx.t('notice.summary.acknowledged', { name: plain(has.by, 60) })];
}

function when(ctx: ViewContext, sight: Sight): string {
  const window = plannedWindow(sight);
  return window ? moment(ctx, window.from) : '';
}
