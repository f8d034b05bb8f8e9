import type { ViewContext } from '../view-context.ts';

type Speaker = Pick<ViewContext, 'locale' | 'timeZone' | 'now' | 't'>;

/** English means British dates (day before month): the times stand beside Microsoft's, and 24 hours leave no doubt. */
const formatLocale = { en: 'en-GB', 'zh-TW': 'zh-TW', 'zh-CN': 'zh-CN' } as const;

const formats = {
  day: { year: 'numeric', month: '2-digit', day: '2-digit' },
  year: { year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  yearDayMonth: { year: 'numeric', month: 'short', day: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  yearWeekday: { weekday: 'long', year: 'numeric', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dayTime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  yearDayTime: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(ctx: Speaker, name: keyof typeof formats, at: number): string {
  const key = `${ctx.locale} ${ctx.timeZone} ${name}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(formatLocale[ctx.locale], {
      ...formats[name],
      timeZone: ctx.timeZone,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(at);
}

/** A moment in the reader's zone: "06:40" today, "18 Nov, 06:40" on another day, with the year in another year. */
export function moment(ctx: Speaker, at: number): string {
  if (format(ctx, 'day', at) === format(ctx, 'day', ctx.now)) return format(ctx, 'time', at);
  const sameYear = format(ctx, 'year', at) === format(ctx, 'year', ctx.now);
  return format(ctx, sameYear ? 'dayTime' : 'yearDayTime', at);
}

/** A moment for who reads it on another day, in another zone: "18 Nov 2026, 22:10 UTC+8". */
export function wholeMoment(ctx: Speaker, at: number): string {
  return `${format(ctx, 'yearDayTime', at)} ${zone(ctx, at)}`;
}

/** A day in the reader's zone: "18 Nov", with the year in another year. */
export function day(ctx: Speaker, at: number): string {
  const sameYear = format(ctx, 'year', at) === format(ctx, 'year', ctx.now);
  return format(ctx, sameYear ? 'dayMonth' : 'yearDayMonth', at);
}

/** A day in the reader's zone with its name: "Friday 20 November", with the year in another year. */
export function weekday(ctx: Speaker, at: number): string {
  const sameYear = format(ctx, 'year', at) === format(ctx, 'year', ctx.now);
  return format(ctx, sameYear ? 'weekday' : 'yearWeekday', at);
}

/** A time of day in the reader's zone: "06:40". */
export function timeOfDay(ctx: Speaker, at: number): string {
  return format(ctx, 'time', at);
}

/** The reader's zone as an offset, the same in every language: "UTC+8", "UTC+5:30", "UTC". */
export function zone(ctx: Speaker, at: number): string {
  const key = `${ctx.timeZone} zone`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: ctx.timeZone, timeZoneName: 'shortOffset' });
    formatters.set(key, formatter);
  }
  const offset = formatter.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return offset.replace('GMT', 'UTC').replace(/\+0$/, '') || 'UTC';
}

/** A length of time: "less than 1 min", "34 min", "1 h 34 min", "2 d 5 h", "24 d". Whole minutes, rounded down. */
export function span(ctx: Speaker, milliseconds: number): string {
  const { t } = ctx;
  const total = Math.floor(Math.max(0, milliseconds) / 60_000);
  const minutes = total % 60;
  const hours = Math.floor(total / 60) % 24;
  const days = Math.floor(total / 1440);
  if (total === 0) return t('time.underMinute');
  if (total < 60) return t('time.minutes', { minutes });
  if (days === 0)
    return minutes === 0 ? t('time.hours', { hours }) : t('time.hoursMinutes', { hours, minutes });
  return hours === 0 || days >= 14 ? t('time.days', { days }) : t('time.daysHours', { days, hours });
}

/** How long ago a moment was: "just now", "1 min ago". A moment to come counts as now. */
export function age(ctx: Speaker, at: number): string {
  const { t } = ctx;
  if (ctx.now - at < 60_000) return t('time.now');
  return t('time.ago', { span: span(ctx, ctx.now - at) });
}

/** Since when something lasts, and how long that is: "Since 06:40 (1 h 34 min)". */
export function since(ctx: Speaker, at: number): string {
  return ctx.t('health.since', { moment: moment(ctx, at), span: span(ctx, ctx.now - at) });
}

/** How far away a moment to come is: "in 1 h 16 min". */
export function countdown(ctx: Speaker, at: number): string {
  return ctx.t('time.in', { span: span(ctx, at - ctx.now) });
}
