import assert from 'node:assert/strict';
import type sinon from 'sinon';
import type { Issue } from '../../../src/health/model.ts';
import { serviceStatus } from '../../../src/health/status.ts';
import { anIssue, aPost, eight, hour, minute, resolved } from '../../watch/some-issues.ts';
import { aToldDelivery, channel, someDelivery, standStill } from './some-delivery.ts';

const second = 1_000;
const id = 'EX100001';
const restoring = serviceStatus('restoringService');

describe('the delivery', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = standStill();
  });
  afterEach(() => timers.restore());

  const noc = channel(1);
  const { conversationId } = noc.where;

  const told = () => aToldDelivery(timers);

  describe('tells', () => {
    it('a new issue by a card, and what becomes of it by edits and replies', async () => {
      const { issues, delivery, asked, teams } = await told();
      issues.set(id, anIssue({ status: restoring }));
      delivery.mark(noc, id);
      await timers.tickAsync(second);
      issues.set(id, resolved(anIssue(), eight));
      delivery.mark(noc, id);
      await timers.tickAsync(second);
      assert.deepEqual(asked(), ['create', 'edit', 'reply status', 'edit', 'reply resolved']);
      assert.equal(teams.cards.length, 1);
      assert.equal(teams.cards[0]?.told.isOpen, false);
      assert.deepEqual(await delivery.idle(), undefined);
    });

    it('nothing where nothing has changed, however often it is marked', async () => {
      const { delivery, asked } = await told();
      for (let count = 0; count < 100; count++) delivery.mark(noc, id);
      await timers.tickAsync(minute);
      assert.deepEqual(asked(), ['create']);
    });

    it('what has come together while it waited by one edit', async () => {
      const { issues, delivery, asked, teams } = await told();
      for (let post = 1; post <= 5; post++) {
        issues.set(id, anIssue({ posts: [aPost(eight + post)] }));
        delivery.mark(noc, id);
      }
      await timers.tickAsync(second);
      assert.deepEqual(asked(), ['create', 'edit']);
      assert.equal(teams.cards[0]?.told.print, delivery.find(conversationId, id)?.shown?.print);
    });

    it('what has changed while a message was on its way by the next one', async () => {
      const { issues, delivery, asked } = await told();
      issues.set(id, anIssue({ posts: [aPost(eight + 1)] }));
      delivery.mark(noc, id);
      await timers.tickAsync(5);
      issues.set(id, anIssue({ posts: [aPost(eight + 2)] }));
      delivery.mark(noc, id);
      await timers.tickAsync(second);
      assert.deepEqual(asked(), ['create', 'edit', 'edit']);
    });

    it('no subscription that is paused, and none that is not seen', async () => {
      const scene = someDelivery();
      scene.issues.set(id, anIssue());
      scene.paused.add(1);
      const paused = { ...channel(2), paused: { reason: 'byPerson', at: eight } } as const;
      await scene.start([noc, paused]);
      await timers.tickAsync(second);
      assert.deepEqual(scene.teams.requests, []);
    });

    it('after a long stop by edits alone, then and later', async () => {
      const { scene, issues, asked } = await told();
      issues.set(id, resolved(anIssue(), eight));
      scene.circumstances = { ...scene.circumstances, isCatchingUp: true };
      const next = await scene.start([noc]);
      await timers.tickAsync(second);
      scene.circumstances = { ...scene.circumstances, isCatchingUp: false };
      next.mark(noc, id);
      await timers.tickAsync(second);
      assert.deepEqual(asked(), ['create', 'edit']);
    });

    it('by a reply after quiet hours what the card has shown in them', async () => {
      const { scene, issues, delivery, asked } = await told();
      scene.circumstances = { ...scene.circumstances, isQuiet: true };
      issues.set(id, resolved(anIssue(), eight));
      delivery.mark(noc, id);
      await timers.tickAsync(second);
      scene.circumstances = { ...scene.circumstances, isQuiet: false };
      delivery.mark(noc, id);
      await timers.tickAsync(second);
      assert.deepEqual(asked(), ['create', 'edit', 'reply resolved']);
    });
  });

  it('does not repeat a reply that was on its way when the process ended', async () => {
    const { scene, issues, delivery, asked } = await told();
    issues.set(id, resolved(anIssue(), eight));
    delivery.mark(noc, id);
    await timers.tickAsync(70);
    assert.deepEqual(asked(), ['create', 'edit', 'reply resolved']);
    await scene.start([noc]);
    await timers.tickAsync(hour);
    assert.deepEqual(asked(), ['create', 'edit', 'reply resolved']);
  });

  it('sends nothing whose sending it can not keep, and sends it when it can', async () => {
    const scene = someDelivery();
    scene.issues.set(id, anIssue());
    scene.memory.failsNow = true;
    await scene.start([noc]);
    await timers.tickAsync(10 * second);
    assert.deepEqual(scene.teams.requests, []);
    scene.memory.failsNow = false;
    await timers.tickAsync(minute);
    assert.equal(scene.teams.cards.length, 1);
  });

  it('does not repeat what it has sent where its fate can not be kept, as long as it lives', async () => {
    const { delivery, issues, memory, teams } = await told();
    issues.set('EX2', anIssue({ id: 'EX2' }));
    delivery.mark(noc, 'EX2');
    await timers.tickAsync(1);
    memory.failsNow = true;
    await timers.tickAsync(minute);
    delivery.mark(noc, 'EX2');
    await timers.tickAsync(hour);
    assert.equal(teams.cards.length, 2);
  });

  it('keeps who has it, also while a message is on its way', async () => {
    const { delivery, issues, memory } = await told();
    issues.set(id, anIssue({ posts: [aPost(eight)] }));
    delivery.mark(noc, id);
    await timers.tickAsync(5);
    const acknowledged = { by: 'Ada', at: eight };
    assert.equal(await delivery.acknowledge(conversationId, id, acknowledged), true);
    await timers.tickAsync(second);
    const kept = memory.kept.get(`${conversationId} ${id}`);
    assert.deepEqual(kept?.acknowledged, acknowledged);
    assert.equal(kept?.shown?.print, delivery.find(conversationId, id)?.shown?.print);
    await delivery.acknowledge(conversationId, id, undefined);
    assert.equal(delivery.find(conversationId, id)?.acknowledged, undefined);
    assert.equal(await delivery.acknowledge(conversationId, 'EX2', acknowledged), false);
  });

  it('forgets who has an issue when it begins again, unless somebody takes it then', async () => {
    const { delivery, issues } = await told();
    const tell = async (issue: Issue) => {
      issues.set(id, issue);
      delivery.mark(noc, id);
      await timers.tickAsync(1_000);
      return delivery.find(conversationId, id)?.acknowledged;
    };
    const ada = { by: 'Ada', at: eight };
    await delivery.acknowledge(conversationId, id, ada);
    assert.equal(await tell(resolved(anIssue(), eight)), ada);
    assert.equal(await tell(anIssue({ updatedAt: eight + 1 })), undefined);
    await delivery.acknowledge(conversationId, id, ada);
    assert.equal(await tell(anIssue({ posts: [aPost(eight + 2)] })), ada);
  });

  it('forgets a conversation with what waits for it', async () => {
    const { delivery, issues, memory, asked } = await told();
    issues.set(id, resolved(anIssue(), eight));
    delivery.mark(noc, id);
    await delivery.forget(conversationId);
    await timers.tickAsync(minute);
    assert.deepEqual(asked(), ['create']);
    assert.equal(memory.kept.size, 0);
    await delivery.idle();
  });

  it('forgets in time what is over for a month, and nothing that is open', async () => {
    const { delivery, issues, memory } = await told();
    issues.set('EX2', resolved(anIssue({ id: 'EX2' }), eight));
    memory.kept.set('old', { conversationId: 'old', issueId: 'EX2', openedAt: 0, changedAt: 0 });
    await delivery.stop();
    const next = someDelivery({ memory });
    const again = await next.start([]);
    assert.equal(again.all().length, 2);
    await timers.tickAsync(31 * 24 * hour);
    assert.deepEqual(
      again.all().map(({ issueId }) => issueId),
      [id],
    );
    await again.stop();
  });

  it('stops when what is on its way has arrived, and sends nothing more', async () => {
    const { delivery, issues, asked, memory } = await told();
    issues.set(id, resolved(anIssue(), eight));
    delivery.mark(noc, id);
    await timers.tickAsync(5);
    const stopped = delivery.stop();
    await timers.tickAsync(minute);
    await stopped;
    assert.deepEqual(asked(), ['create', 'edit']);
    assert.equal(memory.kept.get(`${conversationId} ${id}`)?.shown?.isOpen, false);
  });

  it('takes no time for ten thousand notices that are up to date', async () => {
    const scene = someDelivery();
    scene.issues.set(id, anIssue());
    const all = Array.from({ length: 200 }, (_, number) => channel(number));
    await scene.start(all);
    await timers.tickAsync(10 * second);
    const delivery = await scene.start([]);
    const before = process.cpuUsage();
    for (let count = 0; count < 50; count++) {
      for (const one of all) delivery.mark(one, id);
      await timers.tickAsync(1);
    }
    const { user, system } = process.cpuUsage(before);
    assert.equal(scene.teams.requests.length, 200);
    await delivery.idle();
    assert.ok(user + system < 3e6, `${user + system} µs`);
  });
});
