import {
  initialResponseHours,
  type RequestState,
  type Severity,
  type SupportRequest,
} from '../../support/support-request.ts';
import { type LevelLook, levelLooks } from '../parts/level-look.ts';
import { age, countdown, moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** How a state looks; a shape of its own for each that wants something else of the reader. */
const looks: Readonly<Record<RequestState, LevelLook>> = {
  creating: { ...levelLooks.watching, icon: '↻' },
  handover: { ...levelLooks.degraded, icon: '▸' },
  open: levelLooks.watching,
  waiting: { ...levelLooks.degraded, icon: '!' },
  closed: levelLooks.healthy,
  failed: levelLooks.down,
};

export interface StateLook extends LevelLook {
  readonly word: string;
}

/** A request's state in words, with the look that says the same. */
export function stateLook(ctx: ViewContext, state: RequestState): StateLook {
  return { ...looks[state], word: ctx.t(`support.state.${state}`) };
}

/** "Critical". */
export function severityWord(ctx: ViewContext, severity: Severity): string {
  return ctx.t(`support.severity.${severity}`);
}

/** "Critical: business stands still (first answer within 2 h)". */
export function severityMeaning(ctx: ViewContext, severity: Severity): string {
  return ctx.t(`support.severityOf.${severity}`, { hours: initialResponseHours[severity] });
}

/** Whether Microsoft's first answer is late. */
export function isOverdue({ state, answerDueAt, answeredAt }: SupportRequest, now: number): boolean {
  return state !== 'closed' && answeredAt === undefined && answerDueAt !== undefined && answerDueAt < now;
}

/** The response clock of a request: an overdue answer stands out, and its words say so. */
export interface ClockLine {
  readonly text: string;
  readonly color: 'default' | 'attention';
}

/** When Microsoft's first answer is due, is overdue, or came: no line or one. */
export function answerClock(ctx: ViewContext, request: SupportRequest): ClockLine[] {
  const { state, answerDueAt: due, answeredAt, form } = request;
  const line = (text: string, color: ClockLine['color'] = 'default') => [{ text, color }];
  if (answeredAt !== undefined)
    return line(ctx.t('support.answered', { moment: moment(ctx, answeredAt), age: age(ctx, answeredAt) }));
  if (state === 'closed') return [];
  if (due === undefined) {
    const hours = initialResponseHours[form.severity];
    return state === 'failed' ? [] : line(ctx.t('support.dueOnce', { hours }));
  }
  if (isOverdue(request, ctx.now))
    return line(ctx.t('support.overdue', { moment: moment(ctx, due), age: age(ctx, due) }), 'attention');
  return line(ctx.t('support.due', { moment: moment(ctx, due), countdown: countdown(ctx, due) }));
}
