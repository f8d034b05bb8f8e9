import type { Announcement, AzureImpact, Maintenance } from '../model.ts';
import { canBeRead, isMaintenance } from './is-maintenance.ts';

/** Something planned that has a place in a calendar. */
export interface Planned {
  /**
   * azure: a maintenance window of Azure; window: one that the message center tells; deadline: the moment by which a
   * change of the message center wants something done.
   */
  readonly kind: 'azure' | 'window' | 'deadline';
  /** Tracking id of Azure, or "MC123456". */
  readonly id: string;
  readonly title: string;
  readonly from: number;
  /** Missing where Microsoft plans no end, and for a deadline. */
  readonly to?: number;
  readonly services: readonly string[];
  /** Of Azure only. */
  readonly impacts: readonly AzureImpact[];
}

export interface Plan {
  /** By date, the soonest first; windows that have begun are among them. */
  readonly dated: readonly Planned[];
  /** Maintenance that the message center announces without a window. */
  readonly undated: readonly Announcement[];
  /** Posts in a writing in which maintenance is not recognised: what they plan is not known. */
  readonly unread: readonly Announcement[];
}

/**
 * What is planned and not over at `now`. The message center has no field for a window: `startDateTime` and `endDateTime`
 * are those of the post (learn.microsoft.com/graph/api/resources/serviceannouncementbase). They are taken for a window
 * only where the post is about planned maintenance and was last changed before they begin.
 */
export function plan(
  maintenance: readonly Maintenance[],
  announcements: readonly Announcement[],
  now: number,
): Plan {
  const about = announcements.filter(isMaintenance);
  const windows = about.filter(hasWindow);
  const dated = [
    ...maintenance.map(fromAzure),
    ...windows.map(fromWindow),
    ...announcements.flatMap(fromDeadline),
  ].filter((planned) => !isOver(planned, now));
  return {
    dated: dated.sort(bySoonest),
    undated: about.filter((one) => !hasWindow(one) && one.actBy === undefined && (one.endsAt ?? now) >= now),
    unread: announcements.filter((one) => !canBeRead(one) && (one.endsAt ?? now) >= now),
  };
}

/** A window of Azure without a planned end goes on until Azure no longer tells of it. */
function isOver({ kind, from, to }: Planned, now: number): boolean {
  return kind === 'azure' && to === undefined ? false : (to ?? from) < now;
}

function hasWindow({ startsAt, updatedAt }: Announcement): boolean {
  return startsAt > updatedAt;
}

/** A window of Azure among what is planned. */
export function fromAzure({ id, title, from, to, impacts }: Maintenance): Planned {
  const services = [...new Set(impacts.map(({ service }) => service))];
  return { kind: 'azure', id, title, from, ...(to === undefined ? {} : { to }), services, impacts };
}

function fromWindow({ id, title, startsAt, endsAt, services }: Announcement): Planned {
  const end = endsAt === undefined || endsAt < startsAt ? {} : { to: endsAt };
  return { kind: 'window', id, title, from: startsAt, ...end, services, impacts: [] };
}

function fromDeadline({ id, title, actBy, services }: Announcement): Planned[] {
  return actBy === undefined ? [] : [{ kind: 'deadline', id, title, from: actBy, services, impacts: [] }];
}

function bySoonest(a: Planned, b: Planned): number {
  return a.from - b.from || (a.id < b.id ? -1 : Number(a.id > b.id));
}
