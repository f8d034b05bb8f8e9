import type { TextReply } from '../../commands/reply.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ViewContext } from '../view-context.ts';

/** What comes as a reply in the threads of a conversation, and how that is chosen. */
export function repliesText(ctx: ViewContext, { replies }: Pick<Subscription, 'replies'>): TextReply {
  const kinds = replies.map((kind) => ctx.t(`reply.${kind}`)).join(ctx.t('list.separator'));
  const now = replies.length === 0 ? ctx.t('replies.none') : ctx.t('replies.some', { kinds });
  const [some, all, none] = [ctx.t('help.replies.example'), ctx.t('replies.all'), ctx.t('replies.off')];
  const how = ctx.t('replies.how', { some: `\`${some}\``, all: `\`${all}\``, none: `\`${none}\`` });
  return { text: `${now}\n\n${how}` };
}

/** Nothing is chosen for a subscription that is paused. */
export function repliesPausedText(ctx: ViewContext, { number }: Pick<Subscription, 'number'>): TextReply {
  return { text: ctx.t('replies.paused', { example: `\`${ctx.t('resume.example', { number })}\`` }) };
}
