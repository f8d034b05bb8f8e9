import type { Issue } from '../../health/model.ts';
import { promiseOf } from '../../health/promise.ts';
import type { ViewContext } from '../view-context.ts';
import { age, countdown, moment } from './time.ts';

/** Microsoft's promise as every card shows it. */
export interface PromiseLine {
  /** Literal text: "Next update by 09:30 (in 1 h 16 min)". */
  readonly text: string;
  /** An overdue promise stands out, and its words say so. */
  readonly color: 'default' | 'attention';
}

/** When Microsoft promised to speak again, with the time left or overdue: no line or one. */
export function nextUpdate(ctx: ViewContext, issue: Pick<Issue, 'isResolved' | 'posts'>): PromiseLine[] {
  const promise = promiseOf(issue, ctx.now);
  if (promise === undefined) return [];
  const at = moment(ctx, promise.at);
  return promise.isOverdue
    ? [{ text: ctx.t('health.overdue', { moment: at, age: age(ctx, promise.at) }), color: 'attention' }]
    : [
        {
          text: ctx.t('health.nextUpdate', { moment: at, countdown: countdown(ctx, promise.at) }),
          color: 'default',
        },
      ];
}
