import type { TextReply } from '../../commands/reply.ts';
import { messageMarkdown, plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';

const typed = (text: string) => `\`${plain(text, 100).replaceAll('`', '')}\``;

/** There is no request of that number. */
export function requestUnknownText(ctx: ViewContext, number: string): TextReply {
  const unknown = ctx.t('request.unknown', { number: messageMarkdown(number, 40) });
  return {
    text: `${unknown}\n\n${ctx.t('request.unknownMend', { example: typed(ctx.t('help.tickets.example')) })}`,
  };
}

/** A command about one request was said without its number. */
export function whichRequestText(ctx: ViewContext): TextReply {
  return { text: ctx.t('request.which', { example: typed(ctx.t('request.which.example')) }) };
}

/** The draft of a card is gone, or another person's: which of both is not told. */
export function draftGoneText(ctx: ViewContext): TextReply {
  return { text: ctx.t('request.gone', { example: typed(ctx.t('help.ticket.example')) }) };
}

/** No request is about that issue. */
export function noRequestsText(ctx: ViewContext, issueId: string): TextReply {
  return { text: ctx.t('note.none', { id: messageMarkdown(issueId, 40) }) };
}
