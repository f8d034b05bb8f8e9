import assert from 'node:assert/strict';
import { createCustomerMemory } from '../../src/store/customer-memory.ts';
import type { Store } from '../../src/store/store.ts';
import { openTemporaryStore, type TemporaryStore } from './temporary-store.ts';

describe('the memory of which customer a conversation talks about', () => {
  let temporary: TemporaryStore;
  let store: Store;
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    store = temporary.store;
  });
  afterEach(() => temporary.remove());

  it('remembers, changes and forgets, for each conversation', async () => {
    const memory = createCustomerMemory(store);
    assert.equal(await memory.recall('here'), undefined);
    await memory.remember('here', 'contoso');
    await memory.remember('there', 'fabrikam');
    await memory.remember('here', 'northwind');
    assert.equal(await memory.recall('here'), 'northwind');
    await memory.forget('here');
    await memory.forget('nowhere');
    assert.equal(await memory.recall('here'), undefined);
    assert.equal(await memory.recall('there'), 'fabrikam');
  });

  it('leaves no record behind when it forgets', async () => {
    const memory = createCustomerMemory(store);
    await memory.remember('here', 'contoso');
    await memory.forget('here');
    assert.deepEqual(await store.list('conversations'), []);
  });
});
