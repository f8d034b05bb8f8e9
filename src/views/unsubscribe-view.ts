import type { CardReply } from '../commands/reply.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { type ButtonArgs, commandButton } from './parts/button.ts';
import { plain } from './parts/escape.ts';
import { levelLooks } from './parts/level-look.ts';
import { filterLines, type Names } from './subscriptions/filter-words.ts';
import { placeText } from './subscriptions/place-text.ts';
import { subscriptionCard } from './subscriptions/subscription-card.ts';
import type { ViewContext } from './view-context.ts';

export interface Unsubscribing {
  readonly subscription: Subscription;
  readonly isHere: boolean;
  readonly names: Names;
}

/** Everything is about to end: what that is, and a button to say so. */
export function unsubscribeConfirmView(
  ctx: ViewContext,
  { subscription, isHere, names }: Unsubscribing,
): CardReply {
  const place = placeText(ctx, subscription, isHere);
  const { number } = subscription;
  const title = ctx.t('unsubscribe.confirm', { place });
  return subscriptionCard({
    title,
    look: levelLooks.unknown,
    state: ctx.t('subscribe.state', { place, number: `${number}` }),
    texts: [ctx.t('unsubscribe.confirmText')],
    filter: filterLines(ctx, subscription, names),
    buttons: [
      commandButton(
        ctx.t('unsubscribe.button.confirm'),
        'unsubscribe',
        { number, confirm: true },
        { replace: true },
      ),
      commandButton(ctx.t('unsubscribe.button.cancel'), 'subscriptions', { number }, { replace: true }),
    ],
    summary: title,
  });
}

export interface UnsubscribedPart extends Unsubscribing {
  /** Something was taken out. */
  readonly hasChanged: boolean;
}

/** A part was taken out: what is left of the subscription. */
export function unsubscribedPartView(ctx: ViewContext, answer: UnsubscribedPart): CardReply {
  const { subscription, isHere, names, hasChanged } = answer;
  const place = placeText(ctx, subscription, isHere);
  const { number } = subscription;
  const title = ctx.t(hasChanged ? 'unsubscribe.parts' : 'unsubscribe.notIn');
  return subscriptionCard({
    title,
    look: hasChanged ? levelLooks.healthy : levelLooks.unknown,
    state: ctx.t('subscribe.state', { place, number: `${number}` }),
    filter: filterLines(ctx, subscription, names),
    buttons: [commandButton(ctx.t('subscriptions.button.change'), 'subscriptions', { number })],
    summary: `${title} ${place}`,
  });
}

export interface UnsubscribeQuestion {
  readonly guesses: readonly { readonly asked: string; readonly customer: { readonly name: string } }[];
  /** The same with ids instead of guesses. */
  readonly args: ButtonArgs;
}

/** A name was not exact: nothing is taken out before a person says that it was understood. */
export function unsubscribeGuessView(ctx: ViewContext, { guesses, args }: UnsubscribeQuestion): CardReply {
  const title = ctx.t('subscribe.confirm');
  const texts = guesses.map(({ asked }) => ctx.t('subscribe.confirmText', { asked: plain(asked, 60) }));
  return subscriptionCard({
    title,
    look: levelLooks.unknown,
    state: plain(guesses.map(({ customer }) => customer.name).join(ctx.t('list.separator')), 160),
    texts: texts.slice(0, 3),
    buttons: [commandButton(ctx.t('unsubscribe.button.part'), 'unsubscribe', args, { replace: true })],
    summary: [title, ...texts].join(' '),
  });
}
