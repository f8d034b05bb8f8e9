import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, Store } from '../../src/store/store.ts';
import { aPlace } from '../builders.ts';
import { aRule } from '../subscriptions/a-rule.ts';
import { aSubscription } from '../subscriptions/a-subscription.ts';
import { aDraft, aForm, aNote, aRequest } from '../support/some-requests.ts';

/** A place where an adapter keeps its data, new and empty for each test. */
export interface StorePlace {
  /** Opens the store there; what an earlier one stored there is in it. */
  open(): Promise<Store>;
  /** Removes the place; all stores are closed by then. */
  remove(): Promise<void>;
}

const conversation = (key: string, customerTenantId?: string): Change => ({
  collection: 'conversations',
  key,
  value: customerTenantId === undefined ? undefined : { customerTenantId },
});

/** What every adapter of the Store port must do; call it inside a `describe` of the adapter. */
export function describeStoreContract(newPlace: () => Promise<StorePlace>): void {
  describe('as every store', () => {
    let place: StorePlace;
    let store: Store;
    const reopen = async () => {
      await store.close();
      store = await place.open();
    };
    const all = async () => Object.fromEntries(await store.list('conversations'));

    beforeEach(async () => {
      place = await newPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    it('is empty at first', async () => {
      assert.equal(await store.get('conversations', 'a'), undefined);
      assert.deepEqual(await store.list('conversations'), []);
    });

    it('reads what was written, at once and after it was opened again', async () => {
      await store.write([conversation('a', 'contoso'), conversation('b', 'fabrikam')]);
      assert.deepEqual(await store.get('conversations', 'a'), { customerTenantId: 'contoso' });
      await reopen();
      assert.deepEqual(await all(), {
        a: { customerTenantId: 'contoso' },
        b: { customerTenantId: 'fabrikam' },
      });
    });

    it('replaces a record as a whole, and deletes it', async () => {
      await store.write([conversation('a', 'contoso')]);
      await store.write([{ collection: 'conversations', key: 'a', value: {} }]);
      assert.deepEqual(await store.get('conversations', 'a'), {});
      await store.write([conversation('a'), conversation('never there')]);
      assert.equal(await store.get('conversations', 'a'), undefined);
      await reopen();
      assert.deepEqual(await all(), {});
    });

    it('makes the changes of one write in their order', async () => {
      await store.write([conversation('a', 'first'), conversation('a'), conversation('a', 'last')]);
      assert.deepEqual(await all(), { a: { customerTenantId: 'last' } });
    });

    it('makes writes that come at once in their order, and none gets lost', async () => {
      await Promise.all([
        ...Array.from({ length: 50 }, (_, number) => store.write([conversation(`k${number}`, 'x')])),
        store.write([conversation('same', 'first')]),
        store.write([conversation('same', 'last')]),
      ]);
      await reopen();
      const stored = await all();
      assert.equal(Object.keys(stored).length, 51);
      assert.deepEqual(stored.same, { customerTenantId: 'last' });
    });

    it('shows a change only when it is stored', async () => {
      const writing = store.write([conversation('a', 'contoso')]);
      const before = await store.get('conversations', 'a');
      await writing;
      assert.ok(before === undefined || before.customerTenantId === 'contoso');
      assert.deepEqual(await store.get('conversations', 'a'), { customerTenantId: 'contoso' });
    });

    it('keeps what was written, whatever the caller does with it later', async () => {
      const value = { customerTenantId: 'contoso' };
      const writing = store.write([{ collection: 'conversations', key: 'a', value }]);
      value.customerTenantId = 'changed';
      await writing;
      assert.deepEqual(await store.get('conversations', 'a'), { customerTenantId: 'contoso' });
    });

    it('takes a write of nothing', async () => {
      await store.write([]);
      assert.deepEqual(await all(), {});
    });

    it('stores what was under way when it is closed, then refuses, and may be closed twice', async () => {
      const writing = store.write([conversation('a', 'contoso')]);
      await Promise.all([store.close(), store.close()]);
      await writing;
      await assert.rejects(store.write([conversation('b', 'x')]));
      await assert.rejects(store.get('conversations', 'a'));
      store = await place.open();
      assert.deepEqual(await all(), { a: { customerTenantId: 'contoso' } });
    });

    it('keeps what the watcher knows, in writes of its own', async () => {
      const watch = { collection: 'watch', key: 'board', value: { lines: 'H4sI' } } as const;
      await store.write([conversation('a', 'contoso')]);
      await store.write([watch]);
      await assert.rejects(store.write([watch, conversation('a', 'fabrikam')]), { code: 'mixed_write' });
      await reopen();
      assert.deepEqual(await store.get('watch', 'board'), { lines: 'H4sI' });
      assert.deepEqual(await all(), { a: { customerTenantId: 'contoso' } });
    });

    it('keeps support requests with all that belongs to them, in writes of their own', async () => {
      const request = aRequest({
        state: 'waiting',
        form: aForm({ startedAt: 1, usersHit: '5', issueId: 'EX123456' }),
        microsoft: { number: '2611270040001234', status: 'open', updatedAt: 1, readAt: 2 },
        azureTicket: 'r-0001-draft-1',
        answerDueAt: 3,
        answeredAt: 4,
        overdueTold: true,
        notes: [aNote({ copyId: 'm-1' })],
        problem: { reason: 'portal_only', says: 'No.', at: 5 },
        linked: ['R-0002'],
        reviewAt: 6,
        shown: [{ where: aPlace('19:chat').reference, messageId: '7' }],
      });
      const draft = aDraft({ services: [{ id: 'Exchange', name: 'Exchange Online' }], linkedTo: 'R-0002' });
      const event = {
        id: 'e',
        at: 1,
        kind: 'noteAdded',
        request,
        by: request.openedBy,
        note: aNote(),
        from: 'a',
        to: 'b',
      } as const;
      const waiting = { event, attempts: 2, nextAt: 3 };
      const belonging: readonly Change[] = [
        { collection: 'requests', key: 'R-0001', value: request },
        { collection: 'drafts', key: draft.id, value: draft },
        { collection: 'contacts', key: 'anna', value: request.form.contact },
        { collection: 'counters', key: 'requests', value: { last: 1 } },
        { collection: 'deskEvents', key: 'e', value: waiting },
      ];
      await store.write(belonging);
      await assert.rejects(store.write([...belonging, conversation('a', 'contoso')]), {
        code: 'mixed_write',
      });
      await reopen();
      assert.deepEqual(await store.get('requests', 'R-0001'), request);
      assert.deepEqual(await store.get('drafts', draft.id), draft);
      assert.deepEqual(await store.get('contacts', 'anna'), request.form.contact);
      assert.deepEqual(await store.get('counters', 'requests'), { last: 1 });
      assert.deepEqual(await store.get('deskEvents', 'e'), waiting);
      assert.deepEqual(await all(), {});
      await store.write(belonging.map((change): Change => ({ ...change, value: undefined })));
      await reopen();
      for (const { collection } of belonging) assert.deepEqual(await store.list(collection), []);
    });

    it('keeps subscriptions with all that belongs to them, in writes of their own', async () => {
      const subscription = aSubscription({
        placeName: { team: 'NOC', channel: 'Outages' },
        quiet: { from: '19:00', to: '07:00', timeZone: 'Europe/Berlin' },
        digest: { every: 'week', weekday: 1, at: '08:00', timeZone: 'Asia/Taipei' },
        mentions: [{ teamsId: '29:ada', name: 'Ada', for: 'incidents' }],
        by: { userId: 'u-1', teamsId: '29:u-1', name: 'Ada', chat: aPlace('a:ada').reference },
        news: [{ since: 1, rules: [aRule({ kinds: ['messages'] })] }],
        paused: { reason: 'botRemoved', at: 2 },
        lastDeliveredAt: 3,
        lastDigestAt: 4,
      });
      const mute = { conversationId: '19:noc', until: 9, because: 'known', by: 'Ada', at: 1 };
      const [ofIssue, ofCustomer] = [
        { ...mute, id: 'm-1', of: { issueId: 'EX100001' } },
        { ...mute, id: 'm-2', of: { tenantId: 'contoso' } },
      ];
      const service = { id: 'Exchange', name: 'Exchange Online' };
      const report = { id: 'p-1', tenantId: 'contoso', service, by: 'Ada', at: 1 };
      const belonging: readonly Change[] = [
        { collection: 'subscriptions', key: '1', value: subscription },
        { collection: 'mutes', key: 'm-1', value: ofIssue },
        { collection: 'mutes', key: 'm-2', value: ofCustomer },
        { collection: 'tags', key: 'contoso', value: { tags: ['gold', 'test'] } },
        { collection: 'reports', key: 'p-1', value: report },
        { collection: 'rounds', key: 'notices', value: { at: 5 } },
        {
          collection: 'letters',
          key: 'letter/digest/1',
          value: { kind: 'digest', number: 1, at: 4, since: 3 },
        },
      ];
      await store.write(belonging);
      await assert.rejects(store.write([...belonging, conversation('a', 'contoso')]), {
        code: 'mixed_write',
      });
      await reopen();
      for (const { collection, key, value } of belonging) {
        assert.deepEqual(await store.get(collection, key), value);
      }
      await store.write(belonging.map((change): Change => ({ ...change, value: undefined })));
      await reopen();
      for (const { collection } of belonging) assert.deepEqual(await store.list(collection), []);
    });

    it('has any key and text, and equals a map after any writes', async () => {
      const key = fc.oneof(
        fc.constantFrom('__proto__', 'constructor', 'a', '19:abc@thread.tacv2', '1', ''),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      );
      const change = fc.tuple(key, fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }));
      const writes = fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(writes, async (batches) => {
          const model = new Map<string, object>();
          for (const [key] of await store.list('conversations')) await store.write([conversation(key)]);
          for (const batch of batches) {
            for (const [key, text] of batch) {
              if (text === undefined) model.delete(key);
              else model.set(key, { customerTenantId: text });
            }
          }
          await Promise.all(
            batches.map((batch) => store.write(batch.map(([key, text]) => conversation(key, text)))),
          );
          await reopen();
          assert.deepEqual(new Map(await store.list('conversations')), model);
          for (const [key, value] of model) assert.deepEqual(await store.get('conversations', key), value);
        }),
        { numRuns: 30 },
      );
    });
  });
}
