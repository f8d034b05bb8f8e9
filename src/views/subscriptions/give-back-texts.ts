import type { TextReply } from '../../commands/reply.ts';
import { messageMarkdown } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';

/** What is said to somebody who gives an issue back. */
export function releasedText(
  ctx: ViewContext,
  { id, before }: { readonly id: string; readonly before: string },
): TextReply {
  const said = { id: messageMarkdown(id, 40), name: messageMarkdown(before, 60) };
  return { text: ctx.t('release.done', said) };
}

export function releaseNobodyText(ctx: ViewContext, id: string): TextReply {
  return { text: ctx.t('release.nobody', { id: messageMarkdown(id, 40) }) };
}

export function releaseWhichText(ctx: ViewContext): TextReply {
  return { text: ctx.t('release.which', { example: `\`${ctx.t('release.example')}\`` }) };
}
