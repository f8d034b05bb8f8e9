import assert from 'node:assert/strict';
import type sinon from 'sinon';
import { serviceStatus } from '../../../src/health/status.ts';
import type { SendFate } from '../../../src/send-fate.ts';
import { anIssue, aPost, eight, hour, minute, resolved } from '../../watch/some-issues.ts';
import { aToldDelivery, channel, someDelivery, standStill } from './some-delivery.ts';

const second = 1_000;
const id = 'EX100001';
const restoring = serviceStatus('restoringService');

describe('the delivery when Teams', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = standStill();
  });
  afterEach(() => timers.restore());

  const noc = channel(1);
  const { conversationId } = noc.where;
  const told = () => aToldDelivery(timers);

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
    issues.set(id, resolved(anIssue(), eight + 2));
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

  it('refuses an edit: tells the thread what is due there all the same, once, and tries the edit again with news', async () => {
    const { asked, teams, issues, delivery } = await told();
    teams.faultOf = ({ what }) =>
      what === 'edit' ? { isDone: false, fate: { kind: 'refused', code: 'MessageSizeTooBig' } } : undefined;
    issues.set(id, resolved(anIssue(), eight));
    delivery.mark(noc, id);
    await timers.tickAsync(minute);
    delivery.mark(noc, id);
    await timers.tickAsync(minute);
    assert.deepEqual(asked(), ['create', 'edit', 'reply resolved']);
    teams.faultOf = () => undefined;
    issues.set(id, anIssue({ updatedAt: eight + 1 }));
    delivery.mark(noc, id);
    await timers.tickAsync(second);
    assert.deepEqual(asked().slice(3), ['reply reopened']);
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
