import type { Day } from '../../health/history/days.ts';
import {
  type DayMark,
  dayMarks,
  daysWith,
  type ServiceHistory,
} from '../../health/history/service-history.ts';
import { nameSome } from '../health-issues.ts';
import { dayStrip, markLooks } from '../parts/day-strip.ts';
import { plain } from '../parts/escape.ts';
import { day, span } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** How many runs all strips of a card may have together; keeps the card under 25 KB. */
const mostRuns = 64;
const mostStrips = 8;

/** The strips with their legend, and what the numbers mean: no element where there is no service to show, or one. */
export function stripBlocks(ctx: ViewContext, histories: readonly ServiceHistory[], days: readonly Day[]) {
  const [first, last] = [days[0], days.at(-1)];
  if (histories.length === 0 || !first || !last) return [];
  let runs = 0;
  const drawn = histories.map((history) => ({ history, lines: dayStrip(days, history.days) }));
  const shown = drawn.filter(({ lines }, index) => {
    runs += lines.reduce((sum, line) => sum + line.runs.length, 0);
    return index === 0 || (runs <= mostRuns && index < mostStrips);
  });
  const others = drawn.slice(shown.length).map(({ history }) => history);
  return [
    {
      period: ctx.t('history.period', { from: day(ctx, first.from), to: day(ctx, last.from) }),
      legend: legendOf(ctx, histories),
      services: shown.map(({ history, lines }) => ({
        name: plain(history.service, 60),
        available: ctx.t('history.available', { percent: percent(ctx, history.availability) }),
        lines,
        days: daysText(ctx, history),
      })),
      others:
        others.length === 0
          ? []
          : [{ text: ctx.t('history.moreServices', { services: named(ctx, others) }) }],
      meaning: ctx.t('history.meaning'),
    },
  ];
}

/** The letters that occur, each with its word. */
function legendOf(ctx: ViewContext, histories: readonly ServiceHistory[]) {
  return dayMarks
    .filter((mark) => histories.some((history) => daysWith(history, mark) > 0))
    .flatMap((mark) => {
      const { letter, color } = markLooks[mark];
      return [
        { text: letter, color, weight: 'Bolder', fontType: 'Monospace' },
        {
          text: ` ${ctx.t(`history.legend.${mark}`)}   `,
          color: 'default',
          weight: 'Default',
          fontType: 'Default',
        },
      ];
    });
}

/** A strip in words: the same that its letters and colours say. */
function daysText(ctx: ViewContext, history: ServiceHistory): string {
  const count = (mark: DayMark) => daysWith(history, mark);
  const parts = [
    ...(count('incident') > 0
      ? [ctx.t('history.daysIncident', { count: count('incident'), span: span(ctx, history.incidentTime) })]
      : []),
    ...(count('unknown') > 0 ? [ctx.t('history.daysUnknown', { count: count('unknown') })] : []),
    ...(count('advisory') > 0 ? [ctx.t('history.daysAdvisory', { count: count('advisory') })] : []),
  ];
  return parts.length === 0 ? ctx.t('history.daysClear') : parts.join(ctx.t('list.separator'));
}

function named(ctx: ViewContext, histories: readonly ServiceHistory[]): string {
  const names = histories.map(({ service, availability }) =>
    ctx.t('history.moreService', { service: plain(service, 60), percent: percent(ctx, availability) }),
  );
  return nameSome(ctx, names);
}

/** Rounded down, so that 100% means all of the time. */
function percent({ locale }: ViewContext, share: number): string {
  const options = { style: 'percent', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(locale, options).format(Math.floor(share * 10_000) / 10_000);
}

/** The services that had no issue, folded into one line; or that they are not known. */
export function servicesWithout(
  ctx: ViewContext,
  histories: readonly ServiceHistory[],
  services: readonly string[] | undefined,
) {
  if (services === undefined)
    return [{ label: ctx.t('history.clearUnknown'), icon: '?', color: 'default', names: '' }];
  const hit = new Set(histories.map(({ service }) => service.toLowerCase()));
  const clear = services.filter((name) => !hit.has(name.toLowerCase()));
  if (clear.length === 0) return [];
  const names = nameSome(
    ctx,
    clear.map((name) => plain(name, 60)),
    900,
  );
  return [{ label: ctx.t('history.clear', { count: clear.length }), icon: '✓', color: 'good', names }];
}
