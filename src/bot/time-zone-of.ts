import { LRUCache } from 'lru-cache';

/** Asking Intl about a zone costs as much as the rest of reading an activity; few zones are in use. */
const known = new LRUCache<string, boolean>({ max: 1000 });

/** The first of these that is the name of an IANA time zone, else "UTC". */
export function timeZoneOf(...names: ReadonlyArray<string | null | undefined>): string {
  return names.find((name) => isTimeZone(name)) ?? 'UTC';
}

function isTimeZone(name: string | null | undefined): name is string {
  if (!name || name.length > 60 || !/^[A-Za-z]/.test(name)) return false;
  const before = known.get(name);
  if (before !== undefined) return before;
  const valid = canFormat(name);
  known.set(name, valid);
  return valid;
}

function canFormat(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
