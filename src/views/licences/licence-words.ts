import type { CustomerSubscription } from '../../licences/customer-subscription.ts';
import { type Concern, concernOf } from '../../licences/order-licences.ts';
import { plain } from '../parts/escape.ts';
import { type LevelLook, levelLooks } from '../parts/level-look.ts';
import { age, countdown, day } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

const lookOf: Readonly<Record<Concern, LevelLook>> = {
  stopped: levelLooks.down,
  expiring: levelLooks.degraded,
  unclear: levelLooks.unknown,
  none: levelLooks.healthy,
};

const termWords = { P1M: 'licenses.term.P1M', P1Y: 'licenses.term.P1Y', P3Y: 'licenses.term.P3Y' } as const;

export function licenceLook(licence: CustomerSubscription, now: number): LevelLook {
  return licence.status === 'pending' ? levelLooks.watching : lookOf[concernOf(licence, now)];
}

/** "Suspended"; "Expiring" where it soon ends and does not renew. */
export function statusWord(ctx: ViewContext, licence: CustomerSubscription): string {
  const isExpiring = concernOf(licence, ctx.now) === 'expiring';
  return ctx.t(`licenses.status.${isExpiring ? 'expiring' : licence.status}`);
}

/** Seats, term, trial: "25 seats · Trial · annual term". */
export function detailWords(
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

/** The day on which its commitment ends, in UTC as Microsoft keeps it: midnight there is the day before in America. */
export function endDay(ctx: ViewContext, endsAt: number): string {
  return day({ ...ctx, timeZone: 'UTC' }, endsAt);
}

/** When it renews or ends; undefined where it does neither. */
export function endWords(ctx: ViewContext, { endsAt, autoRenews }: CustomerSubscription): string | undefined {
  if (endsAt === undefined) return undefined;
  const date = endDay(ctx, endsAt);
  if (endsAt < ctx.now) return ctx.t('licenses.ended', { date, age: age(ctx, endsAt) });
  const key = autoRenews ? 'licenses.renews' : 'licenses.ends';
  return ctx.t(key, { date, countdown: countdown(ctx, endsAt) });
}

/** What a licence is, below its name. */
export function detailLines(ctx: ViewContext, licence: CustomerSubscription): string[] {
  const end = endWords(ctx, licence);
  return [detailWords(ctx, licence), ...(end === undefined ? [] : [end])];
}

function termWord(ctx: ViewContext, term: string): string {
  return isKnownTerm(term) ? ctx.t(termWords[term]) : ctx.t('licenses.term.other', { term: plain(term, 20) });
}

function isKnownTerm(term: string): term is keyof typeof termWords {
  return Object.hasOwn(termWords, term);
}
