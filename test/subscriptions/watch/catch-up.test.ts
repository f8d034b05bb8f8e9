import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Maintenance } from '../../../src/health/model.ts';
import { seenIn } from '../../../src/subscriptions/see.ts';
import type { Missed } from '../../../src/subscriptions/watch/missed-of.ts';
import type { RoundView } from '../../../src/watch/board.ts';
import { anIssue, aPost, aWindow, eight, hour, minute, resolved } from '../../watch/some-issues.ts';
import { aNoticeWatch } from '../a-notice-watch.ts';
import { aRule } from '../a-rule.ts';
import { customers, idOf } from '../some-things.ts';

describe('what happened while the program was away', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  const stage = (lastRoundAt?: number) => aNoticeWatch(timers, lastRoundAt);
  const old = (changes = {}) => anIssue({ posts: [aPost(eight - 10 * hour)], ...changes });

  it('tells each conversation once what it missed, and no replies for it', async () => {
    const {
      order,
      tell,
      told: toldOnce,
      readAll,
      round,
      missed,
      watch,
      see,
      subscriptions,
    } = await stage(eight - 2 * hour);
    await order('19:noc', aRule());
    await order('19:ops', aRule({ all: false, tenantIds: [idOf('Northwind')] }));
    for (const id of ['GO', 'END']) toldOnce('19:noc', id);
    tell('Contoso', old({ id: 'GO' }), anIssue({ id: 'NEW' }), resolved(old({ id: 'END' }), eight - hour));
    tell('Fabrikam', resolved(anIssue({ id: 'BOTH' }), eight - minute));
    readAll('health', 'azure');
    await watch.start();
    await round();
    await round();
    assert.equal(missed().length, 1);
    const ids = (sights: Missed['opened'] | undefined) => sights?.map((sight) => sight.issue.id).sort();
    assert.equal(missed().at(0)?.number, 1);
    const told = missed().at(0)?.missed;
    assert.deepEqual(
      [ids(told?.opened), ids(told?.ended), ids(told?.goesOn)],
      [['NEW'], ['BOTH', 'END'], ['GO']],
    );
    const noc = subscriptions.find(1);
    assert.ok(noc);
    const isCatchingUp = (id: string) => seenIn(see.see(noc, id, undefined))?.circumstances.isCatchingUp;
    assert.deepEqual([isCatchingUp('NEW'), isCatchingUp('GO')], [true, true]);
    tell('Contoso', { ...old({ id: 'GO' }), updatedAt: Date.now() });
    await round();
    assert.equal(isCatchingUp('GO'), false);
    await watch.stop();
  });

  it('does not read whom an issue hits as long as it stays as it was found', async () => {
    const { order, tell, readAll, round, watch, board } = await stage(eight - 2 * hour);
    await order('19:noc', aRule());
    tell('Contoso', old());
    readAll('health', 'azure');
    await watch.start();
    await round();
    let reads = 0;
    const counting = (view: RoundView): RoundView => ({
      ...view,
      customersHit: (id) => {
        reads++;
        return view.customersHit(id);
      },
    });
    const views = new Map<RoundView, RoundView>();
    const { lastRound } = board;
    sinon.stub(board, 'lastRound').callsFake(() => {
      const view = lastRound();
      views.set(view, views.get(view) ?? counting(view));
      return views.get(view) ?? view;
    });
    await round();
    reads = 0;
    await round();
    assert.equal(reads, 0);
    await watch.stop();
  });

  describe('in which nobody can be read at first', () => {
    const known = old({ id: 'GO' });
    const stopped = async () => {
      const all = await stage(eight - 2 * hour);
      const { order, told, board, watch, see, subscriptions } = all;
      await order('19:noc', aRule());
      told('19:noc', 'GO');
      for (const { tenantId } of customers) {
        const answer = { isComplete: true, at: eight - 2 * hour };
        board.applyIssues(tenantId, { ...answer, issues: [known] });
        board.applyAzure(tenantId, { ...answer, issues: [], maintenance: [] }, true);
        for (const lane of ['health', 'azure'] as const) board.applyFailure(lane, tenantId, 'unreachable');
      }
      board.closeRound();
      await watch.start();
      const isCatchingUp = (id: string) => {
        const noc = subscriptions.find(1);
        return noc && seenIn(see.see(noc, id, undefined))?.circumstances.isCatchingUp;
      };
      return { ...all, isCatchingUp };
    };

    it('is told when they are read, each lane as soon as it is, and no replies until then', async () => {
      const { tell, readAll, round, missed, watch, memory, subscriptions, isCatchingUp } = await stopped();
      const away = eight - 2 * hour;
      await round();
      assert.deepEqual([isCatchingUp('GO'), subscriptions.letters()], [true, []]);
      readAll('health');
      const ended = resolved(known, eight - hour);
      tell('Contoso', ended, anIssue({ id: 'NEW' }));
      assert.deepEqual(await round(), ['1 GO', '1 NEW']);
      assert.deepEqual([isCatchingUp('NEW'), subscriptions.letters()], [true, []]);
      tell('Contoso', anIssue({ id: 'NEW', updatedAt: Date.now() }));
      await round();
      assert.deepEqual([isCatchingUp('NEW'), await memory.lastRoundAt()], [false, away]);
      readAll('azure');
      await round();
      const [told] = missed();
      assert.deepEqual(
        told?.missed.ended.map(({ issue }) => issue.id),
        ['GO'],
      );
      assert.equal(await memory.lastRoundAt(), Date.now());
      await watch.stop();
    });

    it('is told when the customers of every account are there', async () => {
      const { readAll, round, watch, directory, subscriptions } = await stopped();
      directory.isComplete = false;
      readAll('health', 'azure');
      await round();
      assert.equal(subscriptions.letters().length, 0);
      directory.isComplete = true;
      await round();
      assert.equal(subscriptions.letters().length, 1);
      await watch.stop();
    });

    it('is told after a quarter of an hour by what is known then', async () => {
      const { round, watch, subscriptions, isCatchingUp } = await stopped();
      await round();
      for (let minutes = 0; minutes < 14; minutes++) await round();
      assert.equal(subscriptions.letters().length, 0);
      await round();
      assert.equal(subscriptions.letters().length, 1);
      assert.equal(isCatchingUp('GO'), true);
      await watch.stop();
    });

    it('is still to be told when the program is stopped meanwhile', async () => {
      const { round, watch, memory } = await stopped();
      await round();
      await watch.stop();
      assert.equal(await memory.lastRoundAt(), eight - 2 * hour);
      assert.deepEqual(await memory.letters(), []);
    });
  });

  describe('or while a subscription rested', () => {
    const known = old({ id: 'END' });
    const rested = async () => {
      const all = await stage();
      const { order, told, tell, readAll, round, watch, subscriptions, see } = all;
      await order('19:noc', aRule());
      await order('19:ops', aRule());
      for (const place of ['19:noc', '19:ops']) for (const id of ['GO', 'END']) told(place, id);
      tell('Contoso', old({ id: 'GO' }), known);
      readAll('health', 'azure');
      await watch.start();
      await round();
      await subscriptions.pause(1, 'archived');
      const pausedAt = Date.now();
      await round();
      tell('Contoso', old({ id: 'GO', updatedAt: Date.now() }), resolved(known, Date.now()));
      tell('Fabrikam', resolved(anIssue({ id: 'BOTH', posts: [aPost(Date.now())] }), Date.now()));
      await round();
      await subscriptions.resume(1);
      const isCatchingUp = (number: number, id: string) => {
        const one = subscriptions.find(number);
        const { conversationId } = one?.where ?? {};
        const notice = {
          conversationId: `${conversationId}`,
          issueId: id,
          messageId: '1',
          openedAt: 0,
          changedAt: 0,
        };
        return one && seenIn(see.see(one, id, notice))?.circumstances.isCatchingUp;
      };
      return { ...all, pausedAt, isCatchingUp };
    };

    it('is told there by one summary and no replies, and elsewhere as ever', async () => {
      const { missed, pausedAt, isCatchingUp, marks, round, tell, watch } = await rested();
      assert.deepEqual(marks.slice(-2).sort(), ['1 END', '1 GO']);
      const [only, ...others] = missed();
      assert.deepEqual([only?.number, only?.missed.since, others], [1, pausedAt, []]);
      assert.deepEqual(only?.missed.ended.map(({ issue }) => issue.id).sort(), ['BOTH', 'END']);
      assert.deepEqual([isCatchingUp(1, 'END'), isCatchingUp(1, 'GO')], [true, true]);
      assert.deepEqual([isCatchingUp(2, 'END'), isCatchingUp(2, 'GO')], [false, false]);
      tell('Contoso', old({ id: 'GO', updatedAt: Date.now() }), resolved(known, eight + 2 * minute));
      await round();
      assert.equal(isCatchingUp(1, 'GO'), false);
      await watch.stop();
    });

    it('is so for a day: later nothing is left of it to tell', async () => {
      const { isCatchingUp, round, watch } = await rested();
      await timers.tickAsync(24 * hour);
      await round();
      assert.equal(isCatchingUp(1, 'END'), false);
      await watch.stop();
    });

    it('is so for a summary that waits when the program starts', async () => {
      const { order, tell, readAll, round, watch, subscriptions, see } = await stage(eight - minute);
      await order('19:noc', aRule());
      await subscriptions.pause(1, 'archived');
      await subscriptions.resume(1);
      tell('Contoso', known);
      readAll('health', 'azure');
      await watch.start();
      await round();
      const noc = subscriptions.find(1);
      assert.ok(noc);
      assert.equal(seenIn(see.see(noc, 'END', undefined))?.circumstances.isCatchingUp, true);
      await watch.stop();
    });
  });

  it('tells what Azure planned, moved and called off, and no replies for it', async () => {
    const { order, board, round, readAll, missed, watch, see, subscriptions } = await stage(eight - 2 * hour);
    await order('19:noc', aRule({ kinds: ['maintenance'] }));
    const tellWindows = (at: number, ...maintenance: Maintenance[]) =>
      board.applyAzure(idOf('Contoso'), { issues: [], maintenance, isComplete: true, at }, true);
    const [off, moved, kept] = ['OFF', 'MOVED', 'KEPT'].map((id) => aWindow({ id }));
    assert.ok(off && moved && kept);
    tellWindows(eight - 2 * hour, off, moved, kept);
    board.closeRound();
    const later = { from: moved.from + hour, updatedAt: eight - hour };
    await timers.tickAsync(minute);
    tellWindows(eight, { ...moved, ...later }, kept, aWindow({ id: 'NEW', updatedAt: eight - hour }));
    readAll('health', 'azure');
    await watch.start();
    await round();
    const ids = missed().map(({ missed }) => missed.planned.map(({ issue }) => issue.id).sort());
    assert.deepEqual(ids, [['MOVED', 'NEW', 'OFF']]);
    const noc = subscriptions.find(1);
    assert.ok(noc);
    const isCatchingUp = () => seenIn(see.see(noc, 'MOVED', undefined))?.circumstances.isCatchingUp;
    assert.equal(isCatchingUp(), true);
    tellWindows(eight, { ...moved, updatedAt: Date.now() });
    await round();
    assert.equal(isCatchingUp(), false);
    await watch.stop();
  });

  it('asks for one message for each that is told things, in the same write as the round', async () => {
    const { order, subscriptions, readAll, round, watch, store, memory } = await stage(eight - 2 * hour);
    for (const id of ['19:noc', '19:ops']) await order(id, aRule());
    await subscriptions.pause(2, 'byPerson');
    await watch.start();
    const writes = store.writes;
    readAll('health', 'azure');
    await round();
    assert.equal(store.writes, writes + 1);
    const letter = { kind: 'missed', number: 1, at: Date.now(), since: eight - 2 * hour };
    assert.deepEqual(subscriptions.letters(), [letter]);
    assert.deepEqual(await memory.letters(), [letter]);
    await round();
    await watch.stop();
    assert.deepEqual(await memory.letters(), [letter]);
  });

  it('says nothing where nothing happened, after a short stop, or at the very first start', async () => {
    for (const lastRoundAt of [eight - 2 * hour, eight - 29 * minute, undefined]) {
      timers.setSystemTime(eight);
      const { order, tell, readAll, round, missed, watch } = await stage(lastRoundAt);
      await order('19:noc', aRule());
      tell('Contoso', lastRoundAt === eight - 2 * hour ? old() : anIssue());
      readAll('health', 'azure');
      await watch.start();
      await round();
      assert.equal(missed().length, 0);
      await watch.stop();
    }
  });

  it('has told it on the disk before anybody hears it', async () => {
    const { order, tell, readAll, round, missed, watch, store, memory, log, later } = await stage(
      eight - 2 * hour,
    );
    await order('19:noc', aRule());
    tell('Contoso', anIssue());
    readAll('health', 'azure');
    store.fail = () => {
      throw new Error('Disk full');
    };
    await watch.start();
    await round();
    assert.equal(missed().length, 0);
    assert.ok(log.lines.some(({ level }) => level === 'error'));
    store.fail = () => {};
    await later(5 * minute);
    await round();
    assert.equal(missed().length, 1);
    assert.equal(await memory.lastRoundAt(), Date.now());
    await watch.stop();
  });
});
