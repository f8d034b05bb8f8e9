import type { ActionReason } from '../action-error.ts';
import type { Call } from '../call.ts';

/** What people do that others may ask about later. */
export const auditActions = [
  'request.open',
  'request.number',
  'request.note',
  'request.severity',
  'request.status',
  'request.close',
  'request.reopen',
  'licence.suspend',
  'licence.reactivate',
  'licence.seats',
  'subscription.subscribe',
  'subscription.unsubscribe',
  'subscription.change',
  'subscription.pause',
  'subscription.resume',
  'subscription.digest',
  'notice.mute',
  'notice.unmute',
  'notice.acknowledge',
  'notice.release',
  'customer.tag',
  'customer.untag',
  'customer.report',
  'person.signOut',
] as const;
export type AuditAction = (typeof auditActions)[number];

interface CustomerOnRecord {
  readonly tenantId: string;
  /** As it was called then. Text from outside. */
  readonly name: string;
}

/** One thing that somebody did or tried: who, what, for whom, when, with which outcome. Never changed afterwards. */
export interface AuditEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: { readonly userId: string; readonly name: string };
  readonly action: AuditAction;
  /** Missing for what is about no customer, or about several. */
  readonly customer?: CustomerOnRecord;
  /** All of them where it is about several. */
  readonly customers?: readonly CustomerOnRecord[];
  /** The conversation in which it was said, where that matters. */
  readonly where?: {
    readonly conversationId: string;
    readonly kind: 'personal' | 'groupChat' | 'channel';
    /** Text from outside. */
    readonly name?: string;
  };
  /** What it was done to: "R-0042", a licence's id and product. Text from outside. */
  readonly object: string;
  /** What changed, for a person: "25 -> 30". Text from outside; no note's text, no contact's data. */
  readonly detail?: string;
  /** When it ends by itself: a mute. */
  readonly until?: number;
  /** `begun` is written before anything is asked of Microsoft, so that a crash leaves a trace. */
  readonly outcome: 'begun' | 'done' | 'failed';
  /** Where it failed. */
  readonly reason?: ActionReason;
  readonly correlationId: string;
}

/** The append-only record. */
export interface AuditLog {
  /** Resolves once the entry is on the disk. */
  append(entry: AuditEntry): Promise<void>;
  /** Newest first, of one customer where one is named; entries from `offset` on. */
  read(about: {
    readonly tenantId?: string | undefined;
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ readonly entries: readonly AuditEntry[]; readonly total: number }>;
}

/** What somebody does, for `audited`. */
export type Deed = Pick<
  AuditEntry,
  'by' | 'action' | 'customer' | 'customers' | 'where' | 'object' | 'detail' | 'until'
>;

/** Does something between two entries of the record: `begun` before it, `done` or `failed` after it. Throws what `work` throws. */
export type Audited = <T>(deed: Deed, call: Call, work: () => Promise<T>) => Promise<T>;
