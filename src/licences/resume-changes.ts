import type { Call } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import type { Pause } from '../pause.ts';
import type { ChangeRecord } from './change-record.ts';
import type { CustomerOf } from './licence-changer.ts';
import type { ChangeMemory } from './ports.ts';

export interface ResumeParts {
  readonly memory: ChangeMemory;
  readonly pause: Pause;
  readonly customerOf: CustomerOf;
  /** Follows one to its end; one that is followed already is not followed twice. */
  readonly follow: (customer: Customer, record: ChangeRecord) => Promise<void>;
}

/** A customer that is not on the list is looked for again after this. */
const lookAgainMs = 60_000;

/**
 * Takes up every change that Microsoft had accepted before the program started. Resolves once each of them has ended, is
 * too old to be remembered, or the call's signal has aborted. Throws StoreError, and what `customerOf` throws.
 */
export async function resumeChanges(
  { memory, pause, customerOf, follow }: ResumeParts,
  call: Call,
): Promise<void> {
  const followed: Promise<void>[] = [];
  const begun = new Set<string>();
  /** Those whose customer is not known yet: its account could not be read so far. */
  let isWaiting = true;
  while (isWaiting && !call.signal.aborted) {
    isWaiting = false;
    for (const record of await memory.accepted()) {
      if (begun.has(record.key)) continue;
      const customer = await customerOf(record.tenantId, call);
      if (call.signal.aborted) break;
      if (!customer) {
        isWaiting = true;
        continue;
      }
      begun.add(record.key);
      followed.push(follow(customer, record));
    }
    if (isWaiting && !call.signal.aborted) await pause(lookAgainMs, call.signal);
  }
  await Promise.all(followed);
}
