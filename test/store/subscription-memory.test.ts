import assert from 'node:assert/strict';
import { createSubscriptionMemory } from '../../src/store/subscription-memory.ts';
import { createTagMemory } from '../../src/store/tag-memory.ts';
import type { LetterKind } from '../../src/subscriptions/letter.ts';
import { aSubscription } from '../subscriptions/a-subscription.ts';
import { openTemporaryStore, type TemporaryStore } from './temporary-store.ts';

describe('the memory of subscriptions', () => {
  let temporary: TemporaryStore;
  beforeEach(async () => {
    temporary = await openTemporaryStore();
  });
  afterEach(() => temporary.remove());
  const memory = () => createSubscriptionMemory(temporary.store);

  it('keeps, replaces and removes subscriptions by their numbers', async () => {
    await memory().save(aSubscription());
    await memory().save(aSubscription({ number: 2 }));
    await memory().save(aSubscription({ number: 2, placeName: { chat: 'NOC' } }));
    await memory().remove(1);
    assert.deepEqual(await memory().list(), [aSubscription({ number: 2, placeName: { chat: 'NOC' } })]);
  });

  it('takes each number once, also of those that were removed', async () => {
    const same = memory();
    assert.deepEqual(await Promise.all([same.nextNumber(), same.nextNumber(), same.nextNumber()]), [1, 2, 3]);
    await same.remove(3);
    assert.equal(await memory().nextNumber(), 4);
  });

  it('keeps mutes until they are removed', async () => {
    const mute = { id: 'm', conversationId: '19:noc', of: { issueId: 'EX1' }, until: 5, by: 'Ada', at: 1 };
    await memory().saveMute(mute);
    assert.deepEqual(await memory().mutes(), [mute]);
    await memory().removeMute('m');
    assert.deepEqual(await memory().mutes(), []);
  });

  it('keeps reports until they are old', async () => {
    const service = { id: 'Exchange', name: 'Exchange Online' };
    const report = (id: string, at: number) => ({ id, tenantId: 'contoso', service, by: 'Ada', at });
    for (const [id, at] of [
      ['a', 1],
      ['b', 2],
    ] as const) {
      await memory().saveReport(report(id, at));
    }
    await memory().forgetReports(2);
    assert.deepEqual(await memory().reports(), [report('b', 2)]);
  });

  it('knows when the last round was', async () => {
    assert.equal(await memory().lastRoundAt(), undefined);
    await memory().noteRound(7);
    assert.equal(await memory().lastRoundAt(), 7);
  });

  it('keeps a letter with what it is written for, in one write, until it is removed', async () => {
    const same = memory();
    const letter = (kind: LetterKind, number: number) => ({ kind, number, at: 9, since: 3 });
    await same.save(aSubscription(), letter('pause', 1));
    await same.save(aSubscription(), letter('digest', 1));
    await same.noteRound(9, [letter('missed', 1), letter('missed', 2)]);
    assert.equal((await memory().letters()).length, 4);
    await same.removeLetter(letter('missed', 1));
    assert.deepEqual(
      (await memory().letters()).map(({ kind, number }) => `${kind} ${number}`),
      ['pause 1', 'digest 1', 'missed 2'],
    );
    await same.remove(1);
    assert.deepEqual(await memory().letters(), [letter('missed', 2)]);
  });

  it('says what could not be written', async () => {
    await temporary.store.close();
    await assert.rejects(memory().save(aSubscription()), { code: 'closed' });
    await assert.rejects(memory().nextNumber(), { code: 'closed' });
  });
});

describe('the memory of tags', () => {
  it('keeps those of each customer, and nothing of one without', async () => {
    const { store, remove } = await openTemporaryStore();
    const memory = createTagMemory(store);
    await memory.set('contoso', ['gold', 'test']);
    await memory.set('fabrikam', ['gold']);
    await memory.set('fabrikam', []);
    assert.deepEqual(await memory.all(), new Map([['contoso', ['gold', 'test']]]));
    assert.deepEqual((await store.list('tags')).length, 1);
    await remove();
  });
});
