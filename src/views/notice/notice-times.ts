import { promiseOf } from '../../health/promise.ts';
import type { Sight } from '../../subscriptions/notice.ts';
import { moment, span } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

interface TimeLine {
  /** Literal text. */
  readonly text: string;
  readonly color: 'default' | 'attention';
}

/**
 * Since when, until when, and what is promised. The card stands in a channel for hours and is edited only when something
 * changes, so nothing in it counts minutes: "in 1 h 16 min" would soon be a lie.
 */
export function noticeTimes(ctx: ViewContext, sight: Sight): TimeLine[] {
  const { kind, isOpen } = sight;
  if (kind === 'maintenance') return windowTime(ctx, sight);
  if (kind === 'messages' || kind === 'majorMessages') return deadline(ctx, sight);
  return isOpen ? [...began(ctx, sight), ...promised(ctx, sight)] : ended(ctx, sight);
}

function line(text: string, color: TimeLine['color'] = 'default'): TimeLine {
  return { text, color };
}

function began(ctx: ViewContext, { issue: { startedAt } }: Sight): TimeLine[] {
  return startedAt === undefined ? [] : [line(ctx.t('notice.since', { moment: moment(ctx, startedAt) }))];
}

function ended(ctx: ViewContext, { issue: { startedAt, endedAt } }: Sight): TimeLine[] {
  if (endedAt === undefined) return [];
  const end = moment(ctx, endedAt);
  if (startedAt === undefined) return [line(ctx.t('notice.ended', { moment: end }))];
  const start = moment(ctx, startedAt);
  return [line(ctx.t('notice.lasted', { start, end, span: span(ctx, endedAt - startedAt) }))];
}

/** By when Microsoft wants it done; no line where nothing has to be. */
function deadline(ctx: ViewContext, { announcement }: Sight): TimeLine[] {
  const { actBy } = announcement ?? {};
  return actBy === undefined ? [] : [line(ctx.t('notice.actBy', { moment: moment(ctx, actBy) }))];
}

/**
 * When planned work is done. The message center has no field for it: the times of a post are its own, unless they lie after
 * the post was last changed (see health/maintenance/plan.ts).
 */
export function plannedWindow({ announcement, planned }: Sight): { from: number; to?: number } | undefined {
  if (planned) return planned.window;
  if (!announcement || announcement.startsAt <= announcement.updatedAt) return undefined;
  const { startsAt: from, endsAt: to } = announcement;
  return to === undefined || to < from ? { from } : { from, to };
}

function windowTime(ctx: ViewContext, sight: Sight): TimeLine[] {
  const window = plannedWindow(sight);
  if (!window) return deadline(ctx, sight);
  const start = moment(ctx, window.from);
  const text =
    window.to === undefined
      ? ctx.t('notice.windowOpen', { start })
      : ctx.t('notice.window', { start, end: moment(ctx, window.to) });
  return [line(text), ...deadline(ctx, sight)];
}

/** Microsoft's promise; one that was broken stands out, and its words say so. */
export function promised(ctx: ViewContext, { issue, overdueSince }: Sight): TimeLine[] {
  if (overdueSince !== undefined)
    return [line(ctx.t('notice.overdue', { moment: moment(ctx, overdueSince) }), 'attention')];
  const promise = promiseOf(issue, ctx.now);
  if (!promise) return [];
  const values = { moment: moment(ctx, promise.at) };
  return promise.isOverdue
    ? [line(ctx.t('notice.overdue', values), 'attention')]
    : [line(ctx.t('notice.next', values))];
}
