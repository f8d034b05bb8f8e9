import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import type { ChangeRecord } from '../../src/licences/change-record.ts';
import { createLicenceChangeMemory } from '../../src/store/licence-change-memory.ts';
import { aLicence, aPlace } from '../builders.ts';
import { makeFolder, openStoreIn } from './temporary-store.ts';

const hour = 3_600_000;

function aRecord(changes: Partial<ChangeRecord> = {}): ChangeRecord {
  return {
    key: 'key',
    tenantId: 'contoso',
    target: { kind: 'seats', seats: 40 },
    before: aLicence(),
    etag: 'tag',
    state: 'asked',
    askedAt: 0,
    ...changes,
  };
}

describe('the memory of what people were asked to confirm', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await makeFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('lasts over a restart, with everything that it holds', async () => {
    const whole = aRecord({
      state: 'accepted',
      operation: '/customers/1',
      by: { userId: 'u', name: 'Ada' },
      after: aLicence({ quantity: 40 }),
    });
    const store = await openStoreIn(folder);
    await createLicenceChangeMemory(store, () => 0).keep(whole);
    await store.close();
    const again = await openStoreIn(folder);
    assert.deepEqual(await createLicenceChangeMemory(again, () => 0).recall('key'), whole);
    await again.close();
  });

  it('is over after a day, and the next write takes it from the disk', async () => {
    let now = 0;
    const store = await openStoreIn(folder);
    const memory = createLicenceChangeMemory(store, () => now);
    await memory.keep(aRecord());
    now = 24 * hour;
    assert.ok(await memory.recall('key'));
    now += 1;
    assert.equal(await memory.recall('key'), undefined);
    await memory.keep(aRecord({ key: 'other', askedAt: now }));
    assert.deepEqual(
      (await store.list('licenceChanges')).map(([key]) => key),
      ['other'],
    );
    await store.close();
  });

  it('lists what Microsoft has accepted and is at, as long as it is remembered', async () => {
    let now = 0;
    const store = await openStoreIn(folder);
    const memory = createLicenceChangeMemory(store, () => now);
    for (const state of ['asked', 'begun', 'accepted', 'done'] as const) {
      await memory.keep(aRecord({ key: state, state, ...(state !== 'asked' && { operation: '/1' }) }));
    }
    assert.deepEqual(
      (await memory.accepted()).map(({ key }) => key),
      ['accepted'],
    );
    now = 24 * hour + 1;
    assert.deepEqual(await memory.accepted(), []);
    await store.close();
  });

  it('keeps where a change is shown, whatever becomes of the change', async () => {
    const store = await openStoreIn(folder);
    const memory = createLicenceChangeMemory(store, () => 0);
    const shown = { where: aPlace('a:1').reference, messageId: '7' };
    await memory.keep(aRecord());
    await memory.keepShown('key', shown);
    await memory.keepShown('never there', shown);
    await memory.keep(aRecord({ state: 'done' }));
    assert.deepEqual(await memory.recall('key'), aRecord({ state: 'done', shown }));
    assert.equal(await memory.recall('never there'), undefined);
    await store.close();
  });

  it('forgets what nobody can confirm any more', async () => {
    const store = await openStoreIn(folder);
    const memory = createLicenceChangeMemory(store, () => 0);
    await memory.keep(aRecord());
    await memory.forget('key');
    await memory.forget('never there');
    assert.equal(await memory.recall('key'), undefined);
    await store.close();
  });
});
