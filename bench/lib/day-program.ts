import type { Customer } from '../../src/customers/customer.ts';
import { createNoticeSender } from '../../src/notify/notice-sender.ts';
import { createSubscriptionMemory } from '../../src/store/subscription-memory.ts';
import { createTagMemory } from '../../src/store/tag-memory.ts';
import { createSubscriptions } from '../../src/subscriptions/create-subscriptions.ts';
import { createDelivery } from '../../src/subscriptions/delivery/create-delivery.ts';
import { createNoticeWatch } from '../../src/subscriptions/notice-watch.ts';
import { createSee, seenIn } from '../../src/subscriptions/see.ts';
import { createThings } from '../../src/subscriptions/things/create-things.ts';
import { createCatchUp } from '../../src/subscriptions/watch/catch-up.ts';
import { createTeamsTraffic } from '../../src/teams-traffic/teams-traffic.ts';
import { createBoard } from '../../src/watch/board/create-board.ts';
import { aCall, aLog } from '../../test/builders.ts';
import { contextFor } from '../../test/cards/fixture.ts';
import { lastingMemory } from '../../test/subscriptions/delivery/some-delivery.ts';
import { aChannel, ada } from '../../test/subscriptions/some-subscriptions.ts';
import { MemoryStore } from '../../test/support/memory-store.ts';
import type { createDayTeams } from './day-teams.ts';
import { type ChannelWish, tagsOf } from './made-up-channels.ts';
import { serviceIdOf } from './made-up-day.ts';

export interface DayProgramParts {
  readonly customers: readonly Customer[];
  /** By the id of the channel. */
  readonly channels: ReadonlyMap<string, ChannelWish>;
  readonly teams: ReturnType<typeof createDayTeams>;
}

/** The product from the board to the messages, wired as `openChannelUpdates` does, with what lasts in memory. */
export async function startDayProgram({ customers, channels, teams }: DayProgramParts) {
  const store = new MemoryStore();
  const clock = Date.now;
  const log = aLog();
  const memory = createSubscriptionMemory(store);
  const tags = createTagMemory(store);
  for (const [number, { tenantId }] of customers.entries()) await tags.set(tenantId, tagsOf(number));
  let id = 0;
  const subscriptions = await createSubscriptions({ memory, tags, clock, ids: () => `id-${++id}` });
  for (const [conversationId, wish] of channels)
    await subscriptions.subscribe(aChannel(conversationId), ada, wish);

  const board = createBoard({ clock });
  board.setCustomers(customers);
  const byTenant = new Map(customers.map((customer) => [customer.tenantId, customer]));
  const things = createThings({
    board,
    tags: subscriptions.tags,
    reports: subscriptions.reports,
    serviceIdOf,
    customerOf: (tenantId) => byTenant.get(tenantId),
    isListComplete: () => true,
    clock,
  });
  const catchUp = createCatchUp({ board, things, clock });
  const { mutesOf, find: current } = subscriptions;
  const see = createSee({ things, mutesOf, isCatchingUp: catchUp.isCatchingUp, current, clock });
  const call = aCall();
  const { links } = contextFor('en');
  const sender = createNoticeSender({ messenger: teams.messenger, links, clock, newCall: () => call });
  const delivery = createDelivery({
    traffic: createTeamsTraffic(Date.now),
    sender: teams.remembering(sender),
    memory: lastingMemory(),
    see: (...asked) => seenIn(see.see(...asked)),
    onClosed: ({ number }, reason) => void subscriptions.pause(number, reason),
    onDelivered: ({ where }, at) => subscriptions.noteDelivered(where.conversationId, at),
    clock,
    log,
  });
  const watch = createNoticeWatch({
    board,
    things,
    see,
    subscriptions,
    delivery,
    catchUp,
    memory,
    clock,
    log,
  });
  await delivery.start();
  await watch.start();
  return {
    board,
    /** A round of the watcher has ended. */
    round() {
      board.closeRound();
      watch.onRound();
    },
    async stop() {
      await watch.stop();
      await delivery.stop();
    },
  };
}
