import type { TextReply } from '../../commands/reply.ts';
import type { Mute } from '../../subscriptions/subscription.ts';
import { messageMarkdown } from '../parts/escape.ts';
import { moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { say, typed } from './say.ts';

export interface Muted {
  readonly mute: Mute;
  /** What is muted; text from outside. */
  readonly what: string;
  /** As it would be typed to end it. */
  readonly typed: string;
  /** Nothing is known of the issue now. */
  readonly isUnknown: boolean;
}

/** What is muted in this conversation, until when, by whom and why: shown to everybody there. */
export function mutedDoneText(ctx: ViewContext, { mute, isUnknown, ...muted }: Muted): TextReply {
  const what = messageMarkdown(muted.what, 80);
  const said = { what, moment: moment(ctx, mute.until), name: messageMarkdown(mute.by, 60) };
  const because = messageMarkdown(mute.because ?? '', 200);
  return say(
    because === '' ? ctx.t('mute.done', said) : ctx.t('mute.doneBecause', { ...said, because }),
    isUnknown ? ctx.t('mute.unknownIssue', { id: what }) : '',
    ctx.t('mute.ends', { example: typed(ctx.t('unmute.example', { what: muted.typed })) }),
  );
}

export function muteWhichText(ctx: ViewContext): TextReply {
  return say(ctx.t('mute.which', { example: typed(ctx.t('mute.example')) }));
}

export function muteTooLongText(ctx: ViewContext, days: number): TextReply {
  return say(ctx.t('mute.tooLong', { days }));
}

export function unmutedText(ctx: ViewContext, what: string, was: boolean): TextReply {
  return say(ctx.t(was ? 'mute.unmuted' : 'mute.notMuted', { what: messageMarkdown(what, 80) }));
}
