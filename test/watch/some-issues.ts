import { createHash } from 'node:crypto';
import type { Customer } from '../../src/customers/customer.ts';
import type { Announcement, Issue, Maintenance, Post } from '../../src/health/model.ts';
import { serviceStatus } from '../../src/health/status.ts';
import { aCustomer } from '../builders.ts';

/** 2 March 2026, 08:00 UTC. */
export const eight = Date.UTC(2026, 2, 2, 8);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Customers by the names given, in that order; a name always has the same tenant id. */
export function customersNamed(...names: string[]): Customer[] {
  return names.map((name) => {
    const digits = createHash('sha256').update(name).digest('hex');
    return aCustomer({ name, tenantId: `${digits.slice(0, 8)}-0000-4000-8000-${digits.slice(8, 20)}` });
  });
}

/** An incident that began an hour before eight, with changes. */
export function anIssue(changes: Partial<Issue> = {}): Issue {
  const updatedAt = changes.updatedAt ?? changes.posts?.[0]?.at ?? eight - hour;
  return {
    id: 'EX100001',
    title: 'Slow mail',
    service: 'Exchange Online',
    classification: 'incident',
    status: serviceStatus('serviceDegradation'),
    impact: 'Users wait for their mail.',
    startedAt: eight - hour,
    updatedAt,
    isResolved: false,
    hasReview: false,
    posts: [aPost(eight - hour)],
    ...changes,
  };
}

export function resolved(issue: Issue, at: number): Issue {
  return {
    ...issue,
    status: serviceStatus('serviceRestored'),
    isResolved: true,
    endedAt: at,
    updatedAt: at,
  };
}

export function aPost(at: number, nextUpdateAt?: number): Post {
  return {
    at,
    text: 'We look into it.',
    lastWord: 'We look into it.',
    ...(nextUpdateAt && { nextUpdateAt }),
  };
}

export function anAnnouncement(changes: Partial<Announcement> = {}): Announcement {
  return {
    id: 'MC100001',
    title: 'A new button',
    category: 'stayInformed',
    severity: 'normal',
    services: ['Microsoft Teams'],
    tags: [],
    isMajor: false,
    startsAt: eight - day,
    updatedAt: eight - day,
    ...changes,
  };
}

/** A maintenance window of Azure two days after eight that lasts two hours. */
export function aWindow(changes: Partial<Maintenance> = {}): Maintenance {
  return {
    id: 'PM3D-5Z8',
    title: 'Planned maintenance for SQL Database',
    from: eight + 2 * day,
    to: eight + 2 * day + 2 * hour,
    updatedAt: eight - day,
    text: 'Each server restarts once.',
    impacts: [{ service: 'SQL Database', regions: ['West Europe'] }],
    subscriptions: [],
    ...changes,
  };
}
