import type { ChangeEffect, ChangePlan } from '../../licences/change-plan.ts';
import { levelLooks } from '../parts/level-look.ts';
import type { ViewContext } from '../view-context.ts';
import type { EffectRow } from './licence-card.ts';
import { endDay } from './licence-words.ts';

const { down, degraded, watching, healthy } = levelLooks;

/** How serious each effect is; what stops people or is a likely slip is bold. */
const looks: Readonly<Record<ChangeEffect, { readonly icon: string; readonly color: EffectRow['color'] }>> = {
  accessEnds: down,
  manyMore: down,
  billingGoesOn: degraded,
  renewalStops: degraded,
  renewalIsOff: degraded,
  expiresAtEnd: degraded,
  dataDeletedLater: degraded,
  chargedFromToday: degraded,
  onlyFirstDays: degraded,
  seatsInUse: degraded,
  renewsWithSeats: watching,
  accessReturns: healthy,
  dataStays: healthy,
};

/** What a change costs and stops, in words. */
export function effectRows(ctx: ViewContext, plan: ChangePlan): EffectRow[] {
  return plan.effects.map((effect) => {
    const { icon, color } = looks[effect];
    const weight = looks[effect] === down ? 'Bolder' : 'Default';
    return { icon, color, weight, text: textOf(ctx, effect, plan) };
  });
}

function textOf(ctx: ViewContext, effect: ChangeEffect, { licence, target }: ChangePlan): string {
  const { quantity, endsAt } = licence;
  const seats = target.kind === 'seats' ? target.seats : quantity;
  const date = endsAt === undefined ? '' : endDay(ctx, endsAt);
  switch (effect) {
    case 'accessEnds':
    case 'accessReturns':
      return ctx.t(`licence.effect.${effect}`, { count: quantity });
    case 'billingGoesOn':
    case 'renewalIsOff':
    case 'expiresAtEnd':
      return ctx.t(`licence.effect.${effect}`, { date });
    case 'chargedFromToday': {
      const dated = date === '' ? 'no' : 'yes';
      return ctx.t('licence.effect.chargedFromToday', { count: seats - quantity, date, dated });
    }
    case 'renewsWithSeats':
      return ctx.t('licence.effect.renewsWithSeats', { date, seats });
    case 'seatsInUse':
      return ctx.t('licence.effect.seatsInUse', { seats });
    default:
      return ctx.t(`licence.effect.${effect}`);
  }
}
