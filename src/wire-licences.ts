import type { Audited } from './audit/audit.ts';
import type { Clock, IdSource, Log } from './call.ts';
import type { Directory } from './customers/directory.ts';
import { findExactCustomer } from './customers/find-customer.ts';
import { createLicenceChanger } from './licences/change-licence.ts';
import type { LicenceChanger } from './licences/licence-changer.ts';
import { forgetLicences } from './licences/read-licences.ts';
import type { Microsoft } from './microsoft/microsoft.ts';
import { createLicenceNews } from './notify/licence-news.ts';
import type { Messenger } from './notify/ports.ts';
import type { Pause } from './pause.ts';
import { createLicenceChangeMemory } from './store/licence-change-memory.ts';
import type { Store } from './store/store.ts';

export interface LicenceWiring {
  readonly store: Store;
  readonly microsoft: Pick<Microsoft, 'licenceChanges' | 'licenceSource' | 'links'>;
  readonly directory: Directory;
  readonly audited: Audited;
  readonly pause: Pause;
  /** There once the bot's server is. */
  readonly messenger: () => Messenger;
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

/** The longest that an edit of one card may take. */
const editMs = 30_000;

/** The part of `app.ts` that wires changes of licences. */
export function wireLicences(parts: LicenceWiring): WiredLicences {
  const { store, microsoft, directory, audited, pause, messenger, clock, ids, log } = parts;
  const changer = createLicenceChanger({
    changes: microsoft.licenceChanges,
    memory: createLicenceChangeMemory(store, clock),
    audited,
    pause,
    clock,
    ids,
    onChanged: (customer) => forgetLicences(microsoft.licenceSource, customer),
  });
  const newFields = () => {
    const correlationId = ids();
    return { correlationId, log: log.child({ correlationId }) };
  };
  const tellEnd = createLicenceNews({
    messenger: { edit: (message, card, call) => messenger().edit(message, card, call) },
    links: microsoft.links,
    clock,
    newCall: () => ({ ...newFields(), signal: AbortSignal.timeout(editMs) }),
  });
  let resuming: Promise<void> | undefined;
  return {
    changer,
    start() {
      resuming = changer.resume(
        async (tenantId, call) => {
          await directory.ready(call);
          return findExactCustomer(directory.snapshot().index, tenantId);
        },
        newFields(),
        tellEnd,
      );
    },
    async stop() {
      await changer.close();
      await resuming;
    },
  };
}
