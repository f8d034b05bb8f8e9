import type { CardReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import type { LicenceTarget } from '../../licences/change-plan.ts';
import type { CustomerSubscription } from '../../licences/customer-subscription.ts';
import type { Asked } from '../../licences/licence-changer.ts';
import { plain } from '../parts/escape.ts';
import { levelLooks } from '../parts/level-look.ts';
import type { ViewContext } from '../view-context.ts';
import { effectRows } from './change-effects.ts';
import { type FootButton, footButton, licenceCard } from './licence-card.ts';
import { licenceView } from './licence-view.ts';
import { detailLines, statusWord } from './licence-words.ts';

export interface ChangeQuestion {
  readonly customer: Customer;
  readonly target: LicenceTarget;
  readonly asked: Asked;
  /** The licence as it was confirmed, where somebody has changed it since. */
  readonly before?: CustomerSubscription | undefined;
  /** Why it is asked anew, where nobody has changed it. */
  readonly note?: string;
}

/** Asks before a licence is changed: what it costs and what it stops; or says why it is not asked. */
export function changeView(ctx: ViewContext, question: ChangeQuestion): CardReply {
  const { customer, target, asked, before, note } = question;
  const { licence } = asked.kind === 'plan' ? asked.plan : asked;
  const said = note === undefined ? undefined : { text: note, items: [] };
  const changed = before ? whatChanged(ctx, before, licence) : said;
  if (asked.kind === 'refused') {
    return licenceView(ctx, { customer, licence, refused: { refusal: asked.refusal, target }, changed });
  }
  return licenceCard(ctx, {
    customer,
    title: ctx.t(`licence.${target.kind}.title`, { product: plain(licence.product, 80) }),
    look: target.kind === 'suspend' ? levelLooks.degraded : levelLooks.watching,
    state: '',
    lines: [
      ...fromTo(ctx, licence, target),
      ...detailLines(ctx, licence).slice(target.kind === 'seats' ? 1 : 0),
    ],
    changed,
    effects: effectRows(ctx, asked.plan),
    buttons: buttonsOf(ctx, question, asked),
    // It has the price.
    hasPortal: target.kind === 'seats',
  });
}

/** Arguments by which a button names a change. */
export function changeArgs({ tenantId }: Customer, licence: string, target: LicenceTarget) {
  return { tenantId, licence, seats: target.kind === 'seats' ? target.seats : undefined };
}

function fromTo(ctx: ViewContext, { quantity }: CustomerSubscription, target: LicenceTarget): string[] {
  if (target.kind !== 'seats') return [];
  const signed = new Intl.NumberFormat(ctx.locale, { signDisplay: 'always' });
  const difference = signed.format(target.seats - quantity).replace('-', '−');
  return [ctx.t('licence.seats.fromTo', { before: quantity, after: target.seats, difference })];
}

function buttonsOf(
  ctx: ViewContext,
  { customer, target }: ChangeQuestion,
  { plan, key, etag }: Extract<Asked, { kind: 'plan' }>,
): FootButton[] {
  const { licence } = plan;
  const args = { ...changeArgs(customer, licence.id, target), etag, key };
  const [yes, no] =
    target.kind === 'seats'
      ? [
          ctx.t('licence.seats.confirm', { seats: target.seats }),
          ctx.t('licence.seats.keep', { seats: licence.quantity }),
        ]
      : [ctx.t(`licence.${target.kind}.confirm`), ctx.t(`licence.${target.kind}.keep`)];
  return [
    footButton(
      yes,
      target.kind,
      { ...args, confirm: true },
      target.kind === 'suspend' ? 'destructive' : 'positive',
    ),
    footButton(no, target.kind, { ...args, confirm: false }),
  ];
}

/** What is other now than when it was confirmed. */
function whatChanged(ctx: ViewContext, before: CustomerSubscription, after: CustomerSubscription) {
  const items = [
    ...(before.quantity === after.quantity
      ? []
      : [ctx.t('licence.meanwhile.seats', { before: before.quantity, after: after.quantity })]),
    ...(before.status === after.status
      ? []
      : [
          ctx.t('licence.meanwhile.status', {
            before: statusWord(ctx, before),
            after: statusWord(ctx, after),
          }),
        ]),
    ...(before.autoRenews === after.autoRenews
      ? []
      : [ctx.t('licence.meanwhile.renews', { renews: after.autoRenews ? 'yes' : 'no' })]),
  ];
  const text = ctx.t('licence.meanwhile');
  return { text, items: items.length > 0 ? items : [ctx.t('licence.meanwhile.other')] };
}
