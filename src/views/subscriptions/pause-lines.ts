import type { Subscription } from '../../subscriptions/subscription.ts';
import { moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** Of a subscription that is told nothing: since when and why, and what ends it. Nothing where it is told things. */
export function pauseLines(
  ctx: ViewContext,
  { number, paused }: Pick<Subscription, 'number' | 'paused'>,
): readonly string[] {
  return paused ? [pausedSince(ctx, paused), ctx.t(`pause.mend.${paused.reason}`, { number })] : [];
}

export function pausedSince(ctx: ViewContext, { at, reason }: NonNullable<Subscription['paused']>): string {
  const why = ctx.t(`pause.reason.${reason}`);
  return ctx.t('subscriptions.state.paused', { moment: moment(ctx, at), reason: why });
}
