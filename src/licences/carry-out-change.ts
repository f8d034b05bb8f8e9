import { ActionError, type ActionReason, toActionError } from '../action-error.ts';
import type { Call } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import type { Pause } from '../pause.ts';
import { isReached } from './change-plan.ts';
import type { ChangeRecord } from './change-record.ts';
import type { AcceptedChange, ChangeMemory, LicenceChanges, LicenceNow, SentChange } from './ports.ts';

export interface CarryOutParts {
  readonly changes: LicenceChanges;
  readonly memory: ChangeMemory;
  readonly pause: Pause;
}

/** A change on its way. */
export interface Way {
  readonly customer: Customer;
  /** Begun, or accepted where it is taken up again. */
  readonly record: ChangeRecord;
  /** It may have been sent before. */
  readonly isAgain: boolean;
  /** Its signal ends with the program, not with the turn of whoever confirmed it. */
  readonly call: Call;
  /** Hears that Microsoft has accepted it. */
  readonly onAccepted: () => void;
  /** Hears that it takes longer than a person waits. */
  readonly onSlow: () => void;
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** A person waits so long for what Microsoft has accepted; then the answer comes, and the end by an edit. */
const waitedForMs = 3_000;
/** Longer than this a change is not followed without anybody asking. */
const longestMs = 15 * 60_000;

/** Failures of a look that say nothing of the change, and may pass. */
const passing: readonly ActionReason[] = [
  'throttled',
  'service_failed',
  'no_answer',
  'unreachable',
  'answer_malformed',
  'token_rejected',
];

/**
 * Sends a change, or takes up one that was accepted, and follows it to its end; where no good answer came it looks whether
 * the licence has become what was wanted. Throws ActionError; `outcome_unknown` where it may still be done.
 */
export async function carryOutChange(parts: CarryOutParts, way: Way): Promise<LicenceNow> {
  const { record } = way;
  try {
    const { operation } = record;
    const isUnderWay = operation !== undefined;
    if (isUnderWay) way.onAccepted();
    const sent = isUnderWay
      ? await lookAgain(parts, way, { kind: 'accepted', operation })
      : await send(parts, way);
    return await followToEnd(parts, way, sent);
  } catch (thrown) {
    const error = toActionError(thrown);
    const isOursPerhaps = way.isAgain && error.reason === 'changed_meanwhile';
    if (error.reason !== 'outcome_unknown' && !isOursPerhaps) throw error;
    const now = await lookAt(parts, way).catch(() => undefined);
    if (now && isReached(now.licence, record.target)) return now;
    throw error;
  }
}

function send({ changes }: CarryOutParts, { customer, record, call }: Way): Promise<SentChange> {
  const { before, target, etag, key } = record;
  return changes.change(customer, { licenceId: before.id, target, etag, requestId: key }, call);
}

function lookAt({ changes }: CarryOutParts, { customer, record, call }: Way): Promise<LicenceNow> {
  return changes.readLicence(customer, record.before.id, call);
}

async function followToEnd(parts: CarryOutParts, way: Way, first: SentChange): Promise<LicenceNow> {
  let sent = first;
  let paused = 0;
  let least = firstPauseMs;
  while (sent.kind === 'accepted') {
    way.onAccepted();
    const { operation, lookAgainSeconds = 0 } = sent;
    if (operation !== way.record.operation)
      await parts.memory.keep({ ...way.record, state: 'accepted', operation });
    const wait = Math.min(Math.max(least, lookAgainSeconds * 1000), longestPauseMs);
    paused += wait;
    if (paused > waitedForMs) way.onSlow();
    if (paused > longestMs)
      throw new ActionError('outcome_unknown', 'Accepted, and not done for a long time.');
    await parts.pause(wait, way.call.signal);
    if (way.call.signal.aborted)
      throw new ActionError('outcome_unknown', 'Accepted, and not followed any more.');
    sent = await lookAgain(parts, way, sent);
    least = Math.min(least * 2, longestPauseMs);
  }
  if (sent.kind === 'failed') throw sent.error;
  return sent.now;
}

async function lookAgain(
  { changes }: CarryOutParts,
  { customer, record, call }: Way,
  accepted: AcceptedChange,
): Promise<SentChange> {
  try {
    return await changes.follow(customer, record.before.id, accepted.operation, call);
  } catch (thrown) {
    const error = toActionError(thrown);
    if (passing.includes(error.reason)) return accepted;
    throw new ActionError(
      'outcome_unknown',
      `Accepted, and it can't be followed: ${error.message}`,
      error.details,
    );
  }
}
