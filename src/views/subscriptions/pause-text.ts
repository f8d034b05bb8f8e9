import type { TextReply } from '../../commands/reply.ts';
import type { PauseReason } from '../../subscriptions/subscription.ts';
import { messageMarkdown } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { type Placed, placeText } from './place-text.ts';

export interface PauseNote extends Placed {
  readonly number: number;
  readonly reason: PauseReason;
}

/** Told to the person who made a subscription, in their own chat, when nothing gets through to its place any more. */
export function pauseText(ctx: ViewContext, { number, reason, ...placed }: PauseNote): TextReply {
  const place = messageMarkdown(placeText(ctx, placed, false), 90);
  return {
    text: [
      ctx.t('pause.told', { place, reason: ctx.t(`pause.reason.${reason}`) }),
      ctx.t(`pause.mend.${reason}`, { number }),
    ].join('\n\n'),
  };
}
