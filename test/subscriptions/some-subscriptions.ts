import { createSubscriptionMemory } from '../../src/store/subscription-memory.ts';
import { createTagMemory } from '../../src/store/tag-memory.ts';
import { createSubscriptions } from '../../src/subscriptions/create-subscriptions.ts';
import type { OrderChange } from '../../src/subscriptions/orders/changes.ts';
import type { Rule, Subscription } from '../../src/subscriptions/subscription.ts';
import { aPlace } from '../builders.ts';
import { MemoryStore } from '../support/memory-store.ts';

export const ada = { userId: 'u-ada', teamsId: '29:ada', name: 'Ada' };
export const bob = { userId: 'u-bob', teamsId: '29:bob', name: 'Bob' };

/** A channel as somebody speaks in it. */
export function aChannel(id: string, changes: Partial<Subscription['where']> = {}) {
  const where = { ...aPlace(id).reference, kind: 'channel', ...changes } as const;
  return { where };
}

/** Standing orders over a store in memory, with a clock that tests set. */
export async function someSubscriptions(at: number, store = new MemoryStore()) {
  const time = { now: at };
  let count = 0;
  const open = () =>
    createSubscriptions({
      memory: createSubscriptionMemory(store),
      tags: createTagMemory(store),
      clock: () => time.now,
      ids: () => `id-${++count}`,
    });
  const subscriptions = await open();
  const changes: OrderChange[] = [];
  subscriptions.onChange((change) => void changes.push(change));
  /** Subscribes a channel to rules, one after the other. */
  const order = async (id: string, ...rules: Rule[]) => {
    for (const rule of rules) await subscriptions.subscribe(aChannel(id), ada, { rule });
    const made = subscriptions.of(id);
    if (!made) throw new Error('Nothing was ordered');
    return made;
  };
  return { subscriptions, changes, store, time, order, reopen: open };
}
