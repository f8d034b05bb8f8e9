import { ActionError } from '../../src/action-error.ts';
import type { AuditEntry, Audited } from '../../src/audit/audit.ts';
import { createLicenceChanger } from '../../src/licences/change-licence.ts';
import type { ChangeRecord } from '../../src/licences/change-record.ts';
import type { CustomerSubscription } from '../../src/licences/customer-subscription.ts';
import type { ChangeMemory, LicenceChange, LicenceChanges, SentChange } from '../../src/licences/ports.ts';
import { untilAborted } from '../../src/until-aborted.ts';
import { aLicence } from '../builders.ts';

/** What was written into the record of deeds. */
export type Recorded = Pick<AuditEntry, 'action' | 'object' | 'detail' | 'outcome' | 'reason' | 'by'>;

/** A licence at a Partner Center that does what a test says. */
export function scriptedChanges(first: Partial<CustomerSubscription> = {}) {
  const sent: LicenceChange[] = [];
  const records = new Map<string, ChangeRecord>();
  const deeds: Recorded[] = [];
  const pauses: number[] = [];
  const script = {
    licence: aLicence(first),
    version: 1,
    /** What comes instead of what a change would do; `do` does it all the same. */
    answers: [] as (() => SentChange | Promise<SentChange>)[],
    follows: [] as (() => SentChange | Promise<SentChange>)[],
    reads: [] as (() => never)[],
    /** Holds a pause until it resolves. */
    onPause: (_ms: number): Promise<void> => Promise.resolve(),
    now: 0,
  };

  const etag = () => `tag ${script.version}`;
  const apply = ({ target }: LicenceChange): SentChange => {
    const { licence } = script;
    const status = target.kind === 'suspend' ? 'suspended' : 'active';
    script.licence =
      target.kind === 'seats' ? { ...licence, quantity: target.seats } : { ...licence, status };
    script.version += 1;
    return { kind: 'done', now: { licence: script.licence, etag: etag() } };
  };

  const changes: LicenceChanges = {
    async readLicence() {
      script.reads.shift()?.();
      return { licence: script.licence, etag: etag() };
    },
    async change(_customer, change) {
      sent.push(change);
      const answer = script.answers.shift();
      if (answer) return answer();
      if (change.etag !== etag()) throw new ActionError('changed_meanwhile', '2055');
      return apply(change);
    },
    async follow() {
      const answer = script.follows.shift();
      if (!answer) throw new ActionError('not_found', 'nothing to follow');
      return answer();
    },
  };
  const memory: ChangeMemory = {
    recall: async (key) => records.get(key),
    async keep(record) {
      const shown = record.shown ?? records.get(record.key)?.shown;
      records.set(record.key, structuredClone({ ...record, ...(shown && { shown }) }));
    },
    async keepShown(key, shown) {
      const record = records.get(key);
      if (record) records.set(key, { ...record, shown });
    },
    forget: async (key) => void records.delete(key),
    accepted: async () => [...records.values()].filter(({ state }) => state === 'accepted'),
  };
  const audited: Audited = async ({ by, action, object, detail }, _call, work) => {
    const deed = { by, action, object, ...(detail !== undefined && { detail }) };
    deeds.push({ ...deed, outcome: 'begun' });
    try {
      const result = await work();
      deeds.push({ ...deed, outcome: 'done' });
      return result;
    } catch (thrown) {
      const reason = thrown instanceof ActionError ? thrown.reason : 'unexpected';
      deeds.push({ ...deed, outcome: 'failed', reason });
      throw thrown;
    }
  };
  let keys = 0;
  let changed = 0;
  const open = () =>
    createLicenceChanger({
      changes,
      memory,
      audited,
      clock: () => script.now,
      ids: () => `key ${++keys}`,
      onChanged: () => {
        changed += 1;
      },
      async pause(milliseconds, signal) {
        pauses.push(milliseconds);
        await untilAborted(script.onPause(milliseconds), signal).catch(() => undefined);
      },
    });
  return {
    script,
    /** What was sent to Microsoft. */
    sent,
    records,
    deeds,
    pauses,
    apply,
    /** How often somebody heard that the licences are others now. */
    changed: () => changed,
    /** The changer; opened again, it is that of a program that was started again. */
    open,
    outcomes: () =>
      deeds.map(({ outcome, reason }) => (reason ? `${outcome} ${reason}` : outcome)).join(', '),
  };
}
