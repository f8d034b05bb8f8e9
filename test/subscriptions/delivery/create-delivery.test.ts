import assert from 'node:assert/strict';
import sinon from 'sinon';
import { serviceStatus } from '../../../src/health/status.ts';
import type { SendFate } from '../../../src/send-fate.ts';
import { anIssue, aPost, eight, hour, minute, resolved } from '../../watch/some-issues.ts';
import { pretendTeams } from './pretend-teams.ts';
import { channel, someDelivery } from './some-delivery.ts';

const second = 1_000;
const id = 'EX100001';
const restoring = serviceStatus('restoringService');

describe('the delivery', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({
      now: eight,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
  });
  afterEach(() => timers.restore());

  const noc = channel(1);
  const { conversationId } = noc.where;

  /** One open issue, of which the channel has been told. */
  async function told() {
    const scene = someDelivery();
    scene.issues.set(id, anIssue());
    const delivery = await scene.start([noc]);
    await timers.tickAsync(second);
    const asked = () => scene.teams.requests.map(({ what, kinds = [] }) => [what, ...kinds].join(' '));
    return { ...scene, scene, delivery, asked };
  }

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

  describe('keeps the limits of Teams', () => {
    const manyIssues = (scene: ReturnType<typeof someDelivery>, count: number) => {
      for (let number = 0; number < count; number++)
        scene.issues.set(`EX${number}`, anIssue({ id: `EX${number}` }));
    };

    it('in one conversation, as fast as they allow, one message at a time', async () => {
      const scene = someDelivery();
      manyIssues(scene, 130);
      const delivery = await scene.start([noc]);
      await timers.tickAsync(59 * second);
      const before = scene.teams.requests.length;
      await timers.tickAsync(6 * second);
      const { teams } = scene;
      assert.equal(teams.throttled(), 0);
      assert.equal(teams.mostAtOnce(), 1);
      assert.ok(before >= 118 && before <= 120, `${before} in the first minute`);
      await timers.tickAsync(minute);
      await delivery.idle();
      assert.equal(teams.cards.length, 130);
    });

    it('in an hour', async () => {
      const scene = someDelivery({ teams: pretendTeams(10) });
      scene.issues.set(id, anIssue());
      const delivery = await scene.start([noc]);
      for (let post = 0; post < 4_000; post++) {
        scene.issues.set(id, anIssue({ posts: [aPost(eight + post)] }));
        delivery.mark(noc, id);
        await timers.tickAsync(second);
      }
      const requests = scene.teams.requests.filter(({ at }) => at < eight + hour);
      assert.equal(scene.teams.throttled(), 0);
      assert.ok(requests.length >= 1_780, `${requests.length}`);
    });

    for (const [latency, jitter] of [
      [4, 0],
      [200, 40],
    ] as const) {
      it(`in a tenant, at ${latency} ms and up to ${jitter} ms more, and reaches at least 95 % of them`, async () => {
        let seed = 7;
        const random = () => {
          seed = (seed * 16_807) % 2_147_483_647;
          return seed / 2_147_483_647;
        };
        const scene = someDelivery({ teams: pretendTeams(latency, () => random() * jitter) });
        scene.issues.set(id, anIssue());
        const all = Array.from({ length: 1_000 }, (_, number) => channel(number));
        const delivery = await scene.start(all);
        await timers.tickAsync(minute);
        await delivery.idle();
        const { requests } = scene.teams;
        const took = (requests.at(-1)?.at ?? 0) - (requests[0]?.at ?? 0);
        assert.equal(scene.teams.throttled(), 0);
        assert.equal(requests.length, 1_000);
        assert.ok(1_000 / took >= (0.95 * 50) / second, `${took} ms`);
      });
    }

    it('each tenant for itself', async () => {
      const scene = someDelivery();
      scene.issues.set(id, anIssue());
      const other = (number: number) => {
        const subscription = channel(number);
        return { ...subscription, where: { ...subscription.where, tenantId: 't-2' } };
      };
      const numbers = Array.from({ length: 100 }, (_, number) => number);
      await scene.start([...numbers.map(channel), ...numbers.map((number) => other(number + 100))]);
      await timers.tickAsync(2.2 * second);
      assert.equal(scene.teams.cards.length, 200);
    });

    it('and lets no busy conversation delay another', async () => {
      const scene = someDelivery();
      manyIssues(scene, 60);
      const delivery = await scene.start([noc]);
      await timers.tickAsync(5 * second);
      const at = Date.now();
      for (const number of [2, 3, 4]) delivery.mark(channel(number), 'EX0');
      await timers.tickAsync(second);
      const others = scene.teams.requests.filter((request) => request.conversationId !== conversationId);
      assert.equal(others.length, 3);
      assert.ok(others.every((request) => request.at - at < 200));
    });

    it('in turn: who has had a message comes again after all others', async () => {
      const scene = someDelivery();
      manyIssues(scene, 2);
      await scene.start(Array.from({ length: 40 }, (_, number) => channel(number)));
      await timers.tickAsync(5 * second);
      const first = scene.teams.requests.slice(0, 40).map((request) => request.conversationId);
      assert.equal(new Set(first).size, 40);
    });
  });

  describe('when Teams', () => {
    /** The fates of the next requests, in order; then all is well. */
    async function afterwards(...fates: (SendFate & { readonly isDone?: boolean })[]) {
      const scene = await told();
      scene.teams.faultOf = () => {
        const next = fates.shift();
        return next && { isDone: next.isDone ?? false, fate: next };
      };
      const change = (post: number) => {
        scene.issues.set(id, anIssue({ posts: [aPost(eight + post)] }));
        scene.delivery.mark(noc, id);
      };
      change(1);
      return { ...scene, change };
    }

    it('throttles a conversation: waits as long as Teams asks, and only there', async () => {
      const { delivery, asked, teams, issues } = await afterwards({
        kind: 'later',
        code: 'Throttled',
        retryAfterMs: 10_000,
      });
      await timers.tickAsync(9 * second);
      assert.deepEqual(asked(), ['create', 'edit']);
      delivery.mark(channel(2), id);
      await timers.tickAsync(500);
      assert.equal(teams.cards.length, 2);
      issues.set('EX2', anIssue({ id: 'EX2' }));
      delivery.mark(noc, 'EX2');
      await timers.tickAsync(200);
      assert.equal(teams.cards.length, 2, 'not even another issue');
      await timers.tickAsync(second);
      assert.deepEqual(asked(), ['create', 'edit', 'create', 'edit', 'create']);
    });

    it('throttles many conversations at once: the whole tenant waits', async () => {
      const scene = someDelivery();
      scene.issues.set(id, anIssue());
      let throttled = 0;
      scene.teams.faultOf = () =>
        throttled++ < 5
          ? { isDone: false, fate: { kind: 'later', code: 'Throttled', retryAfterMs: 5_000 } }
          : undefined;
      await scene.start(Array.from({ length: 40 }, (_, number) => channel(number)));
      await timers.tickAsync(4 * second);
      assert.ok(scene.teams.requests.length < 15, `${scene.teams.requests.length}`);
      await timers.tickAsync(4 * second);
      assert.equal(scene.teams.cards.length, 40);
    });

    it('does not take an edit: tries again after pauses that double', async () => {
      const busy = { kind: 'later', code: '503' } as const;
      const { teams } = await afterwards(busy, busy, busy);
      await timers.tickAsync(10 * second);
      const [, first = 0, ...others] = teams.requests.map(({ at }) => at);
      assert.deepEqual(
        others.map((at) => Math.round((at - first) / second)),
        [1, 3, 7],
      );
    });

    it('has lost the card because somebody deleted it: shows a new one while it is open', async () => {
      const { asked, teams, issues, delivery } = await afterwards();
      teams.cards.length = 0;
      await timers.tickAsync(second);
      assert.deepEqual(asked(), ['create', 'edit', 'create']);
      teams.cards.length = 0;
      issues.set(id, resolved(anIssue(), eight));
      delivery.mark(noc, id);
      await timers.tickAsync(second);
      assert.deepEqual(asked().slice(3), ['edit']);
    });

    for (const [code, reason] of [
      ['BotNotInConversationRoster', 'botRemoved'],
      ['ConversationBlockedByUser', 'blocked'],
      ['MessageWritesBlocked', 'blocked'],
      ['ConversationNotFound', 'conversationGone'],
      ['SomethingNew', 'blocked'],
    ] as const) {
      it(`refuses for good with ${code}: says ${reason}, and tries nothing more`, async () => {
        const { asked, closed, change } = await afterwards({ kind: 'closed', code });
        await timers.tickAsync(second);
        change(2);
        await timers.tickAsync(minute);
        assert.deepEqual(asked(), ['create', 'edit']);
        assert.deepEqual(closed, [{ number: 1, reason }]);
      });
    }

    it('refuses what it was sent: tells the log, and tries again when there is something new', async () => {
      const { asked, change, delivery, log } = await afterwards({
        kind: 'refused',
        code: 'MessageSizeTooBig',
      });
      await timers.tickAsync(second);
      delivery.mark(noc, id);
      await timers.tickAsync(minute);
      assert.deepEqual(asked(), ['create', 'edit']);
      assert.ok(
        log.lines.some(({ level, fields }) => level === 'error' && fields.code === 'MessageSizeTooBig'),
      );
      change(2);
      await timers.tickAsync(second);
      assert.deepEqual(asked(), ['create', 'edit', 'edit']);
    });

    describe('does not tell whether a card was shown', () => {
      async function unknown(isDone: boolean, times = 1) {
        const scene = someDelivery();
        scene.issues.set(id, anIssue());
        let left = times;
        scene.teams.faultOf = () => (left-- > 0 ? { isDone, fate: { kind: 'unknown' } } : undefined);
        const delivery = await scene.start([noc]);
        await timers.tickAsync(minute);
        return { ...scene, scene, delivery };
      }

      it('sends it once more after two minutes, and not before', async () => {
        const { teams, delivery } = await unknown(false);
        delivery.mark(noc, id);
        await timers.tickAsync(59 * second);
        assert.equal(teams.requests.length, 1);
        await timers.tickAsync(2 * second);
        assert.equal(teams.cards.length, 1);
        await delivery.idle();
      });

      it('sends it no third time, until there is something new to tell', async () => {
        const { teams, delivery, issues, scene } = await unknown(true, 2);
        await timers.tickAsync(hour);
        delivery.mark(noc, id);
        await timers.tickAsync(hour);
        await scene.start([noc]);
        await timers.tickAsync(hour);
        assert.equal(teams.requests.length, 2);
        issues.set(id, anIssue({ status: restoring }));
        const next = await scene.start([noc]);
        await timers.tickAsync(second);
        assert.equal(teams.requests.length, 3);
        assert.equal(next.find(conversationId, id)?.messageId, '3');
      });

      it('sends it once more at once after a restart', async () => {
        const { teams, scene } = await unknown(false);
        await scene.start([noc]);
        await timers.tickAsync(second);
        assert.equal(teams.cards.length, 1);
      });

      it('never makes more of it when the second try is not taken at first', async () => {
        const { teams, scene } = await unknown(true);
        const next: SendFate[] = [{ kind: 'later', code: '429' }, { kind: 'unknown' }];
        teams.faultOf = () => {
          const fate = next.shift();
          return fate && { isDone: fate.kind === 'unknown', fate };
        };
        await timers.tickAsync(hour);
        await scene.start([noc]);
        await timers.tickAsync(hour);
        assert.equal(teams.cards.length, 2);
      });
    });

    it('does not tell whether a reply was shown: never repeats it', async () => {
      const { issues, delivery, asked, teams, scene } = await told();
      teams.faultOf = ({ what }) =>
        what === 'reply' ? { isDone: true, fate: { kind: 'unknown' } } : undefined;
      issues.set(id, resolved(anIssue(), eight));
      delivery.mark(noc, id);
      await timers.tickAsync(hour);
      await scene.start([noc]);
      await timers.tickAsync(hour);
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
