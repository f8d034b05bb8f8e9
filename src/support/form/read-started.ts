import { DateTime } from 'luxon';
import { longest } from './form-limits.ts';
import type { FormReader } from './form-reader.ts';

/** Nothing that is still broken began before. */
const earliest = Date.UTC(2000, 0, 1);
/** The reader's clock may be ahead of ours. */
const aheadMs = 5 * 60_000;

/**
 * Since when, from the date ("2026-11-27") and the time ("06:40") as the card's inputs give them; a date alone means
 * the day's first moment.
 */
export function readStarted(reader: FormReader, timeZone: string, now: number): number | undefined {
  const date = reader.line('startedDate', longest.choice);
  const time = reader.line('startedTime', longest.choice);
  if (date === '') {
    if (time !== '') reader.fault('startedDate', 'missing');
    return undefined;
  }
  const day = reader.readAs('startedDate', date, 'notTime', (text) => read(text, 'yyyy-MM-dd', timeZone));
  const at = reader.readAs('startedTime', time === '' ? '00:00' : time, 'notTime', (text) =>
    day === undefined ? 0 : read(`${date} ${text}`, 'yyyy-MM-dd HH:mm', timeZone),
  );
  if (day === undefined || at === undefined) return undefined;
  if (day > now + aheadMs) reader.fault('startedDate', 'inFuture');
  else if (at > now + aheadMs) reader.fault('startedTime', 'inFuture');
  return at;
}

function read(text: string, format: string, zone: string): number | undefined {
  const time = DateTime.fromFormat(text, format, { zone, locale: 'en' });
  return time.isValid && time.toMillis() >= earliest ? time.toMillis() : undefined;
}
