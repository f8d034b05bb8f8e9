import type { CustomerSubscription } from '../../licences/customer-subscription.ts';
import { type Concern, concernOf } from '../../licences/order-licences.ts';
import type { CommandButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import { type LevelLook, levelLooks } from '../parts/level-look.ts';
import { age, countdown, day } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** A licence in a row of the card. */
export interface LicenceRow {
  readonly icon: string;
  readonly color: LevelLook['color'];
  readonly product: string;
  readonly status: string;
  readonly statusColor: LevelLook['wordColor'];
  /** Seats, term, trial. */
  readonly detail: string;
  /** When it renews or ends: no element or one. */
  readonly end: readonly { readonly text: string; readonly weight: 'Bolder' | 'Default' }[];
  /** What a person may do with it. */
  readonly buttons: readonly CommandButton[];
}

const lookOf: Readonly<Record<Concern, LevelLook>> = {
  stopped: levelLooks.down,
  expiring: levelLooks.degraded,
  unclear: levelLooks.unknown,
  none: levelLooks.healthy,
};

const termWords = { P1M: 'licenses.term.P1M', P1Y: 'licenses.term.P1Y', P3Y: 'licenses.term.P3Y' } as const;

/** The row of one licence; `buttons` are the commands that may be run on it. */
export function licenceRow(
  ctx: ViewContext,
  licence: CustomerSubscription,
  buttons: readonly CommandButton[] = [],
): LicenceRow {
  const concern = concernOf(licence, ctx.now);
  const { icon, color, wordColor } = licence.status === 'pending' ? levelLooks.watching : lookOf[concern];
  return {
    icon,
    color,
    product: plain(licence.product, 80),
    status: ctx.t(`licenses.status.${concern === 'expiring' ? 'expiring' : licence.status}`),
    statusColor: wordColor,
    detail: detailOf(ctx, licence),
    end: endOf(ctx, licence, concern),
    buttons,
  };
}

function detailOf(
  ctx: ViewContext,
  { quantity, unit, term, isTrial, isAzure }: CustomerSubscription,
): string {
  const counted = plain(unit, 30);
  const isSeats = counted === '' || /^(licenses?|seats?|users?|none)$/i.test(counted);
  const seats = isSeats
    ? ctx.t('licenses.quantity', { count: quantity })
    : ctx.t('licenses.quantityOf', { count: quantity, unit: counted });
  return [
    isAzure ? ctx.t('licenses.usage') : seats,
    ...(isTrial ? [ctx.t('licenses.trial')] : []),
    ...(term === undefined || isAzure ? [] : [termWord(ctx, term)]),
  ].join(' · ');
}

function termWord(ctx: ViewContext, term: string): string {
  return isKnownTerm(term) ? ctx.t(termWords[term]) : ctx.t('licenses.term.other', { term: plain(term, 20) });
}

function isKnownTerm(term: string): term is keyof typeof termWords {
  return Object.hasOwn(termWords, term);
}

function endOf(
  ctx: ViewContext,
  { endsAt, autoRenews }: CustomerSubscription,
  concern: Concern,
): LicenceRow['end'] {
  if (endsAt === undefined) return [];
  const weight = concern === 'none' ? 'Default' : 'Bolder';
  const date = day(ctx, endsAt);
  if (endsAt < ctx.now) return [{ text: ctx.t('licenses.ended', { date, age: age(ctx, endsAt) }), weight }];
  const key = autoRenews ? 'licenses.renews' : 'licenses.ends';
  return [{ text: ctx.t(key, { date, countdown: countdown(ctx, endsAt) }), weight }];
}
