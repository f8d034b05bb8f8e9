import type { Audited } from './audit/audit.ts';
import type { Clock, IdSource, Log } from './call.ts';
import type { Directory } from './customers/directory.ts';
import { findExactCustomer } from './customers/find-customer.ts';
import { createLicenceChanger } from './licences/change-licence.ts';
import type { LicenceChanger } from './licences/licence-changer.ts';
import { forgetLicences } from './licences/read-licences.ts';
import type { Microsoft } from './microsoft/microsoft.ts';
import type { Pause } from './pause.ts';
import { createLicenceChangeMemory } from './store/licence-change-memory.ts';
import type { Store } from './store/store.ts';

export interface LicenceWiring {
  readonly store: Store;
  readonly microsoft: Pick<Microsoft, 'licenceChanges' | 'licenceSource'>;
  readonly directory: Directory;
  readonly audited: Audited;
  readonly pause: Pause;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
}

/** Changes of licences. */
export interface WiredLicences {
  readonly changer: LicenceChanger;
  /** Follows on what Microsoft had accepted before the program started. */
  start(): void;
  stop(): Promise<void>;
}

/** The part of `app.ts` that wires changes of licences. */
export function wireLicences(parts: LicenceWiring): WiredLicences {
  const { store, microsoft, directory, audited, pause, clock, ids, log } = parts;
  const changer = createLicenceChanger({
    changes: microsoft.licenceChanges,
    memory: createLicenceChangeMemory(store, clock),
    audited,
    pause,
    clock,
    ids,
    onChanged: (customer) => forgetLicences(microsoft.licenceSource, customer),
  });
  let resuming: Promise<void> | undefined;
  return {
    changer,
    start() {
      const correlationId = ids();
      resuming = changer.resume(
        async (tenantId, call) => {
          await directory.ready(call);
          return findExactCustomer(directory.snapshot().index, tenantId);
        },
        { correlationId, log: log.child({ correlationId }) },
      );
    },
    async stop() {
      await changer.close();
      await resuming;
    },
  };
}
