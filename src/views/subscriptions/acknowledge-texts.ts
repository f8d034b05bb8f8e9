import type { TextReply } from '../../commands/reply.ts';
import { messageMarkdown } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { say, typed } from './say.ts';

export function acknowledgedText(
  ctx: ViewContext,
  { id, name, before }: { readonly id: string; readonly name: string; readonly before?: string | undefined },
): TextReply {
  const said = { id: messageMarkdown(id, 40), name: messageMarkdown(name, 60) };
  const was = before !== undefined && before !== name;
  return say(
    was ? ctx.t('acknowledge.already', { id: said.id, name: messageMarkdown(before, 60) }) : '',
    ctx.t('acknowledge.done', said),
  );
}

export function acknowledgeNoneText(ctx: ViewContext, id: string): TextReply {
  return say(ctx.t('acknowledge.none', { id: messageMarkdown(id, 40) }));
}

export function acknowledgeWhichText(ctx: ViewContext): TextReply {
  return say(ctx.t('acknowledge.which', { example: typed(ctx.t('acknowledge.example')) }));
}
