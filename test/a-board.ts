import type { Customer } from '../src/customers/customer.ts';
import type { Announcement, Issue } from '../src/health/model.ts';
import type {
  Board,
  Change,
  Coverage,
  HeardOf,
  HitCustomer,
  Lane,
  WatchedIssue,
  WatchedWindow,
} from '../src/watch/board.ts';

export interface BoardFacts {
  readonly issues?: readonly (Partial<WatchedIssue> & {
    readonly issue: Issue;
    readonly customers: readonly (Customer | HitCustomer)[];
  })[];
  readonly announcements?: readonly {
    readonly announcement: Announcement;
    readonly customers: readonly Customer[];
  }[];
  readonly windows?: readonly (Partial<WatchedWindow> & {
    readonly window: WatchedWindow['window'];
    readonly customers: readonly Customer[];
  })[];
  readonly changes?: readonly Change[];
  /** Default: for ever. */
  readonly loggedSince?: number;
  readonly coverage?: Partial<Record<Lane, Partial<Coverage>>>;
  readonly heard?: Partial<Record<Lane, Partial<HeardOf>>>;
  /** When the last of those that an issue hits was read, by its id. */
  readonly readAt?: Readonly<Record<string, number>>;
  /** Whose licences hold Azure, by tenant id; not known of the others. */
  readonly azureOf?: Readonly<Record<string, boolean>>;
}

/** A board that knows just these facts. */
export function aBoard({
  issues = [],
  announcements = [],
  windows = [],
  changes = [],
  loggedSince = 0,
  coverage = {},
  heard = {},
  readAt = {},
  azureOf = {},
}: BoardFacts = {}): Board {
  const watched = issues.map(({ customers, ...given }) => ({
    customerCount: customers.length,
    firstSeenAt: given.issue.startedAt ?? given.issue.updatedAt,
    ...given,
    hit: customers.map((one) => ('customer' in one ? one : { customer: one })),
  }));
  const find = (id: string) => watched.find(({ issue }) => issue.id.toLowerCase() === id.toLowerCase());
  const findPost = (id: string) =>
    announcements.find(({ announcement }) => announcement.id.toLowerCase() === id.toLowerCase());
  const board: Board = {
    lastRound: () => board,
    openIssues: () => watched.filter(({ issue }) => !issue.isResolved),
    endedIssues: () => watched.filter(({ issue }) => issue.isResolved),
    findIssue: find,
    customersHit: (id) => find(id)?.hit ?? [],
    customerOf: () => undefined,
    lastReadOf: (id) => readAt[id],
    issuesOf: (tenantId) =>
      watched
        .filter(({ hit }) => hit.some(({ customer }) => customer.tenantId === tenantId))
        .map(({ issue }) => issue),
    changesSince: (at) => changes.filter((change) => change.at > at),
    loggedSince: () => loggedSince,
    announcements: () =>
      announcements.map(({ announcement, customers }) => ({ announcement, customerCount: customers.length })),
    findAnnouncement(id) {
      const found = findPost(id);
      return found && { announcement: found.announcement, customerCount: found.customers.length };
    },
    customersWith: (id) => findPost(id)?.customers ?? [],
    windows: () =>
      windows.map(({ customers, ...given }) => ({
        state: 'planned',
        customerCount: customers.length,
        firstSeenAt: given.window.updatedAt,
        ...given,
      })),
    customersOfWindow: (id) => windows.find(({ window }) => window.id === id)?.customers ?? [],
    heardOf: (lane) => ({ read: [], failed: [], waiting: [], ...heard[lane] }),
    coverage: (lane) => ({ total: 0, read: 0, waiting: 0, failed: [], ...coverage[lane] }),
    hasAzure: (tenantId) => azureOf[tenantId],
  };
  return board;
}
