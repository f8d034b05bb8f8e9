import type { Call } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import type { Pause } from '../pause.ts';
import type { ChangeRecord } from './change-record.ts';
import type { ChangeEnd, CustomerOf, TellEnd } from './licence-changer.ts';
import type { ChangeMemory } from './ports.ts';

export interface ResumeParts {
  readonly memory: ChangeMemory;
  readonly pause: Pause;
  readonly customerOf: CustomerOf;
  /** Follows one to its end; undefined where somebody does already. */
  readonly follow: (customer: Customer, record: ChangeRecord) => Promise<ChangeEnd | undefined>;
  readonly tellEnd?: TellEnd | undefined;
}

/** A customer that is not on the list is looked for again after this. */
const lookAgainMs = 60_000;

/**
 * Takes up every change that Microsoft had accepted before the program started. Resolves once each of them has ended and
 * was told, is too old to be remembered, or the call's signal has aborted. Never rejects: what fails is in the log, and
 * can be looked at by whoever asks.
 */
export async function resumeChanges(parts: ResumeParts, call: Call): Promise<void> {
  const { memory, pause, customerOf } = parts;
  const { log, signal } = call;
  const followed: Promise<void>[] = [];
  const begun = new Set<string>();
  const toLog = (error: unknown) =>
    log.error({ err: error }, 'A change of a licence could not be taken up again.');

  /** False where there are some whose customer is not known yet: its account could not be read so far. */
  async function takeUpAll(): Promise<boolean> {
    let isAll = true;
    for (const { key, tenantId } of await memory.accepted()) {
      if (begun.has(key)) continue;
      const customer = await customerOf(tenantId, call);
      if (signal.aborted) return false;
      if (customer) {
        begun.add(key);
        followed.push(takeUp(parts, { customer, key }, signal).catch(toLog));
      } else isAll = false;
    }
    return isAll;
  }

  try {
    while (!signal.aborted && !(await takeUpAll())) if (!signal.aborted) await pause(lookAgainMs, signal);
  } catch (error) {
    toLog(error);
  }
  await Promise.all(followed);
}

async function takeUp(
  { memory, follow, tellEnd }: ResumeParts,
  { customer, key }: { readonly customer: Customer; readonly key: string },
  signal: AbortSignal,
): Promise<void> {
  // Somebody may have looked meanwhile, and it may have ended by that.
  const record = await memory.recall(key);
  if (record?.state !== 'accepted') return;
  const end = await follow(customer, record);
  const shown = end && ((await memory.recall(key))?.shown ?? record.shown);
  // Of what is not followed any more there is no end to tell.
  if (shown && !signal.aborted) await tellEnd?.(shown, customer, end, record.target);
}
