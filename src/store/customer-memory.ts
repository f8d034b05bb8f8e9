import type { CustomerMemory } from '../customers/ports.ts';
import type { Store } from './store.ts';

/** Keeps in the store which customer each conversation talks about. */
export function createCustomerMemory(store: Store): CustomerMemory {
  return {
    async recall(conversationId) {
      return (await store.get('conversations', conversationId))?.customerTenantId;
    },
    async remember(conversationId, tenantId) {
      const known = await store.get('conversations', conversationId);
      const value = { ...known, customerTenantId: tenantId };
      await store.write([{ collection: 'conversations', key: conversationId, value }]);
    },
    async forget(conversationId) {
      const known = await store.get('conversations', conversationId);
      if (known?.customerTenantId === undefined) return;
      const { customerTenantId, ...rest } = known;
      const value = Object.keys(rest).length > 0 ? rest : undefined;
      await store.write([{ collection: 'conversations', key: conversationId, value }]);
    },
  };
}
