import type sinon from 'sinon';
import type { Issue } from '../../src/health/model.ts';
import { createSubscriptionMemory } from '../../src/store/subscription-memory.ts';
import type { Notice } from '../../src/subscriptions/notice.ts';
import { createNoticeWatch } from '../../src/subscriptions/notice-watch.ts';
import { createSee } from '../../src/subscriptions/see.ts';
import { createCatchUp } from '../../src/subscriptions/watch/catch-up.ts';
import { missedOf } from '../../src/subscriptions/watch/missed-of.ts';
import { createBoard } from '../../src/watch/board/create-board.ts';
import { aLog } from '../builders.ts';
import { eight, minute } from '../watch/some-issues.ts';
import { someSubscriptions } from './some-subscriptions.ts';
import { customers, idOf, someThings } from './some-things.ts';

/**
 * The watch for what conversations have to be told, over a real board, by the clock of `timers`. `lastRoundAt`: when the
 * program was there last, if it was.
 */
export async function aNoticeWatch(timers: sinon.SinonFakeTimers, lastRoundAt?: number) {
  const orders = await someSubscriptions(eight);
  Object.defineProperty(orders.time, 'now', { get: Date.now });
  const { subscriptions, store } = orders;
  const memory = createSubscriptionMemory(store);
  if (lastRoundAt !== undefined) await memory.noteRound(lastRoundAt);
  const board = createBoard({ clock: Date.now });
  board.setCustomers(customers);
  const directory = { customers, isComplete: true };
  const things = someThings(
    {},
    { now: 0 },
    {
      board,
      tags: subscriptions.tags,
      reports: subscriptions.reports,
      customerOf: (tenantId) => directory.customers.find((customer) => customer.tenantId === tenantId),
      isListComplete: () => directory.isComplete,
      clock: Date.now,
    },
  );
  const catchUp = createCatchUp({
    board,
    things,
    hasAllCustomers: () => directory.isComplete,
    clock: Date.now,
  });
  const see = createSee({
    things,
    mutesOf: subscriptions.mutesOf,
    isCatchingUp: catchUp.isCatchingUp,
    current: subscriptions.find,
    clock: Date.now,
  });
  const marks: string[] = [];
  const forgotten: string[] = [];
  const notices = new Map<string, Notice>();
  const log = aLog();
  const watch = createNoticeWatch({
    board,
    things,
    see,
    subscriptions,
    delivery: {
      mark: ({ number }, issueId) => void marks.push(`${number} ${issueId}`),
      find: (conversationId, issueId) => notices.get(`${conversationId} ${issueId}`),
      all: () => [...notices.values()],
      forget: async (conversationId) => void forgotten.push(conversationId),
    },
    catchUp,
    memory,
    clock: Date.now,
    log,
  });
  const told = (conversationId: string, issueId: string, more: Partial<Notice> = {}) =>
    void notices.set(`${conversationId} ${issueId}`, {
      conversationId,
      issueId,
      messageId: '1',
      openedAt: eight,
      changedAt: eight,
      ...more,
    });
  const tell = (name: string, ...issues: Issue[]) =>
    board.applyIssues(idOf(name), { issues, isComplete: true, at: Date.now() });
  /** All customers are read, and nothing of what is known changes. */
  const readAll = (...lanes: ('health' | 'azure')[]) => {
    for (const { tenantId } of customers) {
      const answer = { issues: [], isComplete: false, at: Date.now() };
      if (lanes.includes('health')) board.applyIssues(tenantId, answer);
      if (lanes.includes('azure')) board.applyAzure(tenantId, { ...answer, maintenance: [] }, false);
    }
  };
  /** A minute later a round ends, in which nothing else was read. Returns what it marked. */
  const round = async () => {
    await timers.tickAsync(minute);
    marks.length = 0;
    board.closeRound();
    watch.onRound();
    await timers.tickAsync(0);
    return [...marks].sort();
  };
  const later = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += minute) {
      await timers.tickAsync(minute);
    }
  };
  /** What the letters tell that are on the disk, where there is something to tell. */
  const missed = () =>
    subscriptions.letters().flatMap(({ kind, number, since }) => {
      if (kind !== 'missed') return [];
      const subscription = subscriptions.find(number);
      const noticeOf = (id: string, issueId: string) => notices.get(`${id} ${issueId}`);
      const what = subscription && missedOf(subscription, { things, see, noticeOf }, since, Date.now());
      return what ? [{ number, missed: what }] : [];
    });
  return {
    ...orders,
    memory,
    board,
    directory,
    see,
    marks,
    forgotten,
    missed,
    log,
    watch,
    told,
    tell,
    readAll,
    round,
    later,
  };
}
