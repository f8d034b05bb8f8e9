import type { Clock, IdSource } from '../call.ts';
import { digestSince } from './digest/plan-digest.ts';
import type { Letter } from './letter.ts';
import type { OrderChange, OrderListener } from './orders/changes.ts';
import { createLetters } from './orders/create-letters.ts';
import { createMutes } from './orders/create-mutes.ts';
import { createReports } from './orders/create-reports.ts';
import { createTags } from './orders/create-tags.ts';
import { createTurns } from './orders/in-turn.ts';
import { makeSubscription } from './orders/make-subscription.ts';
import { refreshed, withName } from './orders/refreshed.ts';
import { withoutPart, withWish } from './orders/wish.ts';
import type { SubscriptionMemory, TagMemory } from './ports.ts';
import type { Subscription } from './subscription.ts';
import type { Subscriptions } from './subscriptions.ts';
import { wholeConversation } from './whole-conversation.ts';

export interface SubscriptionsParts {
  readonly memory: SubscriptionMemory;
  readonly tags: TagMemory;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** Loads all that is kept. Changes are made one after the other; throws what the memories throw. */
export async function createSubscriptions(parts: SubscriptionsParts): Promise<Subscriptions> {
  const { memory, clock, ids } = parts;
  const byNumber = new Map<number, Subscription>();
  const numberOf = new Map<string, number>();
  const listeners: OrderListener[] = [];
  /** Noted, and not on the disk. */
  const noted = new Set<number>();
  const inTurn = createTurns();
  const tell = (change: OrderChange) => {
    for (const listener of listeners) listener(change);
  };
  const mutes = await createMutes({ memory, clock, ids, inTurn, tell });
  const tags = await createTags({ memory: parts.tags, inTurn, tell });
  const reports = await createReports({ memory, clock, ids, inTurn, tell });
  const { write, written, gone, ...letters } = await createLetters({ memory, inTurn, tell });
  for (const subscription of await memory.list()) hold(subscription);

  function hold(subscription: Subscription): void {
    byNumber.set(subscription.number, subscription);
    numberOf.set(subscription.where.conversationId, subscription.number);
  }

  function of(conversationId: string): Subscription | undefined {
    return byNumber.get(numberOf.get(wholeConversation(conversationId)) ?? 0);
  }

  /** Whoever was told nothing for a while hears by a letter what changed meanwhile. */
  async function keep(subscription: Subscription, pause?: Letter): Promise<Subscription> {
    const { number, where, paused } = subscription;
    const rested = paused ? undefined : byNumber.get(number)?.paused;
    const missed = rested && write({ kind: 'missed', number, at: clock(), since: rested.at });
    const letter = pause ?? missed;
    await memory.save(subscription, letter);
    // What was delivered meanwhile.
    const lastDeliveredAt = byNumber.get(subscription.number)?.lastDeliveredAt;
    hold({ ...subscription, ...(lastDeliveredAt !== undefined && { lastDeliveredAt }) });
    const { conversationId } = where;
    tell({ of: 'subscription', number, conversationId, now: subscription, ...(rested && { isBack: true }) });
    if (letter) written([letter]);
    return subscription;
  }

  async function remove({ number, where }: Subscription): Promise<undefined> {
    await memory.remove(number);
    byNumber.delete(number);
    numberOf.delete(where.conversationId);
    noted.delete(number);
    gone(number);
    tell({ of: 'subscription', number, conversationId: where.conversationId, now: undefined });
  }

  /** Changes one that may be gone by then. */
  function change(number: number, next: (now: Subscription) => Subscription) {
    return inTurn(async () => {
      const now = byNumber.get(number);
      if (!now) return undefined;
      const changed = next(now);
      return changed === now ? now : keep(changed);
    });
  }

  return {
    ...letters,
    ...mutes,
    ...tags,
    ...reports,
    list: () => [...byNumber.values()].sort((a, b) => a.number - b.number),
    find: (number) => byNumber.get(number),
    of,
    subscribe: (place, by, wish) =>
      inTurn(async () => {
        const known = of(place.where.conversationId);
        if (!known && !wish.rule) return undefined;
        const before = known ? refreshed(known, place, by) : makeSubscription(place, by, clock());
        const wished = withWish(before, wish, clock());
        const told = wish.rule ? resumed(wished, clock()) : wished;
        const number = known?.number ?? (await memory.nextNumber());
        return keep({ ...told, number, changedAt: clock() });
      }),
    unsubscribe: (conversationId, part) =>
      inTurn(async () => {
        const known = of(conversationId);
        if (!known) return undefined;
        if (!part) return remove(known);
        const left = withoutPart(known, part, tags.customersWithTag);
        return left.rules.length === 0 ? remove(known) : keep({ ...left, changedAt: clock() });
      }),
    pause: (number, reason) =>
      inTurn(async () => {
        const now = byNumber.get(number);
        if (!now || now.paused?.reason === reason) return now;
        const at = clock();
        const paused = { ...now, paused: { reason, at }, changedAt: at };
        return keep(
          paused,
          reason === 'byPerson' ? undefined : write({ kind: 'pause', number, at, since: at }),
        );
      }),
    resume: (number) => change(number, (now) => resumed(now, clock())),
    async refresh(place) {
      const known = of(place.where.conversationId);
      if (!known) return;
      await change(known.number, (now) => {
        const next = refreshed(now, place);
        return next.paused && next.paused.reason !== 'byPerson' ? resumed(next, clock()) : next;
      });
    },
    rename: (number, name) => change(number, (now) => withName(now, name)),
    async refreshChat(userId, chat) {
      const own = [...byNumber.values()].filter(({ by }) => by.userId === userId);
      const isNew = ({ by }: Subscription) =>
        by.chat?.conversationId !== chat.conversationId || by.chat.serviceUrl !== chat.serviceUrl;
      await Promise.all(
        own.map(({ number }) =>
          change(number, (now) => (isNew(now) ? { ...now, by: { ...now.by, chat } } : now)),
        ),
      );
    },
    noteDelivered(conversationId, at) {
      const known = of(conversationId);
      if (!known) return;
      hold({ ...known, lastDeliveredAt: at });
      noted.add(known.number);
    },
    writeDigests: (numbers, at) =>
      inTurn(async () => {
        const due = numbers
          .flatMap((number) => byNumber.get(number) ?? [])
          .map((one) => {
            const since = digestSince(one, at);
            return [one, write({ kind: 'digest', number: one.number, at, since })] as const;
          });
        await Promise.all(due.map(([one, letter]) => memory.save({ ...one, lastDigestAt: at }, letter)));
        for (const [{ number }] of due) {
          const now = byNumber.get(number);
          if (now) hold({ ...now, lastDigestAt: at });
        }
        written(due.map(([, letter]) => letter));
      }),
    noteRound: (at, missedSince) =>
      inTurn(async () => {
        const missed = [...byNumber.values()]
          .filter(({ paused }) => missedSince !== undefined && !paused)
          .map(({ number }) => write({ kind: 'missed', number, at, since: missedSince ?? at }));
        await memory.noteRound(at, missed);
        written(missed);
      }),
    flush: () =>
      inTurn(async () => {
        const numbers = [...noted];
        noted.clear();
        const changed = numbers.flatMap((number) => byNumber.get(number) ?? []);
        await Promise.all(changed.map((one) => memory.save(one))).catch((error: unknown) => {
          for (const number of numbers) noted.add(number);
          throw error;
        });
      }),
    onChange: (listener) => void listeners.push(listener),
  };
}

function resumed(subscription: Subscription, at: number): Subscription {
  const { paused, ...told } = subscription;
  return paused ? { ...told, changedAt: at } : subscription;
}
