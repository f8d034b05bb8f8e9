import type { Customer } from '../../customers/customer.ts';
import type { FailureReason } from '../../errors.ts';
import type { Coverage } from '../board.ts';

/** How the reads of one customer in one lane went. */
export interface LaneState {
  /** When its last good read was asked; undefined before the first. */
  readonly readAt: number | undefined;
  /** Why its last read failed, or left something out; undefined when it was good. */
  readonly failure: FailureReason | undefined;
}

/**
 * Sums up a lane. A customer whose last good read is older than `freshMs` waits to be read again; where that holds for
 * all of them (after a restart) the ages are those of what is remembered.
 * @param customers all that the lane is for, by name
 */
export function coverageOf(
  customers: Iterable<LaneState & { readonly customer: Customer }>,
  now: number,
  freshMs: number,
): Coverage {
  const failed = new Map<FailureReason, Customer[]>();
  const fresh = emptyAges();
  const old = emptyAges();
  let total = 0;
  let waiting = 0;
  for (const { customer, readAt, failure } of customers) {
    total++;
    if (failure) {
      const same = failed.get(failure);
      if (same) same.push(customer);
      else failed.set(failure, [customer]);
    } else if (readAt === undefined) {
      waiting++;
    } else if (now - readAt > freshMs) {
      waiting++;
      note(old, readAt);
    } else {
      note(fresh, readAt);
    }
  }
  const ages = fresh.count > 0 ? fresh : old;
  return {
    total,
    read: fresh.count,
    waiting,
    failed: [...failed]
      .map(([reason, customers]) => ({ reason, customers }))
      .sort((a, b) => b.customers.length - a.customers.length),
    ...(ages.count > 0 && { oldestReadAt: ages.oldest, newestReadAt: ages.newest }),
  };
}

interface Ages {
  count: number;
  oldest: number;
  newest: number;
}

function emptyAges(): Ages {
  return { count: 0, oldest: Number.POSITIVE_INFINITY, newest: Number.NEGATIVE_INFINITY };
}

function note(ages: Ages, readAt: number): void {
  ages.count++;
  ages.oldest = Math.min(ages.oldest, readAt);
  ages.newest = Math.max(ages.newest, readAt);
}
