import { DateTime } from 'luxon';

/** Whose language and time zone {{DATE()}} and {{TIME()}} are shown in; the client does that, not the bot. */
export interface ReaderClock {
  readonly locale?: string;
  readonly timeZone?: string;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/**
 * Markdown and HTML of a message or text block as plain text: emphasis removed, `[text](url)` as "text (url)", escapes
 * resolved, dates in the reader's zone.
 */
export function plainText(text: string, reader: ReaderClock = {}): string {
  return text
    .replace(/\{\{(DATE|TIME)\(([^,)]+)(?:,\s*(\w+))?\)\}\}/g, (whole, kind, iso, style) =>
      showTime(whole, { kind, iso: iso.trim(), style }, reader),
    )
    .replace(/<br\s*\/?>|\r\n?/gi, '\n')
    .replace(/<\/?(?:at|b|i|u|p|div|span|strong|em|pre|code|ul|li|ol)(?: [^>]*)?>/gi, '')
    .replace(/(?<!\\)\[([^\]]*)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!~>|<&])/g, '$1')
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .trim();
}

interface TimeFunction {
  readonly kind: string;
  readonly iso: string;
  readonly style?: string;
}

function showTime(
  whole: string,
  { kind, iso, style }: TimeFunction,
  { locale = 'en', timeZone = 'UTC' }: ReaderClock,
) {
  const time = DateTime.fromISO(iso, { zone: timeZone, locale });
  if (!time.isValid) return whole;
  if (kind === 'TIME') return time.toLocaleString(DateTime.TIME_SIMPLE);
  if (style === 'LONG') return time.toLocaleString(DateTime.DATE_HUGE);
  return time.toLocaleString(style === 'SHORT' ? DateTime.DATE_MED_WITH_WEEKDAY : DateTime.DATE_SHORT);
}
