import type { DeskEvents } from '../support/ports.ts';
import type { Change, Store } from './store.ts';

/** What waits in the store for the partner's own service desk. */
export function createDeskEvents(store: Store): DeskEvents {
  return {
    async pending() {
      return (await store.list('deskEvents')).map(([, event]) => event).sort((a, b) => a.at - b.at);
    },
    async delivered(ids) {
      await store.write(ids.map((key): Change => ({ collection: 'deskEvents', key, value: undefined })));
    },
  };
}
