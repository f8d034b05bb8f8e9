import { ActionError, toActionError } from '../action-error.ts';
import type { Audited, Deed } from '../audit/audit.ts';
import type { Call, Clock, IdSource } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import { untilAborted } from '../until-aborted.ts';
import { type CarryOutParts, carryOutChange } from './carry-out-change.ts';
import { deedOf } from './change-deed.ts';
import { isReached, type LicenceTarget, planChange, refusalOf } from './change-plan.ts';
import type { ChangeRecord } from './change-record.ts';
import type { CustomerSubscription } from './customer-subscription.ts';
import { isOfRecord } from './is-of-record.ts';
import type { Asked, ChangeEnd, ChangeOutcome, Confirmation, LicenceChanger } from './licence-changer.ts';
import { resumeChanges } from './resume-changes.ts';

export interface LicenceChangerParts extends CarryOutParts {
  readonly audited: Audited;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Hears that a customer's licences are no longer what they were. */
  readonly onChanged: (customer: Customer) => void;
}

interface Running {
  readonly record: ChangeRecord;
  readonly whole: Promise<ChangeEnd>;
  /** Resolves when it takes longer than a person waits. */
  readonly slow: Promise<undefined>;
  isAccepted: boolean;
}

export function createLicenceChanger(parts: LicenceChangerParts): LicenceChanger {
  const { changes, memory, audited, clock, ids, onChanged } = parts;
  const underWay = new Map<string, Running>();
  const closing = new AbortController();

  async function ask(
    customer: Customer,
    licenceId: string,
    target: LicenceTarget,
    call: Call,
  ): Promise<Asked> {
    const { licence, etag } = await changes.readLicence(customer, licenceId, call);
    const refusal = refusalOf(licence, target);
    if (refusal) return { kind: 'refused', refusal, licence };
    const key = ids();
    const { tenantId } = customer;
    await memory.keep({ key, tenantId, target, before: licence, etag, state: 'asked', askedAt: clock() });
    return { kind: 'plan', plan: planChange(licence, target), key, etag };
  }

  const doneBefore = (record: ChangeRecord, after: CustomerSubscription): ChangeEnd => ({
    kind: 'done',
    at: clock(),
    record,
    after,
  });

  /** The record of what a card names, where it is the same in everything. */
  async function recall(given: Omit<Confirmation, 'etag'>): Promise<ChangeRecord | undefined> {
    const record = await memory.recall(given.key);
    return record && isOfRecord(record, given) ? record : undefined;
  }

  function start(customer: Customer, record: ChangeRecord, by: Deed['by'], asker: Call): Running {
    let onSlow = () => {};
    const slow = new Promise<undefined>((resolve) => {
      onSlow = () => resolve(undefined);
    });
    const call: Call = { ...asker, signal: closing.signal };
    const onAccepted = () => {
      running.isAccepted = true;
    };
    const way = { customer, call, isAgain: record.state === 'begun', onSlow, onAccepted };
    const work = async (): Promise<ChangeEnd> => {
      const begun: ChangeRecord = { ...record, by, state: record.operation ? 'accepted' : 'begun' };
      await memory.keep(begun);
      try {
        const deed = deedOf(customer, record, by);
        const { licence: after } = await audited(deed, call, () =>
          carryOutChange(parts, { ...way, record: begun }),
        );
        await keepQuietly({ ...begun, state: 'done', after }, call);
        return { kind: 'done', at: clock(), record: begun, after };
      } catch (thrown) {
        return await failed(customer, begun, toActionError(thrown), call);
      } finally {
        onChanged(customer);
      }
    };
    const running: Running = { record, slow, isAccepted: false, whole: Promise.resolve().then(work) };
    underWay.set(record.key, running);
    // Whoever waits hears of a failure; where nobody waits any more it is nobody's unhandled rejection.
    running.whole.catch(() => undefined).finally(() => underWay.delete(record.key));
    return running;
  }

  /** A licence that is as wanted needs no note of that: it tells itself. */
  async function keepQuietly(record: ChangeRecord, call: Call): Promise<void> {
    await memory
      .keep(record)
      .catch((error: unknown) =>
        call.log.error({ err: error }, 'It could not be kept that a change was done.'),
      );
  }

  async function failed(
    customer: Customer,
    record: ChangeRecord,
    error: ActionError,
    call: Call,
  ): Promise<ChangeEnd> {
    call.log.warn(
      { reason: error.reason, ...error.details, says: undefined, cause: undefined },
      'A licence was not changed.',
    );
    if (error.reason === 'outcome_unknown') return { kind: 'failed', at: clock(), record, error };
    await memory.forget(record.key);
    if (error.reason !== 'changed_meanwhile') return { kind: 'failed', at: clock(), record, error };
    try {
      const asked = await ask(customer, record.before.id, record.target, call);
      return { kind: 'meanwhile', at: clock(), before: record.before, asked };
    } catch {
      return { kind: 'failed', at: clock(), record, error };
    }
  }

  /** The end of a change where it comes while its reader waits, else that it is under way. */
  async function outcomeOf(running: Running, call: Call): Promise<ChangeOutcome> {
    const { whole, slow, record } = running;
    const waited = untilAborted(Promise.race([whole, slow]), call.signal);
    const end = await waited.catch((error: unknown) => {
      if (call.signal.aborted) return undefined;
      throw error;
    });
    if (end) return end;
    const later = whole.then(
      (one) => (closing.signal.aborted ? undefined : one),
      () => undefined,
    );
    return { kind: 'running', record, isAccepted: running.isAccepted, later };
  }

  return {
    read: (customer, licenceId, call) => changes.readLicence(customer, licenceId, call),
    ask,

    async confirm(given, by, call) {
      const record = await recall(given);
      if (!record || record.etag !== given.etag) return { kind: 'notAsked' };
      // What was begun before a restart is sent again: its entity tag and its id keep it from being done twice.
      if (record.state === 'done' && record.after) return doneBefore(record, record.after);
      const whose = record.operation ? (record.by ?? by) : by;
      const running = underWay.get(record.key) ?? start(given.customer, record, whose, call);
      return outcomeOf(running, call);
    },

    async look(given, call) {
      const record = await recall(given);
      if (!record || record.state === 'asked') return { kind: 'notAsked' };
      if (record.state === 'done' && record.after) return doneBefore(record, record.after);
      const running = underWay.get(record.key);
      if (running) return outcomeOf(running, call);
      const { by } = record;
      if (!by) return { kind: 'notAsked' };
      if (record.operation) return outcomeOf(start(given.customer, record, by, call), call);
      const { licence: after } = await changes.readLicence(given.customer, given.licenceId, call);
      if (!isReached(after, record.target)) {
        const error = new ActionError('outcome_unknown', 'The licence is not as wanted, or not yet.');
        return { kind: 'failed', at: clock(), record, error };
      }
      await audited(deedOf(given.customer, record, by), call, () =>
        memory.keep({ ...record, state: 'done', after }),
      );
      onChanged(given.customer);
      return doneBefore(record, after);
    },

    resume(customerOf, asker, tellEnd) {
      const call: Call = { ...asker, signal: closing.signal, isBackground: true };
      const follow = (customer: Customer, record: ChangeRecord) =>
        record.by && !underWay.has(record.key)
          ? start(customer, record, record.by, call).whole
          : Promise.resolve(undefined);
      return resumeChanges({ memory, pause: parts.pause, customerOf, follow, tellEnd }, call);
    },

    shown: (key, message) => memory.keepShown(key, message),

    async drop(key) {
      if ((await memory.recall(key))?.state === 'asked') await memory.forget(key);
    },

    async close() {
      closing.abort();
      await Promise.allSettled([...underWay.values()].map(({ whole }) => whole));
    },
  };
}
