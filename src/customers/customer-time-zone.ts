import { getCountry } from 'countries-and-timezones';
import { IANAZone } from 'luxon';

/** How a customer's time zone was found. */
export type ZoneReason =
  /** The country has one time. */
  | 'country'
  /** The country has several, the reader's among them. */
  | 'reader'
  /** The country has several: that of its capital. */
  | 'capital'
  /** The country is not known. */
  | 'unknown';

export interface CustomerTimeZone {
  /** IANA name. */
  readonly zone: string;
  readonly reason: ZoneReason;
  /** Zones with which the country's clocks differ from each other at that moment; the chosen one first. */
  readonly choices: readonly string[];
}

/** Countries whose law knows one time, though the zone database has another for a part of them. */
const onlyZones: Readonly<Record<string, string>> = {
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  UA: 'Europe/Kyiv',
};

/** The capital's zone of countries with several times, where it is not the first in the alphabet. */
const capitalZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  VN: 'Asia/Ho_Chi_Minh',
};

/**
 * The time zone to tell a customer of this country times in: the country's where all its clocks agree at `at`; else the
 * reader's where it is one of the country's; else that of the capital. UTC where the country is not known.
 */
export function customerTimeZone(
  country: string | undefined,
  readerZone: string,
  at: number,
): CustomerTimeZone {
  const zones = zonesOf(country);
  const [first] = zones;
  if (country === undefined || first === undefined) return { zone: 'UTC', reason: 'unknown', choices: [] };
  const capital = capitalZones[country.toUpperCase()] ?? first;
  const choices = differing([capital, ...zones], at);
  if (choices.length === 1) return { zone: capital, reason: 'country', choices };
  if (!zones.includes(readerZone)) return { zone: capital, reason: 'capital', choices };
  return { zone: readerZone, reason: 'reader', choices: differing([readerZone, ...choices], at) };
}

/** Whether it is the IANA name of a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

function zonesOf(country: string | undefined): readonly string[] {
  const code = country?.toUpperCase() ?? '';
  const only = Object.hasOwn(onlyZones, code) ? onlyZones[code] : undefined;
  if (only !== undefined) return [only];
  const known = getCountry(code);
  return (known?.timezones ?? []).filter(isTimeZone);
}

/** The first of the zones with each offset at that moment. */
function differing(zones: readonly string[], at: number): string[] {
  const byOffset = new Map<number, string>();
  for (const zone of zones) {
    const offset = IANAZone.create(zone).offset(at);
    if (!byOffset.has(offset)) byOffset.set(offset, zone);
  }
  return [...byOffset.values()];
}
