import type { Change, Collection, Records, Store } from '../../src/store/store.ts';

/** A store without a disk. What one write changes is there at once or, where `fail` throws, not at all. */
export class MemoryStore implements Store {
  readonly #contents = new Map<Collection, Map<string, unknown>>();
  writes = 0;
  fail: (changes: readonly Change[]) => void = () => {};

  async get<C extends Collection>(collection: C, key: string): Promise<Records[C] | undefined> {
    return this.#records(collection).get(key);
  }

  async list<C extends Collection>(collection: C): Promise<ReadonlyArray<readonly [string, Records[C]]>> {
    return [...this.#records(collection)];
  }

  async write(changes: readonly Change[]): Promise<void> {
    await Promise.resolve();
    this.fail(changes);
    this.writes++;
    for (const { collection, key, value } of structuredClone(changes)) {
      const records: Map<string, unknown> = this.#records(collection);
      if (value === undefined) records.delete(key);
      else records.set(key, value);
    }
  }

  async close(): Promise<void> {}

  #records<C extends Collection>(collection: C): Map<string, Records[C]>;
  #records(collection: Collection): Map<string, unknown> {
    const known = this.#contents.get(collection) ?? new Map<string, unknown>();
    this.#contents.set(collection, known);
    return known;
  }
}
