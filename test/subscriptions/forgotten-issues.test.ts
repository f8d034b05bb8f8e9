import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Notice } from '../../src/subscriptions/notice.ts';
import { planStep } from '../../src/subscriptions/plan-step.ts';
import { seenIn } from '../../src/subscriptions/see.ts';
import { toldOf } from '../../src/subscriptions/told-of.ts';
import { anAnnouncement, anIssue, customersNamed, day, eight, resolved } from '../watch/some-issues.ts';
import { aNoticeWatch } from './a-notice-watch.ts';
import { aRule } from './a-rule.ts';
import { customers } from './some-things.ts';

const issue = anIssue();
const { id } = issue;
const noc = '19:noc';
const base = { conversationId: noc, issueId: id, messageId: '1', openedAt: eight, changedAt: eight };

describe('a card of an issue that ended while its conversation was told nothing', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  /** A channel with a card of an issue that goes on for Contoso. */
  async function aCard() {
    const stage = await aNoticeWatch(timers);
    const { order, tell, board, subscriptions, see, round, watch } = stage;
    await order(noc, aRule());
    for (const { name, tenantId } of customers) {
      tell(name, ...(name === 'Contoso' ? [issue] : []));
      board.applyAzure(tenantId, { issues: [], maintenance: [], isComplete: true, at: Date.now() }, false);
      board.applyAnnouncements(tenantId, { ids: [], isComplete: true, at: Date.now() });
    }
    await watch.start();
    await round();
    let notice: Notice = base;
    const looked = () => {
      const subscription = subscriptions.find(1);
      assert.ok(subscription);
      const now = seenIn(see.see(subscription, id, notice));
      return now && { ...now, step: planStep(notice, now.sight, subscription, now.circumstances) };
    };
    const begun = looked()?.sight;
    assert.ok(begun?.isOpen);
    notice = { ...base, shown: toldOf(begun), replied: toldOf(begun) };
    stage.told(noc, id, notice);
    return { ...stage, looked };
  }

  it('says so at once, without a sound, where it is muted', async () => {
    const { subscriptions, tell, round, looked, watch } = await aCard();
    const mute = { conversationId: noc, of: { issueId: id }, by: 'Ada', until: eight + 14 * day };
    await subscriptions.mute(mute);
    tell('Contoso', resolved(issue, Date.now()));
    assert.deepEqual(await round(), [`1 ${id}`]);
    assert.deepEqual(looked()?.step, { card: 'edit', replies: [] });
    assert.equal(looked()?.sight.issue.isResolved, true);
    await watch.stop();
  });

  it('says that no more is known of it, when the board has forgotten it before the conversation is told again', async () => {
    const { subscriptions, tell, round, marks, looked, watch } = await aCard();
    await subscriptions.pause(1, 'archived');
    tell('Contoso', resolved(issue, Date.now()));
    await round();
    await timers.tickAsync(8 * day);
    await round();
    assert.equal(looked(), undefined);
    marks.length = 0;
    await subscriptions.resume(1);
    assert.deepEqual(marks, [`1 ${id}`]);
    assert.deepEqual(looked()?.step, { card: 'edit', replies: [] });
    assert.deepEqual([looked()?.sight.parting, looked()?.sight.issue.title], ['notKnown', issue.title]);
    await watch.stop();
  });

  it('is looked at again in each round until everybody has been asked', async () => {
    const { board, subscriptions, tell, round, looked, watch } = await aCard();
    tell('Contoso', resolved(issue, Date.now()));
    await subscriptions.pause(1, 'archived');
    await round();
    await timers.tickAsync(8 * day);
    board.setCustomers([...customers, ...customersNamed('Wingtip')]);
    await round();
    await subscriptions.resume(1);
    assert.equal(looked(), undefined);
    assert.deepEqual(await round(), [`1 ${id}`]);
    assert.equal(looked(), undefined);
    board.setCustomers(customers);
    assert.deepEqual(await round(), [`1 ${id}`]);
    assert.equal(looked()?.sight.parting, 'notKnown');
    await watch.stop();
  });

  it('says that Microsoft takes a message back, as soon as its last customer has it no more', async () => {
    const { order, board, told, round, subscriptions, see, watch } = await aNoticeWatch(timers);
    const [contoso] = customers;
    assert.ok(contoso);
    await order(noc, aRule({ kinds: ['messages'] }));
    await watch.start();
    const post = anAnnouncement({ updatedAt: eight });
    const tell = (...ids: { id: string; updatedAt: number }[]) =>
      board.applyAnnouncements(contoso.tenantId, { ids, isComplete: true, at: Date.now() });
    tell(post);
    board.learnAnnouncement(post);
    assert.deepEqual(await round(), [`1 ${post.id}`]);
    told(noc, post.id);
    tell();
    assert.deepEqual(await round(), [`1 ${post.id}`]);
    const subscription = subscriptions.find(1);
    assert.ok(subscription);
    const notice = { ...base, issueId: post.id };
    const seen = seenIn(see.see(subscription, post.id, notice))?.sight;
    assert.deepEqual([seen?.isOpen, seen?.parting, seen?.announcement], [false, 'gone', post]);
    await watch.stop();
  });
});
