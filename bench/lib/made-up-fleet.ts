import { setTimeout as pause } from 'node:timers/promises';
import type { Customer } from '../../src/customers/customer.ts';
import type { Announcement, Issue } from '../../src/health/model.ts';
import { serviceStatus } from '../../src/health/status.ts';
import type { WatchSources } from '../../src/watch/watcher/read-job.ts';

export interface FleetOptions {
  readonly customers: number;
  readonly issues: number;
  readonly announcements: number;
  /** How long each answer takes. */
  readonly latencyMs: number;
}

const began = Date.now();
const minute = 60_000;

/** Customers and what Microsoft says of them, new objects in each answer as they come out of a parser. */
export function createFleet({ customers: count, issues, announcements, latencyMs }: FleetOptions) {
  const customers = Array.from({ length: count }, (_, number) => makeCustomer(number));
  const numbers = new Map(customers.map(({ tenantId }, number) => [tenantId, number]));
  const updatedAt = Array.from({ length: issues }, (_, place) => began - (place + 1) * 60 * minute);
  const listed = Array.from({ length: announcements }, (_, place) => makeAnnouncement(place));
  const ids = listed.map(({ id, updatedAt }) => ({ id, updatedAt }));

  /** Every issue hits its share of the customers: the first one all of them, the last one next to nobody. */
  const isHit = (customer: Customer, place: number) =>
    ((numbers.get(customer.tenantId) ?? 0) * 7919 + place * 104_729) % issues >= place;

  const sources: WatchSources = {
    issues: {
      async readChanges(customer, since) {
        await pause(latencyMs);
        const told = updatedAt.flatMap((at, place) =>
          at >= (since ?? 0) && isHit(customer, place) ? [makeIssue(place, at)] : [],
        );
        return { issues: told, gaps: [] };
      },
    },
    azure: {
      async readAzure() {
        await pause(latencyMs);
        return { subscriptions: [], issues: [], maintenance: [], gaps: [] };
      },
      readEvent: () => Promise.reject(new Error('Not asked by the watcher.')),
    },
    announcements: {
      async readIds() {
        await pause(latencyMs);
        return { ids: ids.map((one) => ({ ...one })), gaps: [] };
      },
      async readAnnouncements() {
        await pause(latencyMs);
        return { announcements: listed.map((one) => ({ ...one })), gaps: [] };
      },
      readAnnouncement: () => Promise.reject(new Error('Nothing changes.')),
    },
    licences: {
      async readLicences() {
        await pause(latencyMs);
        return { licences: [], unreadable: 0 };
      },
    },
  };
  return {
    customers,
    sources,
    /** Microsoft publishes a post on so many of the issues. */
    publish(number: number, at: number) {
      for (let place = 0; place < number; place++) updatedAt[place] = at;
    },
  };
}

function makeCustomer(number: number): Customer {
  return {
    tenantId: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
    name: `Customer ${String(number).padStart(5, '0')} Ltd`,
    domains: [`customer${number}.onmicrosoft.com`, `customer${number}.example`],
    cloud: 'global',
    account: 'primary',
  };
}

function makeIssue(place: number, updatedAt: number): Issue {
  const startedAt = began - (place + 1) * 60 * minute;
  const text = `Current status: we look into it. ${'More of what Microsoft says. '.repeat(60)}`;
  return {
    id: `EX${1_000_000 + place}`,
    title: `Some users can't use feature ${place}`,
    service: 'Exchange Online',
    classification: place % 3 === 0 ? 'incident' : 'advisory',
    status: serviceStatus('serviceDegradation'),
    impact: 'Users may be unable to work with it.',
    startedAt,
    updatedAt,
    isResolved: false,
    hasReview: false,
    posts: [updatedAt, startedAt + 2, startedAt + 1, startedAt].map((at) => ({
      at,
      text: `${text} ${at}`,
      lastWord: 'We look into it.',
      nextUpdateAt: at + 60 * minute,
    })),
  };
}

function makeAnnouncement(place: number): Announcement {
  return {
    id: `MC${1_000_000 + place}`,
    title: `A new feature ${place} comes to everybody`,
    category: 'planForChange',
    severity: 'normal',
    services: ['Microsoft Teams'],
    tags: ['Major change'],
    isMajor: place % 5 === 0,
    startsAt: began - place * 60 * minute,
    updatedAt: began - place * 60 * minute,
  };
}
