import { openTime } from '../../health/history/issue-time.ts';
import type { Issue } from '../../health/model.ts';
import { plain } from '../parts/escape.ts';
import { issueButton } from '../parts/issue-button.ts';
import { issueWord } from '../parts/issue-word.ts';
import { statusWord } from '../parts/level-look.ts';
import { day, moment, span, timeOfDay } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** One issue of the past in a row: what, where, and how long; one that is still open stands out. */
export function historyRow(ctx: ViewContext, issue: Issue, tenantId: string) {
  const id = plain(issue.id, 40);
  return {
    kind: issueWord(ctx, issue),
    place: plain(issue.service, 60),
    title: plain(issue.title, 110),
    time: timeText(ctx, issue),
    weight: issue.isResolved ? 'Default' : 'Bolder',
    details: issueButton(ctx, id, { tenantId, title: id }),
  };
}

function timeText(ctx: ViewContext, issue: Issue): string {
  const { startedAt, isResolved } = issue;
  if (!isResolved) {
    if (startedAt === undefined) return ctx.t('history.stillOpenNoStart');
    return ctx.t('history.stillOpen', {
      moment: moment(ctx, startedAt),
      span: span(ctx, ctx.now - startedAt),
    });
  }
  const { from, to } = openTime(issue, ctx.now);
  const start = moment(ctx, from);
  const end = day(ctx, from) === day(ctx, to) ? timeOfDay(ctx, to) : moment(ctx, to);
  const lasted = ctx.t('issue.lasted', { start, end, span: span(ctx, to - from) });
  const isMistake = issue.status.known === 'falsePositive';
  return isMistake ? [lasted, statusWord(ctx, issue.status)].join(' · ') : lasted;
}
