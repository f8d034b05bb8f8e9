import { getTimezone } from 'countries-and-timezones';
import { windowsZoneNames } from '../../../cldr.ts';

let byOwnName: ReadonlyMap<string, string> | undefined;

/**
 * The Windows name ("Taipei Standard Time") of an IANA zone by any of its names. UTC for what is no zone, and for the
 * few that Windows does not have.
 */
export function windowsTimeZone(zone: string): string {
  const names = windowsZoneNames();
  // CLDR has an old name of some zones ("Asia/Calcutta"): the name of all its names leads to each other.
  byOwnName ??= new Map([...names].map(([name, windows]) => [ownName(name), windows]));
  return names.get(zone) ?? byOwnName.get(ownName(zone)) ?? 'UTC';
}

function ownName(zone: string): string {
  return getTimezone(zone)?.aliasOf ?? zone;
}
