import type { Store } from './store.ts';

/** Where the bot has introduced itself, kept in the store. Throws StoreError. */
export interface StoredIntroductions {
  /** Notes that it does so now; false where it has before. Resolves once it is on the disk. */
  takeFirst(conversationId: string, at: number): Promise<boolean>;
}

export function createIntroductionMemory(store: Store): StoredIntroductions {
  return {
    async takeFirst(conversationId, at) {
      const known = await store.get('conversations', conversationId);
      if (known?.introducedAt !== undefined) return false;
      await store.write([
        { collection: 'conversations', key: conversationId, value: { ...known, introducedAt: at } },
      ]);
      return true;
    },
  };
}
