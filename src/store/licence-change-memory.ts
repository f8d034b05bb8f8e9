import type { Clock } from '../call.ts';
import type { ChangeMemory } from '../licences/ports.ts';
import type { Store } from './store.ts';

/** A card that asks can be pressed for so long. */
const keptMs = 24 * 3_600_000;

/** Keeps in the store what people were asked to confirm; what is older than a day goes with the next write. */
export function createLicenceChangeMemory(store: Store, clock: Clock): ChangeMemory {
  const collection = 'licenceChanges';
  const isOld = (askedAt: number) => clock() - askedAt > keptMs;
  return {
    async recall(key) {
      const record = await store.get(collection, key);
      return record && !isOld(record.askedAt) ? record : undefined;
    },
    async accepted() {
      const records = (await store.list(collection)).map(([, record]) => record);
      return records.filter(({ state, askedAt }) => state === 'accepted' && !isOld(askedAt));
    },
    async keep(record) {
      const old = (await store.list(collection)).filter(([, { askedAt }]) => isOld(askedAt));
      const forgotten = old.map(([key]) => ({ collection, key, value: undefined }) as const);
      const shown = record.shown ?? (await store.get(collection, record.key))?.shown;
      const value = { ...record, ...(shown && { shown }) };
      await store.write([...forgotten, { collection, key: record.key, value }]);
    },
    async keepShown(key, shown) {
      const record = await store.get(collection, key);
      if (record) await store.write([{ collection, key, value: { ...record, shown } }]);
    },
    async forget(key) {
      if (await store.get(collection, key)) await store.write([{ collection, key, value: undefined }]);
    },
  };
}
