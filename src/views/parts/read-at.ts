import type { ViewContext } from '../view-context.ts';
import { age, moment, zone } from './time.ts';

/** Older answers are marked: Microsoft posts on an incident about every hour. */
const oldAfter = 15 * 60_000;

/** "As of 06:40 UTC+8 (2 min ago)"; undefined where Microsoft never answered. */
export function readAtText(ctx: ViewContext, readAt: number | undefined): string {
  if (readAt === undefined) return ctx.t('health.neverRead');
  return ctx.t('health.readAt', {
    moment: moment(ctx, readAt),
    zone: zone(ctx, readAt),
    age: age(ctx, readAt),
  });
}

/** How the line that says how old an answer is stands out: an old one is bold. */
export function ageWeight(ctx: ViewContext, readAt: number | undefined): 'Bolder' | 'Default' {
  return readAt !== undefined && ctx.now - readAt > oldAfter ? 'Bolder' : 'Default';
}
