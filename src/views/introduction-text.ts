import type { TextReply } from '../commands/reply.ts';
import type { ConversationReference } from '../conversation-reference.ts';
import type { ViewContext } from './view-context.ts';

/** Who the bot is, three things to ask and how to be told of outages in this conversation. */
export function introductionText(
  ctx: Pick<ViewContext, 't'>,
  kind: ConversationReference['kind'],
): TextReply {
  const typed = (text: string) => `\`${text}\``;
  const lines = [
    ctx.t('introduction.who'),
    ctx.t('introduction.try', {
      first: typed(ctx.t('help.health.example')),
      second: typed(ctx.t('help.overview.example')),
      third: typed(ctx.t('help.isItMicrosoft.example')),
    }),
    ctx.t(`introduction.subscribe.${kind}`, {
      all: typed(ctx.t('introduction.subscribeAll')),
      one: typed(ctx.t('help.subscribe.example')),
    }),
    ctx.t(kind === 'personal' ? 'introduction.more' : 'introduction.mention', { help: typed('help') }),
  ];
  return { text: lines.join('\n\n') };
}
