import type { TextReply } from '../../commands/reply.ts';
import type { SendFate } from '../../send-fate.ts';
import type { Digest, Subscription } from '../../subscriptions/subscription.ts';
import { messageMarkdown } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { weekdayWord } from './filter-words.ts';
import { pauseLines } from './pause-lines.ts';
import { type Placed, placeText } from './place-text.ts';
import { say, typed } from './say.ts';

/** What could be said to subscribe; `subscribe` alone names nobody. */
export function subscribeHintText(ctx: ViewContext): TextReply {
  return say(ctx.t('subscribe.hint', { example: typed(ctx.t('subscription.example')) }));
}

export function mentionWhomText(ctx: ViewContext): TextReply {
  return say(ctx.t('subscribe.mentionWhom', { example: typed(ctx.t('subscription.example.mention')) }));
}

export function badZoneText(ctx: ViewContext, zone: string): TextReply {
  return say(ctx.t('subscribe.badQuiet', { zone: messageMarkdown(zone, 60) }));
}

/** The conversation has no subscription. */
export function noSubscriptionText(ctx: ViewContext): TextReply {
  return say(ctx.t('unsubscribe.none', { example: typed(ctx.t('subscription.example')) }));
}

/** There is none with this number. */
export function unknownNumberText(ctx: ViewContext, number: number): TextReply {
  return say(ctx.t('subscriptions.unknown', { number: `${number}` }));
}

export function bothTimesText(ctx: ViewContext): TextReply {
  return say(ctx.t('change.bothTimes'));
}

/** Nothing could be put on the disk, so nothing has changed. */
export function notSavedText(ctx: ViewContext): TextReply {
  return say(ctx.t('save.failed'));
}

/** A subscription and where it is, for sentences about it. */
export interface Numbered extends Placed {
  readonly number: number;
}

function values(ctx: ViewContext, subscription: Numbered, isHere: boolean) {
  return {
    number: `${subscription.number}`,
    place: messageMarkdown(placeText(ctx, subscription, isHere), 90),
  };
}

export function unsubscribedText(ctx: ViewContext, ended: Numbered, isHere: boolean): TextReply {
  const { place } = values(ctx, ended, isHere);
  return say(ctx.t('unsubscribe.doneText', { place, example: typed(ctx.t('subscription.example')) }));
}

export function pausedText(
  ctx: ViewContext,
  one: Numbered,
  { isHere, wasPaused }: { readonly isHere: boolean; readonly wasPaused: boolean },
): TextReply {
  const said = values(ctx, one, isHere);
  if (wasPaused) return say(ctx.t('paused.already', said));
  return say(
    ctx.t('paused.done', { ...said, example: typed(ctx.t('resume.example', { number: said.number })) }),
  );
}

export function resumedText(
  ctx: ViewContext,
  one: Numbered,
  { isHere, wasPaused }: { readonly isHere: boolean; readonly wasPaused: boolean },
): TextReply {
  return say(ctx.t(wasPaused ? 'resumed.done' : 'resumed.already', values(ctx, one, isHere)));
}

/** What became of an example: said as it is, because it is asked to know whether anything gets through. */
export function exampleText(ctx: ViewContext, one: Numbered, isHere: boolean, fate: SendFate): TextReply {
  const said = values(ctx, one, isHere);
  switch (fate.kind) {
    case 'sent':
      return say(ctx.t('test.sent', said));
    case 'unknown':
      return say(ctx.t('test.unknown', said));
    case 'later':
      return say(ctx.t('test.later', { code: messageMarkdown(fate.code, 60) }));
    case 'gone':
    case 'closed':
    case 'refused': {
      const code = fate.kind === 'gone' ? fate.kind : messageMarkdown(fate.code, 60);
      return say(ctx.t('test.closed', { ...said, code }));
    }
  }
}

/** The digest that comes from now on, or when its subscription goes on. */
export function digestSetText(
  ctx: ViewContext,
  digest: Digest,
  of: Pick<Subscription, 'number' | 'paused'>,
): TextReply {
  const { every, at, timeZone: zone } = digest;
  return say(
    every === 'day'
      ? ctx.t('digest.set.day', { at, zone })
      : ctx.t('digest.set.week', { at, zone, weekday: weekdayWord(ctx, digest) }),
    ...pauseLines(ctx, of),
  );
}

export function digestOffText(ctx: ViewContext, was: boolean): TextReply {
  return say(ctx.t(was ? 'digest.set.off' : 'digest.set.wasOff'));
}

export function digestWithoutOrderText(ctx: ViewContext): TextReply {
  return say(ctx.t('digest.set.none', { example: typed(ctx.t('subscription.example')) }));
}

export function digestHowText(ctx: ViewContext): TextReply {
  return say(ctx.t('digest.set.how', { example: typed(ctx.t('digest.example')) }));
}
