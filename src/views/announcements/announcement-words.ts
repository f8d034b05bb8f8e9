import { nearnessOf } from '../../health/announcements/deadline.ts';
import type { Announcement } from '../../health/model.ts';
import { plain } from '../parts/escape.ts';
import { age, countdown, moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** "Plan for change"; "Message" for a category that we don't know. */
export function categoryWord(ctx: ViewContext, { category }: Announcement): string {
  return ctx.t(`messages.category.${category}`);
}

/** What marks it: "Major change", "Critical"; no element where nothing does. */
export function marksOf(ctx: ViewContext, { isMajor, severity }: Announcement): string[] {
  return [
    ...(isMajor ? [ctx.t('messages.isMajor')] : []),
    ...(severity === 'high' || severity === 'critical' ? [ctx.t(`messages.severity.${severity}`)] : []),
  ];
}

/** Its services, as many as a line holds. */
export function servicesText(ctx: ViewContext, { services }: Announcement): string {
  return plain(services.map((name) => plain(name, 60)).join(ctx.t('list.separator')), 120);
}

/** The deadline, marked where it is near or over; no element where there is none. */
export function deadlineText(ctx: ViewContext, { actBy }: Announcement) {
  if (actBy === undefined) return [];
  switch (nearnessOf(actBy, ctx.now)) {
    case 'overdue': {
      const text = ctx.t('messages.wasDue', { moment: moment(ctx, actBy), age: age(ctx, actBy) });
      return [{ text: `✕ ${text}`, color: 'attention', weight: 'Bolder' }];
    }
    case 'near':
      return [{ text: `▲ ${dueText(ctx, actBy)}`, color: 'default', weight: 'Bolder' }];
    case 'later':
      return [{ text: dueText(ctx, actBy), color: 'default', weight: 'Default' }];
  }
}

function dueText(ctx: ViewContext, actBy: number): string {
  return ctx.t('messages.actBy', { moment: moment(ctx, actBy), countdown: countdown(ctx, actBy) });
}
