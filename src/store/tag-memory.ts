import type { TagMemory } from '../subscriptions/ports.ts';
import type { Store } from './store.ts';

/** Keeps in the store the labels that the partner gives its customers. Writes throw StoreError. */
export function createTagMemory(store: Store): TagMemory {
  return {
    all: async () => new Map((await store.list('tags')).map(([tenantId, { tags }]) => [tenantId, tags])),
    set: (tenantId, tags) =>
      store.write([{ collection: 'tags', key: tenantId, value: tags.length > 0 ? { tags } : undefined }]),
  };
}
