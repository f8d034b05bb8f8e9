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
  'person.signOut',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One thing that somebody did or tried: who, what, for whom, when, with which outcome. Never changed afterwards. */
export interface AuditEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: { readonly userId: string; readonly name: string };
  readonly action: AuditAction;
  /** Missing for what is about no customer. */
  readonly customer?: { readonly tenantId: string; readonly name: string };
  /** What it was done to: "R-0042", a licence's id and product. Text from outside. */
  readonly object: string;
  /** What changed, for a person: "25 -> 30". Text from outside; no note's text, no contact's data. */
  readonly detail?: string;
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
export type Deed = Pick<AuditEntry, 'by' | 'action' | 'customer' | 'object' | 'detail'>;

/** Does something between two entries of the record: `begun` before it, `done` or `failed` after it. Throws what `work` throws. */
export type Audited = <T>(deed: Deed, call: Call, work: () => Promise<T>) => Promise<T>;
