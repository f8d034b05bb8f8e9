import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Maintenance } from '../../src/health/model.ts';
import { seenIn } from '../../src/subscriptions/see.ts';
import {
  anAnnouncement,
  anIssue,
  aPost,
  aWindow,
  eight,
  hour,
  minute,
  resolved,
} from '../watch/some-issues.ts';
import { aNoticeWatch } from './a-notice-watch.ts';
import { aRule } from './a-rule.ts';
import { aChannel, ada } from './some-subscriptions.ts';
import { customers, idOf } from './some-things.ts';

const named = (...names: string[]) => aRule({ all: false, tenantIds: names.map(idOf) });
const issue = anIssue();

describe('the watch for what conversations have to be told', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  const stage = (lastRoundAt?: number) => aNoticeWatch(timers, lastRoundAt);

  it('marks in the first round whatever concerns a conversation or has a card there, once', async () => {
    const { order, tell, told, round, watch } = await stage();
    await order('19:noc', named('Contoso'));
    await order('19:ops', named('Fabrikam'));
    told('19:ops', 'EX9');
    tell('Contoso', issue);
    await watch.start();
    assert.deepEqual(await round(), ['1 EX100001', '2 EX9']);
    assert.deepEqual(await round(), []);
    await watch.stop();
  });

  it('marks what has changed, for those it concerns or who have a card of it', async () => {
    const { order, tell, told, round, watch } = await stage();
    await order('19:noc', named('Contoso'));
    await order('19:ops', named('Fabrikam'));
    await order('19:all', aRule());
    for (const name of ['Contoso', 'Fabrikam']) tell(name);
    await watch.start();
    await round();
    tell('Contoso', issue);
    assert.deepEqual(await round(), ['1 EX100001', '3 EX100001']);
    for (const id of ['19:noc', '19:all']) told(id, 'EX100001');
    tell('Contoso', { ...issue, title: 'Slower mail', updatedAt: eight });
    assert.deepEqual(await round(), ['1 EX100001', '3 EX100001']);
    // It moves from one customer to another: as many as before.
    tell('Fabrikam', { ...issue, title: 'Slower mail', updatedAt: eight });
    tell('Contoso');
    assert.deepEqual(await round(), ['1 EX100001', '2 EX100001', '3 EX100001']);
    tell('Fabrikam', resolved(issue, Date.now()));
    assert.deepEqual(await round(), ['1 EX100001', '3 EX100001']);
    assert.deepEqual(await round(), []);
    await watch.stop();
  });

  it('marks when a promise is not kept, and when growth is over', async () => {
    const { order, tell, round, watch } = await stage();
    await order('19:all', aRule());
    for (const { name } of customers) tell(name);
    await watch.start();
    await round();
    const promising = { ...issue, posts: [aPost(Date.now(), Date.now() + 5 * minute)] };
    tell('Contoso', promising);
    await round();
    tell('Fabrikam', promising);
    const marked = [];
    for (let times = 0; times < 70; times++) if ((await round()).length > 0) marked.push(times);
    assert.deepEqual([marked[0], marked[1], marked.length], [0, 3, 3]);
    assert.ok((marked[2] ?? 0) > 55);
    await watch.stop();
  });

  it('marks posts of the message center for those who asked for them before', async () => {
    const { order, board, round, watch, marks } = await stage();
    await order('19:noc', aRule({ kinds: ['messages'] }));
    await order('19:ops', aRule());
    await watch.start();
    const post = (id: string, updatedAt: number) => {
      board.applyAnnouncements(idOf('Contoso'), {
        ids: [{ id, updatedAt }],
        isComplete: false,
        at: Date.now(),
      });
      board.learnAnnouncement(anAnnouncement({ id, updatedAt }));
    };
    post('MC1', eight - hour);
    post('MC2', eight + 1);
    assert.deepEqual(await round(), ['1 MC2']);
    post('MC1', eight + 2);
    assert.deepEqual(await round(), ['1 MC1']);
    // Whoever asks for more of them later is not told of all that there were meanwhile.
    marks.length = 0;
    await order('19:noc', aRule({ kinds: ['majorMessages'] }));
    await order('19:ops', aRule({ kinds: ['messages'] }));
    assert.deepEqual([...marks].sort(), ['1 MC1', '1 MC2']);
    await watch.stop();
  });

  it('marks windows of Azure for those who asked for maintenance or Azure: new, moved, begun and over', async () => {
    const { order, board, round, watch, later } = await stage();
    await order('19:noc', aRule({ kinds: ['maintenance'] }));
    await order('19:azure', aRule({ kinds: ['azure'] }));
    await order('19:ops', aRule());
    await order('19:else', { ...named('Fabrikam'), kinds: ['maintenance'] });
    await watch.start();
    const tell = (...maintenance: Maintenance[]) =>
      board.applyAzure(idOf('Contoso'), { issues: [], maintenance, isComplete: true, at: Date.now() }, true);
    const from = eight + 20 * minute;
    const window = aWindow({ from, to: from + hour });
    const both = ['1 PM3D-5Z8', '2 PM3D-5Z8'];
    await round();
    tell(window);
    assert.deepEqual(await round(), both);
    assert.deepEqual(await round(), []);
    tell({ ...window, from: from + minute, updatedAt: eight });
    assert.deepEqual(await round(), both);
    await later(20 * minute);
    assert.deepEqual(await round(), both);
    await later(2 * hour);
    tell();
    // Whoever has no card of it hears nothing more.
    assert.deepEqual(await round(), []);
    assert.equal(board.windows()[0]?.state, 'over');
    await watch.stop();
  });

  it('marks what three customers report, at once and when it is over', async () => {
    const { order, subscriptions, marks, later, round, watch, told, time, store } = await stage();
    await order('19:noc', aRule({ kinds: ['reports'] }));
    await watch.start();
    await round();
    const service = { id: 'Exchange', name: 'Exchange Online' };
    for (const name of ['Contoso', 'Fabrikam', 'Adatum'])
      await subscriptions.report(idOf(name), service, 'Ada');
    assert.deepEqual(marks, [`1 REPORT-EXCHANGE-${time.now.toString(36).toUpperCase()}`]);
    const [, id = ''] = marks[0]?.split(' ') ?? [];
    told('19:noc', id);
    assert.deepEqual(await round(), []);
    await later(2 * hour);
    assert.deepEqual(await round(), [`1 ${id}`]);
    await later(3 * 24 * hour);
    assert.deepEqual(await round(), []);
    assert.deepEqual(await round(), [`1 ${id}`]);
    assert.equal((await store.list('reports')).length, 0);
    await watch.stop();
  });

  it('marks the conversation whose subscription, mutes or tags have changed', async () => {
    const { order, subscriptions, tell, told, marks, round, later, watch, forgotten } = await stage();
    await order('19:noc', named('Contoso'));
    tell('Contoso', issue);
    tell('Fabrikam', issue);
    await watch.start();
    await round();
    marks.length = 0;
    await order('19:ops', named('Fabrikam'));
    assert.deepEqual(marks, ['2 EX100001']);
    told('19:ops', 'EX100001');
    await subscriptions.mute({
      conversationId: '19:ops',
      of: { issueId: 'EX100001' },
      until: Date.now() + 10 * minute,
      by: 'Ada',
    });
    assert.deepEqual(marks, ['2 EX100001', '2 EX100001']);
    marks.length = 0;
    await later(9 * minute);
    assert.deepEqual(marks, []);
    await later(minute);
    assert.ok(marks.length > 0 && marks.every((mark) => mark === '2 EX100001'));
    assert.deepEqual(subscriptions.mutes(), []);
    marks.length = 0;
    await subscriptions.tag(idOf('Contoso'), ['gold']);
    await subscriptions.tag(idOf('Contoso'), ['test']);
    await later(minute);
    assert.deepEqual([...marks].sort(), ['1 EX100001', '2 EX100001']);
    marks.length = 0;
    await subscriptions.pause(1, 'archived');
    assert.deepEqual(marks, []);
    await subscriptions.resume(1);
    assert.deepEqual(marks, ['1 EX100001']);
    await subscriptions.unsubscribe('19:ops');
    assert.deepEqual(forgotten, ['19:ops']);
    await watch.stop();
  });

  it('tells nothing of a round before all customers of it are read, whatever else changes meanwhile', async () => {
    const { order, subscriptions, tell, marks, round, later, watch, see } = await stage();
    await order('19:noc', aRule());
    for (const { name } of customers) tell(name);
    await watch.start();
    await round();
    tell('Contoso', issue);
    const counted = () => {
      const one = subscriptions.find(1);
      return one && seenIn(see.see(one, issue.id, undefined))?.sight.customerCount;
    };
    await subscriptions.tag(idOf('Adatum'), ['gold']);
    await later(minute);
    assert.deepEqual([marks, counted()], [[], undefined]);
    for (const name of ['Adatum', 'Fabrikam']) tell(name, issue);
    assert.deepEqual([await round(), counted()], [['1 EX100001'], 3]);
    tell('Northwind', issue);
    await subscriptions.tag(idOf('Adatum'), ['test']);
    await later(minute);
    assert.equal(counted(), 3);
    await watch.stop();
  });

  it('marks when quiet hours are over, every day', async () => {
    const { order, subscriptions, tell, marks, round, later, watch } = await stage();
    await order('19:noc', named('Contoso'));
    const quiet = { from: '07:00', to: '09:00', timeZone: 'UTC' };
    await subscriptions.subscribe(aChannel('19:noc'), ada, { quiet });
    tell('Contoso', issue);
    await watch.start();
    await round();
    marks.length = 0;
    await later(58 * minute);
    assert.deepEqual(marks, []);
    await later(minute);
    assert.deepEqual(marks, ['1 EX100001']);
    await later(24 * hour);
    assert.deepEqual(marks, ['1 EX100001', '1 EX100001']);
    await watch.stop();
    marks.length = 0;
    await later(24 * hour);
    assert.deepEqual(marks, []);
  });

  it('goes on after something that can not be found out', async () => {
    const { order, tell, round, watch, board, log } = await stage();
    await order('19:noc', aRule());
    tell('Contoso');
    await watch.start();
    await round();
    tell('Contoso', issue);
    const known = sinon.stub(board, 'lastRound').throws(new Error('Broken'));
    assert.deepEqual(await round(), []);
    assert.ok(log.lines.some(({ level }) => level === 'error'));
    known.restore();
    assert.deepEqual(await round(), ['1 EX100001']);
    await watch.stop();
  });
});
