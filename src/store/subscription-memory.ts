import { type Letter, letterId, letterKinds } from '../subscriptions/letter.ts';
import type { SubscriptionMemory } from '../subscriptions/ports.ts';
import type { Change, Store } from './store.ts';

const counter = 'subscriptions';
const round = 'notices';

/** Keeps subscriptions, mutes and reports in the store. All writes throw StoreError. */
export function createSubscriptionMemory(store: Store): SubscriptionMemory {
  /** Numbers are taken one after the other. */
  let last: Promise<unknown> = Promise.resolve();

  async function takeNumber(): Promise<number> {
    const next = ((await store.get('counters', counter))?.last ?? 0) + 1;
    await store.write([{ collection: 'counters', key: counter, value: { last: next } }]);
    return next;
  }

  return {
    list: async () => (await store.list('subscriptions')).map(([, subscription]) => subscription),
    save: (subscription, letter) =>
      store.write([
        { collection: 'subscriptions', key: `${subscription.number}`, value: subscription },
        ...(letter ? [changeTo(letter)] : []),
      ]),
    remove: (number) =>
      store.write([
        { collection: 'subscriptions', key: `${number}`, value: undefined },
        ...letterKinds.map((kind) => removalOf({ kind, number })),
      ]),
    nextNumber() {
      const taken = last.then(takeNumber);
      last = taken.catch(() => {});
      return taken;
    },
    mutes: async () => (await store.list('mutes')).map(([, mute]) => mute),
    saveMute: (mute) => store.write([{ collection: 'mutes', key: mute.id, value: mute }]),
    removeMute: (id) => store.write([{ collection: 'mutes', key: id, value: undefined }]),
    reports: async () => (await store.list('reports')).map(([, report]) => report),
    saveReport: (report) => store.write([{ collection: 'reports', key: report.id, value: report }]),
    async forgetReports(before) {
      const old = (await store.list('reports'))
        .filter(([, { at }]) => at < before)
        .map(([key]): Change => ({ collection: 'reports', key, value: undefined }));
      if (old.length > 0) await store.write(old);
    },
    lastRoundAt: async () => (await store.get('rounds', round))?.at,
    noteRound: (at, letters = []) =>
      store.write([{ collection: 'rounds', key: round, value: { at } }, ...letters.map(changeTo)]),
    letters: async () => (await store.list('letters')).map(([, letter]) => letter),
    removeLetter: (letter) => store.write([removalOf(letter)]),
  };
}

const changeTo = (letter: Letter): Change => ({
  collection: 'letters',
  key: letterId(letter),
  value: letter,
});

const removalOf = (letter: Pick<Letter, 'kind' | 'number'>): Change => ({
  collection: 'letters',
  key: letterId(letter),
  value: undefined,
});
