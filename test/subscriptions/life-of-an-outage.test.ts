import assert from 'node:assert/strict';
import sinon from 'sinon';
import { serviceStatus } from '../../src/health/status.ts';
import type { SendFate } from '../../src/send-fate.ts';
import { createSubscriptionMemory } from '../../src/store/subscription-memory.ts';
import { createDelivery } from '../../src/subscriptions/delivery/create-delivery.ts';
import { createNoticeWatch } from '../../src/subscriptions/notice-watch.ts';
import { createSee, seenIn } from '../../src/subscriptions/see.ts';
import { createCatchUp } from '../../src/subscriptions/watch/catch-up.ts';
import { createTeamsTraffic } from '../../src/teams-traffic/teams-traffic.ts';
import { createBoard } from '../../src/watch/board/create-board.ts';
import { aLog } from '../builders.ts';
import { anIssue, aPost, eight, hour, minute, resolved } from '../watch/some-issues.ts';
import { aRule } from './a-rule.ts';
import { lastingMemory } from './delivery/some-delivery.ts';
import { aChannel, ada, someSubscriptions } from './some-subscriptions.ts';
import { customers, idOf, someThings } from './some-things.ts';

describe('the life of an outage, from the board to the channels', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({
      now: eight,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
  });
  afterEach(() => timers.restore());

  it('is told to each channel as far as it concerns its customers, at its time', async () => {
    const { subscriptions, store, time, order } = await someSubscriptions(eight);
    Object.defineProperty(time, 'now', { get: Date.now });
    const board = createBoard({ clock: Date.now });
    board.setCustomers(customers);
    const things = someThings({}, time, { board, tags: subscriptions.tags, reports: subscriptions.reports });
    const catchUp = createCatchUp({ board, things, clock: Date.now });
    const see = createSee({
      things,
      mutesOf: subscriptions.mutesOf,
      isCatchingUp: catchUp.isCatchingUp,
      current: subscriptions.find,
      clock: Date.now,
    });
    const shown: string[] = [];
    let messages = 0;
    const take = (line: string): SendFate => {
      shown.push(line);
      return { kind: 'sent', messageId: `m-${++messages}` };
    };
    const delivery = createDelivery({
      traffic: createTeamsTraffic(Date.now),
      memory: lastingMemory(),
      see: (...asked) => seenIn(see.see(...asked)),
      sender: {
        create: async ({ number }, { customerCount }) => take(`${number} card ${customerCount}`),
        edit: async ({ number }, { customerCount, issue }) =>
          take(`${number} edit ${customerCount} ${issue.status.raw}`),
        reply: async ({ number }, _sight, _id, kinds) => take(`${number} reply ${kinds.join()}`),
      },
      onClosed: ({ number }, reason) => void subscriptions.pause(number, reason),
      onDelivered: ({ where }, at) => subscriptions.noteDelivered(where.conversationId, at),
      clock: Date.now,
      log: aLog(),
      random: () => 0,
    });
    const watch = createNoticeWatch({
      board,
      things,
      see,
      subscriptions,
      delivery,
      catchUp,
      memory: createSubscriptionMemory(store),
      clock: Date.now,
      log: aLog(),
    });
    await order('19:all', aRule());
    await order('19:noc', aRule({ all: false, tenantIds: [idOf('Contoso')] }));
    await order('19:ops', aRule({ all: false, tenantIds: [idOf('Tailspin')] }));
    const quiet = { from: '07:00', to: '10:00', timeZone: 'UTC' };
    await subscriptions.subscribe(aChannel('19:day'), ada, { rule: aRule(), quiet });
    const tell = (issue: typeof begun, ...names: string[]) => {
      for (const { name, tenantId } of customers) {
        const issues = names.includes(name) ? [issue] : [];
        board.applyIssues(tenantId, { issues, isComplete: true, at: Date.now() });
      }
    };
    const begun = anIssue({ posts: [aPost(eight)] });
    /** The lines that a round brings, which ends a minute later. */
    const round = async (ms = minute) => {
      shown.length = 0;
      board.closeRound();
      watch.onRound();
      await timers.tickAsync(ms);
      return [...shown].sort();
    };
    tell(begun);
    await delivery.start();
    await watch.start();
    assert.deepEqual(await round(), []);

    tell(begun, 'Contoso');
    assert.deepEqual(await round(), ['1 card 1', '2 card 1']);
    assert.deepEqual(await round(), []);

    tell(begun, 'Contoso', 'Fabrikam');
    const grown = await round();
    assert.deepEqual(grown, ['1 edit 2 serviceDegradation']);

    const better = { ...begun, status: serviceStatus('restoringService'), updatedAt: eight + 10 * minute };
    tell(better, 'Contoso', 'Fabrikam');
    const changed = [
      '1 edit 2 restoringService',
      '1 reply status',
      '2 edit 1 restoringService',
      '2 reply status',
    ];
    assert.deepEqual(await round(), changed);

    const mute = { conversationId: '19:noc', of: { issueId: begun.id }, by: 'Ada' };
    await subscriptions.mute({ ...mute, until: Date.now() + 10 * minute });
    const worse = { ...better, status: serviceStatus('serviceDegradation'), updatedAt: eight + 11 * minute };
    tell(worse, 'Contoso', 'Fabrikam');
    assert.deepEqual(await round(), [
      '1 edit 2 serviceDegradation',
      '1 reply status',
      '2 edit 1 serviceDegradation',
    ]);
    // The mute ends by itself, and then the quiet hours of the last channel.
    assert.deepEqual(await round(11 * minute), ['2 reply status']);
    const quietOver = await round(2 * hour);
    assert.ok(quietOver.includes('4 card 2'));

    // One rests meanwhile: what it missed comes as one summary, so its card becomes true and its thread is still.
    await subscriptions.pause(1, 'byPerson');
    tell(resolved(worse, Date.now()), 'Contoso', 'Fabrikam');
    assert.deepEqual(await round(), [
      '2 edit 1 serviceRestored',
      '2 reply resolved',
      '4 edit 2 serviceRestored',
      '4 reply resolved',
    ]);
    shown.length = 0;
    await subscriptions.resume(1);
    await timers.tickAsync(minute);
    assert.deepEqual(shown, ['1 edit 2 serviceRestored']);
    assert.deepEqual(await round(), []);
    assert.ok(subscriptions.letter('letter/missed/1'));
    assert.equal(subscriptions.find(3)?.lastDeliveredAt, undefined);
    assert.ok(subscriptions.find(4)?.lastDeliveredAt);
    await watch.stop();
    await delivery.stop();
  });
});
