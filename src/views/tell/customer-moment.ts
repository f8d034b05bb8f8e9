import type { Locale } from '../../locales/locale.ts';
import { zone } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

const formatLocale = { en: 'en-GB', 'zh-TW': 'zh-TW', 'zh-CN': 'zh-CN' } as const satisfies Record<
  Locale,
  string
>;

/**
 * A moment as a customer reads it in a letter: whole date and time, with the zone by name and offset, because the letter
 * may be read in another zone and on another day.
 */
export function customerMoment(ctx: ViewContext, at: number): string {
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formatLocale[ctx.locale], { ...options, timeZone: ctx.timeZone }).format(at);
  const date = say({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const time = say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return ctx.t('tell.moment', { date, time, zone: zoneName(ctx, ctx.timeZone, at) });
}

/** "Central European Standard Time, UTC+1"; "UTC" where that is all there is to say. */
export function zoneName(ctx: ViewContext, timeZone: string, at: number): string {
  const offset = zone({ ...ctx, timeZone }, at);
  if (timeZone === 'UTC') return offset;
  const parts = new Intl.DateTimeFormat(formatLocale[ctx.locale], {
    timeZone,
    timeZoneName: 'long',
  }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return /^GMT|^UTC/.test(name) ? offset : ctx.t('tell.zone', { name, offset });
}
