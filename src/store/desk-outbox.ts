import type { DeskOutbox } from '../service-desk/ports.ts';
import type { Store } from './store.ts';

/** What waits in the store for the partner's own service desk; the memory of requests puts it there. */
export function createDeskOutbox(store: Store): DeskOutbox {
  return {
    async waiting() {
      const all = (await store.list('deskEvents')).map(([, waiting]) => waiting);
      return all.sort((a, b) => a.event.at - b.event.at);
    },
    remove: (id) => store.write([{ collection: 'deskEvents', key: id, value: undefined }]),
    async putOff(id, next) {
      const waiting = await store.get('deskEvents', id);
      if (waiting) await store.write([{ collection: 'deskEvents', key: id, value: { ...waiting, ...next } }]);
    },
  };
}
