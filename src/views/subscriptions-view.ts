import type { CardReply } from '../commands/reply.ts';
import { isQuiet, quietUntil } from '../subscriptions/quiet-hours.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { commandButton } from './parts/button.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { pageOf, pagesBlock } from './parts/pages.ts';
import { age, moment } from './parts/time.ts';
import { type Names, ruleText } from './subscriptions/filter-words.ts';
import { pausedSince } from './subscriptions/pause-lines.ts';
import { placeText } from './subscriptions/place-text.ts';
import type { ViewContext } from './view-context.ts';

export interface SubscriptionsAnswer {
  /** All of them, that of this conversation first, then those that are paused, then by number. */
  readonly subscriptions: readonly Subscription[];
  /** This conversation as a whole. */
  readonly conversationId: string;
  readonly names: Names;
  readonly page?: number | undefined;
}

const rowsPerPage = 5;
/** Rules that a row writes out; the card of one subscription has all. */
const rulesShown = 2;

/** Who is told what: a page of all subscriptions with their state. Under 25 KB. */
export function subscriptionsView(ctx: ViewContext, answer: SubscriptionsAnswer): CardReply {
  const { subscriptions, conversationId, names, page = 1 } = answer;
  const title = ctx.t('subscriptions.title');
  const counts = countsText(ctx, subscriptions);
  const list = pageOf(subscriptions, page, rowsPerPage);
  const summary = ctx.t('subscriptions.summary', { title, counts });
  return {
    card: 'subscriptions',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 100),
      counts,
      rows: list.items.map((one) => row(ctx, one, names, one.where.conversationId === conversationId)),
      pages: pagesBlock(ctx, list, 'subscriptions', {}),
      how:
        subscriptions.length === 0
          ? ctx.t('subscribe.hint', { example: ctx.t('subscription.example') })
          : ctx.t('subscriptions.how'),
      buttons: [commandButton(ctx.t('subscriptions.button.mutes'), 'mutes')],
    },
  };
}

function countsText(ctx: ViewContext, subscriptions: readonly Subscription[]): string {
  if (subscriptions.length === 0) return ctx.t('subscriptions.none');
  const paused = subscriptions.filter((one) => one.paused).length;
  const counts = [ctx.t('subscriptions.count', { count: subscriptions.length })];
  if (paused > 0) counts.push(ctx.t('subscriptions.paused', { count: paused }));
  return counts.join(ctx.t('list.separator'));
}

function row(ctx: ViewContext, one: Subscription, names: Names, isHere: boolean) {
  const { number, rules, by, madeAt, paused } = one;
  const more = rules.length - rulesShown;
  const { icon, color, text } = stateOf(ctx, one);
  const button = (title: string, command: string, args = { number }) =>
    commandButton(title, command, args, {
      tooltip: ctx.t('subscriptions.button.of', { button: title, number }),
    });
  return {
    number: `${number}`,
    place: placeText(ctx, one, isHere),
    here: isHere ? [{ text: ctx.t('subscriptions.here') }] : [],
    icon,
    color,
    state: text,
    rules: [
      ...rules.slice(0, rulesShown).map((rule) => plain(ruleText(ctx, rule, names), 240)),
      ...(more > 0 ? [ctx.t('mutes.more', { count: more })] : []),
    ].map((line) => ({ text: line })),
    lines: [
      deliveredText(ctx, one),
      ctx.t('subscriptions.by', { name: plain(by.name, 60), moment: moment(ctx, madeAt) }),
    ].map((line) => ({ text: line })),
    buttons: [
      button(ctx.t('subscriptions.button.test'), 'testSubscription'),
      paused
        ? button(ctx.t('subscriptions.button.resume'), 'resumeSubscription')
        : button(ctx.t('subscriptions.button.pause'), 'pauseSubscription'),
      button(ctx.t('subscriptions.button.change'), 'subscriptions'),
    ],
  };
}

function deliveredText(ctx: ViewContext, { lastDeliveredAt: at }: Subscription): string {
  return at === undefined
    ? ctx.t('subscriptions.neverDelivered')
    : ctx.t('subscriptions.delivered', { moment: moment(ctx, at), age: age(ctx, at) });
}

/** Whether it is told something now, and if not why, with a shape of its own for each. */
export function stateOf(
  ctx: ViewContext,
  { paused, quiet }: Pick<Subscription, 'paused' | 'quiet'>,
): { readonly icon: string; readonly color: string; readonly text: string } {
  if (paused) {
    return { icon: '‖', color: 'attention', text: pausedSince(ctx, paused) };
  }
  if (quiet && isQuiet(quiet, ctx.now)) {
    const until = moment(ctx, quietUntil(quiet, ctx.now));
    return { icon: '◌', color: 'default', text: ctx.t('subscriptions.state.quiet', { moment: until }) };
  }
  return { icon: '✓', color: 'good', text: ctx.t('subscriptions.state.active') };
}
