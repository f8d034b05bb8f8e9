import { DateTime } from 'luxon';
import type { Spelling } from './spelling.ts';

interface Zone extends Spelling {
  /** IANA name, or luxon's for a fixed offset. */
  readonly name: string;
  /** Minutes from UTC that the words promise; missing where they mean both standard and summer time. */
  readonly offset?: number;
}

/**
 * Zones whose words mean one offset only. "CST", "IST" and "BST" mean several and are left out: a wrong hour
 * would be worse than none.
 */
export const zones: readonly Zone[] = [
  {
    pattern: 'UTC|GMT|Z\\b|协调世界时|世界标准时间',
    examples: ['UTC', 'GMT', '协调世界时'],
    name: 'utc',
    offset: 0,
  },
  {
    pattern: 'PST\\b|Pacific Standard(?: Time)?',
    examples: ['PST', 'Pacific Standard Time', 'Pacific Standard'],
    name: 'America/Los_Angeles',
    offset: -480,
  },
  {
    pattern: 'PDT\\b|Pacific Daylight(?: Time)?',
    examples: ['PDT', 'Pacific Daylight Time'],
    name: 'America/Los_Angeles',
    offset: -420,
  },
  {
    pattern: 'PT\\b|Pacific(?: Time)?\\b',
    examples: ['PT', 'Pacific Time', 'Pacific'],
    name: 'America/Los_Angeles',
  },
  {
    pattern: 'EST\\b|Eastern Standard(?: Time)?',
    examples: ['EST', 'Eastern Standard Time', 'Eastern Standard'],
    name: 'America/New_York',
    offset: -300,
  },
  {
    pattern: 'EDT\\b|Eastern Daylight(?: Time)?',
    examples: ['EDT', 'Eastern Daylight Time'],
    name: 'America/New_York',
    offset: -240,
  },
  {
    pattern: 'ET\\b|Eastern(?: Time)?\\b(?! (?:Africa|Europe|Indonesia))',
    examples: ['ET', 'Eastern Time', 'Eastern'],
    name: 'America/New_York',
  },
  {
    pattern: 'CET\\b',
    examples: ['CET'],
    name: 'Europe/Paris',
    offset: 60,
  },
  {
    pattern: 'CEST\\b',
    examples: ['CEST'],
    name: 'Europe/Paris',
    offset: 120,
  },
  {
    pattern: 'JST\\b',
    examples: ['JST'],
    name: 'Asia/Tokyo',
    offset: 540,
  },
  {
    pattern: '北京时间|中国标准时间|Beijing Time|China Standard Time',
    examples: ['北京时间', 'Beijing time', 'China Standard Time'],
    name: 'Asia/Shanghai',
    offset: 480,
  },
];

const recognized = zones.map((zone) => ({ zone, words: new RegExp(`^(?:${zone.pattern})$`, 'i') }));

/** "+8", "-07:00"; not the hour of a range ("7:00 UTC-8:00 UTC"). */
const offset = '[+＋-]\\d{1,2}(?::?\\d{2})?(?!\\d|:| ?(?:[AP]\\.?M|UTC|GMT|Z\\b))';

/** The source of a pattern for a zone; `prefix` goes before the names of its groups. */
export function zonePattern(prefix = ''): string {
  const [universal, ...others] = zones.map(({ pattern }) => pattern);
  return (
    `(?:(?<${prefix}universal>${universal})(?:(?<${prefix}offset>${offset})|(?! ?[+＋-] ?\\d))` +
    `|(?<${prefix}zone>${others.join('|')}))`
  );
}

export interface WrittenMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 1 for Monday; the date is not believed where it falls on another day. */
  readonly weekday?: number | undefined;
}

/** What the groups of `zonePattern` found. */
export interface WrittenZone {
  readonly universal?: string | undefined;
  readonly offset?: string | undefined;
  readonly zone?: string | undefined;
}

/**
 * Milliseconds since 1970. Undefined for a date that does not exist, one on another weekday than it says, and
 * summer time that is claimed in winter.
 */
export function toMillis(written: WrittenMoment, where: WrittenZone): number | undefined {
  const zone = findZone(where);
  if (!zone) return undefined;
  const { weekday, ...fields } = written;
  const moment = DateTime.fromObject(fields, { zone: zone.name });
  if (!moment.isValid || (weekday !== undefined && weekday !== moment.weekday)) return undefined;
  // An hour that a change to summer time leaves out is moved on.
  if (moment.hour !== written.hour % 24 || moment.minute !== written.minute) return undefined;
  if (zone.offset !== undefined && zone.offset !== moment.offset) return undefined;
  return moment.toMillis();
}

function findZone({ universal, offset: shift, zone }: WrittenZone): Zone | undefined {
  if (zone !== undefined) return recognized.find(({ words }) => words.test(zone))?.zone;
  if (universal === undefined) return undefined;
  if (shift === undefined) return zones[0];
  const digits = shift.replace(/\D/g, '');
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minutes = Number(digits.length > 2 ? digits.slice(-2) : 0);
  if (hours > 14 || ![0, 30, 45].includes(minutes)) return undefined;
  const sign = shift.startsWith('-') ? '-' : '+';
  return { pattern: '', examples: [], name: `UTC${sign}${hours}:${String(minutes).padStart(2, '0')}` };
}
