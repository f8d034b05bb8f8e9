import type { RequestMemory } from '../support/ports.ts';
import { requestNumber } from '../support/request-number.ts';
import type { RequestEvent, SupportRequest } from '../support/support-request.ts';
import type { Change, Store } from './store.ts';

export interface RequestMemoryOptions {
  readonly store: Store;
  /** Whether the partner has a service desk that is told of what happens: events wait in the store until it was. */
  readonly keepsDeskEvents: boolean;
}

const counter = 'requests';

/** Keeps support requests in the store: each write is one, and nothing is told before it is on the disk. */
export function createRequestMemory({ store, keepsDeskEvents }: RequestMemoryOptions): RequestMemory {
  /** Numbers are taken one after the other, and no draft is kept while it becomes a request. */
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const outcome = last.then(work);
    last = outcome.catch(() => {});
    return outcome;
  }

  function written(request: SupportRequest, events: readonly RequestEvent[]): Change[] {
    const waiting = keepsDeskEvents ? events : [];
    return [
      { collection: 'requests', key: request.number, value: request },
      ...waiting.map((event): Change => {
        const value = { event, attempts: 0, nextAt: event.at };
        return { collection: 'deskEvents', key: event.id, value };
      }),
    ];
  }

  async function requests(): Promise<readonly SupportRequest[]> {
    return (await store.list('requests')).map(([, request]) => request);
  }

  async function findByDraft(draftId: string): Promise<SupportRequest | undefined> {
    return (await requests()).find((request) => request.draftId === draftId);
  }

  const openNow: RequestMemory['open'] = async (draftId, make) => {
    const known = await findByDraft(draftId);
    if (known) return { request: known, isNew: false };
    const count = ((await store.get('counters', counter))?.last ?? 0) + 1;
    const { request, events } = make(requestNumber(count));
    await store.write([
      { collection: 'counters', key: counter, value: { last: count } },
      ...written(request, events),
      { collection: 'drafts', key: draftId, value: undefined },
      { collection: 'contacts', key: request.openedBy.userId, value: request.form.contact },
    ]);
    return { request, isNew: true };
  };

  return {
    find: (number) => store.get('requests', number),
    list: requests,
    findByDraft,
    save: (request, events) => store.write(written(request, events)),
    draft: (id) => store.get('drafts', id),
    async drafts(userId) {
      return (await store.list('drafts'))
        .map(([, draft]) => draft)
        .filter((draft) => draft.userId === userId);
    },
    saveDraft: (draft) =>
      inTurn(async () => {
        // One that has become a request meanwhile stays gone.
        if (await findByDraft(draft.id)) return;
        await store.write([{ collection: 'drafts', key: draft.id, value: draft }]);
      }),
    dropDraft: (id) => store.write([{ collection: 'drafts', key: id, value: undefined }]),
    contactOf: (userId) => store.get('contacts', userId),
    open: (draftId, make) => inTurn(() => openNow(draftId, make)),
    async dropOld(before) {
      const closed = (await requests())
        .filter(({ state, changedAt }) => state === 'closed' && changedAt < before.closed)
        .map(({ number }): Change => ({ collection: 'requests', key: number, value: undefined }));
      const drafts = (await store.list('drafts'))
        .filter(([, { savedAt }]) => savedAt < before.drafts)
        .map(([key]): Change => ({ collection: 'drafts', key, value: undefined }));
      if (closed.length + drafts.length > 0) await store.write([...closed, ...drafts]);
    },
  };
}
