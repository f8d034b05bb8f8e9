import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { Preview } from '../subscriptions/preview/preview-of.ts';
import { isQuiet, quietUntil } from '../subscriptions/quiet-hours.ts';
import { replyKinds, type Subscription } from '../subscriptions/subscription.ts';
import { type ButtonArgs, commandButton } from './parts/button.ts';
import { plain } from './parts/escape.ts';
import { levelLooks } from './parts/level-look.ts';
import { moment } from './parts/time.ts';
import { type Filter, filterLines, type Names, rulesLines, ruleText } from './subscriptions/filter-words.ts';
import { pauseLines } from './subscriptions/pause-lines.ts';
import { placeText } from './subscriptions/place-text.ts';
import { previewLines } from './subscriptions/preview-lines.ts';
import { subscriptionCard } from './subscriptions/subscription-card.ts';
import { stateOf } from './subscriptions-view.ts';
import type { ViewContext } from './view-context.ts';

export interface SubscribedAnswer {
  readonly subscription: Subscription;
  readonly isHere: boolean;
  readonly isNew: boolean;
  readonly names: Names;
  readonly preview: Preview | undefined;
  /** Tags that no customer has yet. */
  readonly emptyTags?: readonly string[];
}

/** What a conversation hears from now on: the whole effective filter, so that nobody has to guess what was understood. */
export function subscribedView(ctx: ViewContext, answer: SubscribedAnswer): CardReply {
  const { subscription, isHere, isNew, names, emptyTags = [] } = answer;
  const place = placeText(ctx, subscription, isHere);
  const title = ctx.t(isNew ? 'subscribe.done' : 'subscribe.changed');
  const { number } = subscription;
  return subscriptionCard({
    title,
    look: levelLooks.healthy,
    state: ctx.t('subscribe.state', { place, number: `${number}` }),
    filter: filterLines(ctx, subscription, names),
    notes: [
      ...emptyTags.map((tag) => ctx.t('subscribe.unknownTag', { tag: plain(tag, 40) })),
      ...previewLines(ctx, answer.preview),
      ...(subscription.paused ? pauseLines(ctx, subscription) : [openText(ctx, subscription)]),
    ],
    buttons: [
      commandButton(ctx.t('subscriptions.button.test'), 'testSubscription', { number }),
      commandButton(ctx.t('subscriptions.button.change'), 'subscriptions', { number }),
    ],
    summary: ctx.t('subscribe.summary', { title, place, filter: rulesText(ctx, subscription, names) }),
  });
}

/** When what is open now is told. */
function openText(ctx: ViewContext, { quiet }: Subscription): string {
  if (!quiet || !isQuiet(quiet, ctx.now)) return ctx.t('subscribe.openNow');
  return ctx.t('subscribe.openLater', { moment: moment(ctx, quietUntil(quiet, ctx.now)) });
}

export interface SubscribeQuestion {
  /** Names that were taken to mean a customer. */
  readonly guesses: readonly { readonly asked: string; readonly customer: Customer }[];
  /** What was asked for. */
  readonly wish: Filter;
  readonly names: Names;
  /** The same order with ids instead of guesses. */
  readonly args: ButtonArgs;
}

/** A name was not exact: nothing is changed before a person says that it was understood. */
export function subscribeConfirmView(ctx: ViewContext, question: SubscribeQuestion): CardReply {
  const { guesses, wish, names, args } = question;
  const title = ctx.t('subscribe.confirm');
  const texts = guesses.map(({ asked }) => ctx.t('subscribe.confirmText', { asked: plain(asked, 60) }));
  return subscriptionCard({
    title,
    look: levelLooks.unknown,
    state: plain(guesses.map(({ customer }) => customer.name).join(ctx.t('list.separator')), 160),
    texts: texts.slice(0, 3),
    filter: rulesLines(ctx, wish.rules, names),
    buttons: [commandButton(ctx.t('subscribe.button.confirm'), 'subscribe', args, { replace: true })],
    summary: [title, ...texts].join(' '),
  });
}

export interface PreviewAnswer {
  readonly filter: Filter;
  readonly names: Names;
  readonly preview: Preview | undefined;
  readonly guesses: SubscribeQuestion['guesses'];
  /** To subscribe to the same. */
  readonly args: ButtonArgs;
}

/** What a subscription would have brought, before one subscribes. */
export function previewView(ctx: ViewContext, answer: PreviewAnswer): CardReply {
  const { filter, names, preview, guesses, args } = answer;
  const [line = '', ...more] = previewLines(ctx, preview);
  const title = ctx.t('subscribe.preview');
  return subscriptionCard({
    title,
    look: levelLooks.watching,
    state: line,
    texts: [
      ...more,
      ctx.t('subscribe.previewText'),
      ...guesses.map(({ asked }) => ctx.t('health.note.taken', { asked: plain(asked, 60) })).slice(0, 3),
    ],
    filter: rulesLines(ctx, filter.rules, names),
    buttons: [commandButton(ctx.t('preview.button.subscribe'), 'subscribe', args)],
    summary: `${title}: ${line}`,
  });
}

export interface OneAnswer {
  readonly subscription: Subscription;
  readonly isHere: boolean;
  readonly names: Names;
}

/** One subscription in full, with what can be changed of it from anywhere. */
export function subscriptionView(ctx: ViewContext, { subscription, isHere, names }: OneAnswer): CardReply {
  const { number, quiet, replies, paused } = subscription;
  const place = placeText(ctx, subscription, isHere);
  const { icon, text } = stateOf(ctx, subscription);
  const title = ctx.t('subscriptions.one', { number: `${number}` });
  const look = { icon, style: paused ? levelLooks.down.style : levelLooks.unknown.style };
  return subscriptionCard({
    title: `${title} · ${place}`,
    look,
    state: text,
    filter: filterLines(ctx, subscription, names),
    notes: [ctx.t('change.how')],
    form: paused
      ? undefined
      : {
          choices: [
            {
              id: 'replies',
              label: ctx.t('change.replies'),
              value: replies.join(','),
              options: replyKinds.map((kind) => ({ title: ctx.t(`reply.${kind}`), value: kind })),
            },
          ],
          times: [
            { id: 'quietFrom', label: ctx.t('change.quietFrom'), value: quiet?.from ?? '' },
            { id: 'quietTo', label: ctx.t('change.quietTo'), value: quiet?.to ?? '' },
          ],
        },
    buttons: [
      paused
        ? commandButton(ctx.t('subscriptions.button.resume'), 'resumeSubscription', { number })
        : commandButton(ctx.t('change.button.save'), 'changeSubscription', { number }, { replace: true }),
      ...(quiet && !paused
        ? [
            commandButton(
              ctx.t('change.clearQuiet'),
              'changeSubscription',
              { number, noQuiet: true },
              { replace: true },
            ),
          ]
        : []),
      commandButton(ctx.t('subscriptions.button.end'), 'unsubscribe', { number }, { replace: true }),
      commandButton(ctx.t('subscriptions.button.list'), 'subscriptions', {}, { replace: true }),
    ],
    summary: `${title} · ${place}: ${text}`,
  });
}

/** The rules alone, for a line of summary. */
function rulesText(ctx: ViewContext, { rules }: Pick<Subscription, 'rules'>, names: Names): string {
  return plain(rules.map((rule) => ruleText(ctx, rule, names)).join(' + '), 300);
}
