import { getTimezone } from 'countries-and-timezones';
import { supportLanguages } from '../../support/form/form-limits.ts';
import type { ViewContext } from '../view-context.ts';

/** One entry of a choice in a card. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** A zone for every usual offset; that of the reader is always offered beside them. */
const zones = [
  ...['Pacific/Honolulu', 'America/Anchorage', 'America/Los_Angeles', 'America/Denver', 'America/Chicago'],
  ...['America/New_York', 'America/Halifax', 'America/Sao_Paulo', 'Atlantic/Azores', 'UTC'],
  ...['Europe/London', 'Europe/Berlin', 'Europe/Athens', 'Africa/Johannesburg', 'Europe/Moscow'],
  ...['Asia/Riyadh', 'Asia/Tehran', 'Asia/Dubai', 'Asia/Karachi', 'Asia/Kolkata', 'Asia/Dhaka'],
  ...['Asia/Bangkok', 'Asia/Shanghai', 'Asia/Taipei', 'Asia/Hong_Kong', 'Asia/Singapore', 'Asia/Tokyo'],
  ...['Asia/Seoul', 'Australia/Adelaide', 'Australia/Sydney', 'Pacific/Auckland'],
];

/**
 * Countries whose partners are likely; all 249 would take a third of a card's bytes. Those of the reader's zone and the
 * one that is filled in are always offered beside them.
 */
const countries = [
  ...['AE', 'AR', 'AT', 'AU', 'BE', 'BG', 'BR', 'CA', 'CH', 'CL', 'CN', 'CO', 'CZ', 'DE', 'DK', 'EE', 'EG'],
  ...['ES', 'FI', 'FR', 'GB', 'GR', 'HK', 'HR', 'HU', 'ID', 'IE', 'IL', 'IN', 'IT', 'JP', 'KE', 'KR', 'LT'],
  ...['LU', 'LV', 'MO', 'MX', 'MY', 'NG', 'NL', 'NO', 'NZ', 'PE', 'PH', 'PK', 'PL', 'PT', 'RO', 'RS', 'SA'],
  ...['SE', 'SG', 'SI', 'SK', 'TH', 'TR', 'TW', 'UA', 'US', 'VN', 'ZA'],
];

/** What a contact may speak; `chosen` is offered whatever it is. */
export function languageChoices(ctx: ViewContext, chosen: string): Choice[] {
  return named(ctx, 'language', withChosen(supportLanguages, chosen));
}

/** Countries by name; `chosen` and those of the reader's zone are offered whatever they are. */
export function countryChoices(ctx: ViewContext, chosen: string): Choice[] {
  const near = getTimezone(ctx.timeZone)?.countries ?? [];
  const all = named(ctx, 'region', withChosen([...new Set([...near, ...countries])], chosen));
  return all.sort((a, b) => a.title.localeCompare(b.title, ctx.locale));
}

/** Time zones by their offset; `chosen` and the reader's are offered whatever they are. */
export function zoneChoices(ctx: ViewContext, chosen: string): Choice[] {
  return withChosen([...new Set([ctx.timeZone, ...zones])], chosen).map((value) => ({ title: value, value }));
}

/** The name of a language (BCP 47), or what else stands there. */
export function languageName(ctx: ViewContext, code: string): string {
  return nameOf(new Intl.DisplayNames(ctx.locale, { type: 'language' }), code);
}

/** The name of a country or region (ISO 3166-1), or what else stands there. */
export function countryName(ctx: ViewContext, code: string): string {
  return nameOf(new Intl.DisplayNames(ctx.locale, { type: 'region' }), code);
}

function withChosen(list: readonly string[], chosen: string): string[] {
  return chosen === '' || list.includes(chosen) ? [...list] : [chosen, ...list];
}

function named(ctx: ViewContext, type: 'language' | 'region', codes: readonly string[]): Choice[] {
  const names = new Intl.DisplayNames(ctx.locale, { type });
  return codes.map((value) => ({ title: nameOf(names, value), value }));
}

/** A draft may hold anything. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
