import type { FailureReason } from '../../errors.ts';
import type { Lane } from '../../watch/board.ts';
import type { ViewContext } from '../view-context.ts';

/** Why so many customers can't be read: "5 customers have not consented to the app". */
export function groupReason(ctx: ViewContext, reason: FailureReason, count: number): string {
  return ctx.t(`coverage.reason.${reason}`, { count });
}

/** How each of them is mended: the sentence for one customer without its name. */
export function groupMend(ctx: ViewContext, reason: FailureReason, what: Lane): string {
  const mend = ctx.t(`mend.${reason}`, { owner: 'customer', customer: ctx.t('coverage.someone'), what });
  // Names stand apart from Chinese text; words of it do not.
  return mend.replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '');
}
