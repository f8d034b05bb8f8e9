import type { WindowState } from '../../watch/board.ts';
import { type LevelLook, levelLooks } from '../parts/level-look.ts';
import type { ViewContext } from '../view-context.ts';

/** How a window of Azure's planned maintenance looks, and how it stands in words. */
export function windowState(ctx: ViewContext, state: WindowState): LevelLook & { readonly status: string } {
  const level = state === 'untold' ? 'unknown' : state === 'over' ? 'healthy' : 'watching';
  return { ...levelLooks[level], status: ctx.t(`notice.status.${state}`) };
}
