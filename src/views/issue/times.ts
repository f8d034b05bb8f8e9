import type { Issue } from '../../health/model.ts';
import { nextUpdate } from '../parts/promise.ts';
import { age, moment, since, span } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** Since when, what is promised, and when it last changed. */
export function times(ctx: ViewContext, issue: Issue) {
  const { updatedAt } = issue;
  const updated = ctx.t('issue.updated', { moment: moment(ctx, updatedAt), age: age(ctx, updatedAt) });
  return [
    ...duration(ctx, issue).map((text) => ({ text, color: 'default', weight: 'Bolder' })),
    ...nextUpdate(ctx, issue).map((next) => ({ ...next, weight: 'Bolder' })),
    { text: updated, color: 'default', weight: 'Default' },
  ];
}

/** Since when, or from when to when; no element where Microsoft says neither. */
function duration(ctx: ViewContext, { startedAt, endedAt }: Issue): string[] {
  if (startedAt === undefined) {
    if (endedAt === undefined) return [];
    return [ctx.t('issue.ended', { moment: moment(ctx, endedAt), age: age(ctx, endedAt) })];
  }
  if (endedAt === undefined) return [since(ctx, startedAt)];
  const values = {
    start: moment(ctx, startedAt),
    end: moment(ctx, endedAt),
    span: span(ctx, endedAt - startedAt),
  };
  return [ctx.t('issue.lasted', values)];
}
