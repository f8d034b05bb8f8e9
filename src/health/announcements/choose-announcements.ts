import type { Announcement } from '../model.ts';
import { isDueWithin } from './deadline.ts';

/** Which announcements are wanted; what is missing asks for all. */
export interface Wanted {
  /** Whether a service's name, as Microsoft writes it, is the one asked for. */
  readonly isService?: ((name: string) => boolean) | undefined;
  /** Major changes only. */
  readonly major?: boolean | undefined;
  /** Only those that want something done within so many days, or wanted it already. */
  readonly actBy?: number | undefined;
}

/** Whether an announcement is wanted at `now`. */
export function isWanted(
  announcement: Announcement,
  { isService, major, actBy }: Wanted,
  now: number,
): boolean {
  return (
    (isService === undefined || announcement.services.some(isService)) &&
    (!major || announcement.isMajor) &&
    (actBy === undefined || isDueWithin(announcement.actBy, actBy, now))
  );
}

/**
 * What has to be acted on first: the soonest deadline (so the overdue ones lead), then major changes, then the newest;
 * by id where equal.
 */
export function byUrgency(a: Announcement, b: Announcement): number {
  const never = Number.POSITIVE_INFINITY;
  return (
    compare(a.actBy ?? never, b.actBy ?? never) ||
    Number(b.isMajor) - Number(a.isMajor) ||
    b.updatedAt - a.updatedAt ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
