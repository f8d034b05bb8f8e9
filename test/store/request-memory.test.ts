import assert from 'node:assert/strict';
import { createDeskOutbox } from '../../src/store/desk-outbox.ts';
import { createRequestMemory } from '../../src/store/request-memory.ts';
import type { RequestMemory } from '../../src/support/ports.ts';
import type { RequestEvent, SupportRequest } from '../../src/support/support-request.ts';
import { aDraft, anna, aRequest, bo, eight } from '../support/some-requests.ts';
import { openTemporaryStore, type TemporaryStore } from './temporary-store.ts';

function anEvent(request: SupportRequest, id: string, at = eight): RequestEvent {
  return { id, at, kind: 'opened', request };
}

describe('the memory of support requests', () => {
  let temporary: TemporaryStore;
  let memory: RequestMemory;
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    memory = createRequestMemory({ store: temporary.store, keepsDeskEvents: true });
  });
  afterEach(() => temporary.remove());

  const open = (draftId: string, changes: Partial<SupportRequest> = {}) =>
    memory.open(draftId, (number) => {
      const request = aRequest({ number, draftId, ...changes });
      return { request, events: [anEvent(request, `opened ${number}`)] };
    });
  const pending = async () =>
    (await createDeskOutbox(temporary.store).waiting()).map(({ event }) => event.id);

  it('makes a request of a draft: number, request, draft, contact and event in one', async () => {
    await memory.saveDraft(aDraft());
    const { request, isNew } = await open('draft-1');
    assert.deepEqual([request.number, isNew], ['R-0001', true]);
    assert.deepEqual(await memory.find('R-0001'), request);
    assert.deepEqual(await memory.findByDraft('draft-1'), request);
    assert.equal(await memory.draft('draft-1'), undefined);
    assert.deepEqual(await memory.contactOf(anna.userId), request.form.contact);
    assert.deepEqual(await pending(), ['opened R-0001']);
  });

  it('makes one request of a draft, however often and at the same moment', async () => {
    const opened = await Promise.all(['a', 'a', 'b', 'a', 'c'].map((draftId) => open(draftId)));
    assert.deepEqual(
      opened.map(({ request, isNew }) => [request.number, isNew]),
      [
        ['R-0001', true],
        ['R-0001', false],
        ['R-0002', true],
        ['R-0001', false],
        ['R-0003', true],
      ],
    );
    assert.equal((await memory.list()).length, 3);
  });

  it('takes no number for one that could not be written', async () => {
    await assert.rejects(
      memory.open('a', () => {
        throw new Error('No');
      }),
    );
    assert.equal((await open('a')).request.number, 'R-0001');
  });

  it('keeps changed requests with their events until the desk has them, in order', async () => {
    const { request } = await open('a');
    await memory.save({ ...request, state: 'open' }, [
      anEvent(request, 'later', eight + 2),
      anEvent(request, 'sooner', eight + 1),
    ]);
    assert.equal((await memory.find('R-0001'))?.state, 'open');
    assert.deepEqual(await pending(), ['opened R-0001', 'sooner', 'later']);
    const outbox = createDeskOutbox(temporary.store);
    await outbox.putOff('sooner', { attempts: 1, nextAt: eight + 9 });
    await outbox.putOff('never there', { attempts: 1, nextAt: eight });
    for (const id of ['opened R-0001', 'later', 'never there']) await outbox.remove(id);
    const left = (await outbox.waiting()).map(({ event, attempts, nextAt }) => [event.id, attempts, nextAt]);
    assert.deepEqual(left, [['sooner', 1, eight + 9]]);
  });

  it('keeps no events where there is no desk', async () => {
    memory = createRequestMemory({ store: temporary.store, keepsDeskEvents: false });
    const { request } = await open('a');
    await memory.save(request, [anEvent(request, 'later')]);
    assert.deepEqual(await pending(), []);
  });

  it("keeps drafts, each person's own, until they are dropped or have become a request", async () => {
    await memory.saveDraft(aDraft({ id: 'a' }));
    await memory.saveDraft(aDraft({ id: 'b', userId: bo.userId }));
    await memory.saveDraft(aDraft({ id: 'a', input: { title: 'Mail' } }));
    assert.deepEqual(await memory.drafts(anna.userId), [aDraft({ id: 'a', input: { title: 'Mail' } })]);
    await memory.dropDraft('a');
    await memory.dropDraft('never there');
    assert.deepEqual(await memory.drafts(anna.userId), []);
    await Promise.all([open('b'), memory.saveDraft(aDraft({ id: 'b', userId: bo.userId }))]);
    assert.deepEqual(await memory.drafts(bo.userId), []);
  });

  it('forgets what is old: requests that are closed, and drafts', async () => {
    for (const [draftId, changes] of [
      ['old', { state: 'closed', changedAt: 1 }],
      ['young', { state: 'closed', changedAt: 5 }],
      ['open', { state: 'open', changedAt: 1 }],
    ] as const) {
      await open(draftId, changes);
    }
    await memory.saveDraft(aDraft({ id: 'a', savedAt: 1 }));
    await memory.saveDraft(aDraft({ id: 'b', savedAt: 5 }));
    await memory.dropOld({ closed: 5, drafts: 5 });
    assert.deepEqual(
      (await memory.list()).map(({ draftId }) => draftId),
      ['young', 'open'],
    );
    assert.deepEqual(
      (await memory.drafts(anna.userId)).map(({ id }) => id),
      ['b'],
    );
  });
});
