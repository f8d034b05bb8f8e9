import { DateTime } from 'luxon';
import type { Planned } from '../../health/maintenance/plan.ts';
import { weekday } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

export interface PlannedDay {
  /** "Tomorrow, Saturday 21 November"; literal text. */
  readonly label: string;
  readonly items: readonly Planned[];
}

/** What is planned, by the reader's days, in the order given; what has begun stands under "now". */
export function groupByDay(ctx: ViewContext, planned: readonly Planned[]): PlannedDay[] {
  const days = new Map<string, Planned[]>();
  for (const one of planned) {
    const label = labelOf(ctx, one);
    const known = days.get(label);
    if (known) known.push(one);
    else days.set(label, [one]);
  }
  return [...days].map(([label, items]) => ({ label, items }));
}

function labelOf(ctx: ViewContext, { from }: Planned): string {
  if (from < ctx.now) return ctx.t('maintenance.now');
  const day = weekday(ctx, from);
  switch (daysFromNow(ctx, from)) {
    case 0:
      return ctx.t('maintenance.today', { day });
    case 1:
      return ctx.t('maintenance.tomorrow', { day });
    default:
      return day;
  }
}

/** How many midnights of the reader lie between now and then; days of 23 and 25 hours are days. */
function daysFromNow({ now, timeZone: zone }: ViewContext, at: number): number {
  const day = (moment: number) => DateTime.fromMillis(moment, { zone }).startOf('day');
  return Math.round(day(at).diff(day(now), 'days').days);
}
