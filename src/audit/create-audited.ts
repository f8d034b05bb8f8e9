import { toActionError } from '../action-error.ts';
import type { Call, Clock, IdSource } from '../call.ts';
import type { AuditEntry, Audited, AuditLog, Deed } from './audit.ts';

/**
 * Puts what people do on record: an entry before it begins and one when it has ended, both with the same id. Nothing is
 * done that can't be put on record; what has been done stays done where only the second entry fails, which is told in
 * the log.
 */
export function createAudited(parts: {
  readonly log: AuditLog;
  readonly clock: Clock;
  readonly ids: IdSource;
}): Audited {
  const { log: audit, clock, ids } = parts;

  return async (deed, call, work) => {
    const id = ids();
    const entry = (rest: Pick<AuditEntry, 'outcome' | 'reason'>): AuditEntry => ({
      id,
      at: clock(),
      ...deed,
      ...rest,
      correlationId: call.correlationId,
    });
    await audit.append(entry({ outcome: 'begun' }));
    try {
      const result = await work();
      await end(entry({ outcome: 'done' }), deed, call);
      return result;
    } catch (thrown) {
      await end(entry({ outcome: 'failed', reason: toActionError(thrown).reason }), deed, call);
      throw thrown;
    }
  };

  async function end(entry: AuditEntry, { action }: Deed, { log }: Call): Promise<void> {
    try {
      await audit.append(entry);
    } catch (error) {
      log.error({ err: error, auditId: entry.id, action }, 'The outcome could not be put on record.');
    }
  }
}
