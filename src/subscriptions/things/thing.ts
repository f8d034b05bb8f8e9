import type { Customer } from '../../customers/customer.ts';
import { azureServiceId } from '../../health/azure/azure-service.ts';
import { isMaintenance } from '../../health/maintenance/is-maintenance.ts';
import type { Announcement, Issue } from '../../health/model.ts';
import { serviceStatus } from '../../health/status.ts';
import type { WatchedIssue, WatchedWindow } from '../../watch/board.ts';
import type { ReportedIssue } from '../reports/reported-issue.ts';
import type { Kind } from '../subscription.ts';

/** Something that conversations may be told of, over all customers, as it is now. */
export interface Thing {
  readonly kind: Kind;
  /** Whoever hears of one of these hears of it: what Azure plans is both maintenance and Azure. */
  readonly kinds: readonly Kind[];
  /** Of what is no issue of Microsoft's: what stands for it. */
  readonly issue: Issue;
  readonly goesOn: boolean;
  /** Ids as rules name them. */
  readonly services: readonly string[];
  /** Whom it hits, in the order in which they are told. */
  readonly customers: readonly Customer[];
  readonly growth?: WatchedIssue['growth'];
  /** When the watcher saw it first; missing where that is not known. */
  readonly firstSeenAt?: number;
  /** The post of the message center that it is. */
  readonly announcement?: Announcement;
  /** The window of Azure that it is. */
  readonly planned?: Planned;
  /** The reports that it is made of. */
  readonly reports?: ReportedIssue;
}

/** A maintenance window of Azure, and how it stands. */
export type Planned = Pick<WatchedWindow, 'window' | 'state'>;

/** What kind of thing an issue of Microsoft's is. */
export function kindOfIssue({ azure, classification }: Pick<Issue, 'azure' | 'classification'>): Kind {
  if (azure) return 'azure';
  return classification === 'advisory' ? 'advisories' : 'incidents';
}

export function kindOfAnnouncement(announcement: Announcement): Kind {
  if (isMaintenance(announcement)) return 'maintenance';
  return announcement.isMajor ? 'majorMessages' : 'messages';
}

type ServiceIds = (names: readonly string[]) => readonly string[];

export function thingOfIssue(
  { issue, growth, firstSeenAt }: WatchedIssue,
  customers: readonly Customer[],
  serviceIds: ServiceIds,
): Thing {
  const kind = kindOfIssue(issue);
  return {
    kind,
    kinds: [kind],
    issue,
    goesOn: !issue.isResolved && customers.length > 0,
    services: serviceIds([issue.service]),
    customers,
    growth,
    firstSeenAt,
  };
}

/** A post has no posts of its own: what changes in it comes with its time. It is over when its time is. */
export function thingOfAnnouncement(
  announcement: Announcement,
  customers: readonly Customer[],
  serviceIds: ServiceIds,
  now: number,
): Thing {
  const { id, title, services, startsAt, endsAt, updatedAt } = announcement;
  const isOver = endsAt !== undefined && endsAt <= now;
  const kind = kindOfAnnouncement(announcement);
  return {
    kind,
    kinds: [kind],
    issue: {
      id,
      title,
      service: services.join(', '),
      classification: 'unknown',
      status: serviceStatus('announced'),
      impact: '',
      startedAt: startsAt,
      ...(isOver && { endedAt: endsAt }),
      updatedAt,
      isResolved: false,
      hasReview: false,
      posts: [{ at: updatedAt, text: '', lastWord: '' }],
    },
    goesOn: !isOver && customers.length > 0,
    services: serviceIds(services),
    customers,
    announcement,
  };
}

/** A window has one post, Azure's words now. It goes on until its end, or until Azure no longer tells of it. */
export function thingOfWindow(
  { window, state, firstSeenAt }: WatchedWindow,
  customers: readonly Customer[],
  serviceIds: ServiceIds,
): Thing {
  const { id, title, from, to, updatedAt, text } = window;
  return {
    kind: 'maintenance',
    kinds: ['maintenance', 'azure'],
    issue: {
      id,
      title,
      service: azureServiceId,
      classification: 'unknown',
      status: serviceStatus(state),
      impact: '',
      startedAt: from,
      ...(state === 'over' && to !== undefined && { endedAt: to }),
      updatedAt,
      isResolved: false,
      hasReview: false,
      posts: [{ at: updatedAt, text, lastWord: text }],
    },
    goesOn: (state === 'planned' || state === 'underWay') && customers.length > 0,
    services: serviceIds([azureServiceId]),
    customers,
    firstSeenAt,
    planned: { window, state },
  };
}

/** It is never resolved: nobody says that it works again. */
export function thingOfReports(reports: ReportedIssue, customers: readonly Customer[]): Thing {
  const { id, service, startedAt, lastAt, ended } = reports;
  return {
    kind: 'reports',
    kinds: ['reports'],
    issue: {
      id,
      title: service.name,
      service: service.name,
      classification: 'unknown',
      status: serviceStatus('reported'),
      impact: '',
      startedAt,
      ...(ended && { endedAt: ended.at }),
      updatedAt: ended?.at ?? lastAt,
      isResolved: false,
      hasReview: false,
      posts: [],
    },
    goesOn: !ended,
    services: [service.id],
    customers,
    reports,
  };
}
