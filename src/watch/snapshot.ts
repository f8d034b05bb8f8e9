import { z } from 'zod';
import { type Customer, cloudNames } from '../customers/customer.ts';
import {
  type Announcement,
  announcementCategories,
  azureKinds,
  type Issue,
  levels,
  type Maintenance,
  type ServiceStatus,
} from '../health/model.ts';
import { type Change, changeKinds } from './board.ts';

/** Raised with every change of the shape below: a snapshot of another version is not read, the watcher reads anew. */
export const snapshotVersion = 3;

/** What a board knows, in a form that can be written down. Sets of customers are bits (board/bits.ts) of their numbers. */
export interface Snapshot {
  readonly version: typeof snapshotVersion;
  readonly savedAt: number;
  readonly customers: readonly {
    readonly number: number;
    readonly customer: Customer;
    /** When each lane was last read, in the order of `lanes`; null for never. */
    readonly readAt: readonly (number | null)[];
    readonly licensedAzure?: boolean | undefined;
    readonly seesAzure: boolean;
  }[];
  readonly issues: readonly {
    readonly issue: Issue;
    readonly versions: readonly {
      readonly status: ServiceStatus;
      readonly updatedAt: number;
      readonly isResolved: boolean;
      readonly told: string;
    }[];
    readonly firstSeenAt: number;
    readonly goneAt?: number | undefined;
    readonly growth: readonly { readonly since: number; readonly until: number; readonly by: number }[];
    readonly overdueTold?: number | undefined;
  }[];
  readonly announcements: readonly {
    readonly id: string;
    readonly updatedAt: number;
    readonly has: string;
    readonly announcement?: Announcement | undefined;
  }[];
  readonly windows: readonly {
    readonly window: Maintenance;
    readonly has: string;
    readonly left: string;
    readonly firstSeenAt: number;
    readonly goneAt?: number | undefined;
  }[];
  /** Since when `changes` are complete. */
  readonly loggedSince: number;
  readonly changes: readonly Change[];
}

const moment = z.number();
const bits = z.base64();
const serviceStatus = z.object({ raw: z.string(), level: z.enum(levels), known: z.string().optional() });

const post = z.object({
  at: moment,
  text: z.string(),
  lastWord: z.string(),
  nextUpdateAt: moment.optional(),
});

const ofAzure = {
  impacts: z.array(z.object({ service: z.string(), regions: z.array(z.string()) })),
  subscriptions: z.array(z.object({ id: z.string(), name: z.string() })),
};
const azureFacts = z.object({ kind: z.enum(azureKinds), ...ofAzure });

const maintenance = z.object({
  id: z.string(),
  title: z.string(),
  from: moment,
  to: moment.optional(),
  updatedAt: moment,
  text: z.string(),
  ...ofAzure,
});

const issue = z.object({
  id: z.string(),
  title: z.string(),
  service: z.string(),
  feature: z.string().optional(),
  classification: z.enum(['incident', 'advisory', 'unknown']),
  status: serviceStatus,
  impact: z.string(),
  startedAt: moment.optional(),
  endedAt: moment.optional(),
  updatedAt: moment,
  isResolved: z.boolean(),
  hasReview: z.boolean(),
  posts: z.array(post),
  azure: azureFacts.optional(),
});

const announcement = z.object({
  id: z.string(),
  title: z.string(),
  category: z.enum([...announcementCategories, 'unknown']),
  severity: z.enum(['normal', 'high', 'critical', 'unknown']),
  services: z.array(z.string()),
  tags: z.array(z.string()),
  isMajor: z.boolean(),
  actBy: moment.optional(),
  startsAt: moment,
  endsAt: moment.optional(),
  updatedAt: moment,
});

const customer = z.object({
  tenantId: z.string(),
  name: z.string(),
  domains: z.array(z.string()),
  cloud: z.enum(cloudNames),
  account: z.string(),
});

/** Checks a snapshot that was read from the disk. */
export const snapshotSchema: z.ZodType<Snapshot> = z.object({
  version: z.literal(snapshotVersion),
  savedAt: moment,
  customers: z.array(
    z.object({
      number: z.int().nonnegative().max(1_000_000),
      customer,
      readAt: z.array(moment.nullable()),
      licensedAzure: z.boolean().optional(),
      seesAzure: z.boolean(),
    }),
  ),
  issues: z.array(
    z.object({
      issue,
      versions: z.array(
        z.object({ status: serviceStatus, updatedAt: moment, isResolved: z.boolean(), told: bits }),
      ),
      firstSeenAt: moment,
      goneAt: moment.optional(),
      growth: z.array(z.object({ since: moment, until: moment, by: z.number() })),
      overdueTold: moment.optional(),
    }),
  ),
  announcements: z.array(
    z.object({ id: z.string(), updatedAt: moment, has: bits, announcement: announcement.optional() }),
  ),
  windows: z.array(
    z.object({
      window: maintenance,
      has: bits,
      left: bits,
      firstSeenAt: moment,
      goneAt: moment.optional(),
    }),
  ),
  loggedSince: moment,
  changes: z.array(
    z.object({
      at: moment,
      kind: z.enum(changeKinds),
      issueId: z.string(),
      count: z.number().optional(),
      from: serviceStatus.optional(),
      to: serviceStatus.optional(),
    }),
  ),
});

/** The lists of a snapshot, each of which may be long. */
export const snapshotLists = ['customers', 'issues', 'announcements', 'windows', 'changes'] as const;
