import type { TextReply } from '../../commands/reply.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ViewContext } from '../view-context.ts';
import { pauseLines } from './pause-lines.ts';

/** What comes as a reply in the threads of a conversation, and how that is chosen. */
export function repliesText(
  ctx: ViewContext,
  { replies, ...about }: Pick<Subscription, 'replies' | 'number' | 'paused'>,
): TextReply {
  const kinds = replies.map((kind) => ctx.t(`reply.${kind}`)).join(ctx.t('list.separator'));
  const now = replies.length === 0 ? ctx.t('replies.none') : ctx.t('replies.some', { kinds });
  const [some, all, none] = [ctx.t('help.replies.example'), ctx.t('replies.all'), ctx.t('replies.off')];
  const how = ctx.t('replies.how', { some: `\`${some}\``, all: `\`${all}\``, none: `\`${none}\`` });
  return { text: [now, how, ...pauseLines(ctx, about)].join('\n\n') };
}
