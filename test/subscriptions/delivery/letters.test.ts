import assert from 'node:assert/strict';
import type sinon from 'sinon';
import type { SendFate } from '../../../src/send-fate.ts';
import { type Letter, type LetterKind, letterId } from '../../../src/subscriptions/letter.ts';
import type { Subscription } from '../../../src/subscriptions/subscription.ts';
import { aPlace } from '../../builders.ts';
import { anIssue, day, eight, hour, minute } from '../../watch/some-issues.ts';
import { channel, someDelivery, standStill } from './some-delivery.ts';

const second = 1_000;
const digest = { every: 'day', at: '08:00', timeZone: 'UTC' } as const;
const aLetter = (kind: LetterKind, changes: Partial<Letter> = {}): Letter => ({
  kind,
  number: 1,
  at: eight,
  since: eight - day,
  ...changes,
});

describe('the delivery of letters', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = standStill();
  });
  afterEach(() => timers.restore());

  const noc: Subscription = { ...channel(1), digest };
  const chat = aPlace('a:ada').reference;
  const resting: Subscription = {
    ...noc,
    paused: { reason: 'botRemoved', at: eight },
    by: { ...noc.by, chat },
  };

  /** One subscriber, whose letters meet these fates; then all is well. */
  async function stage(subscriber: Subscription, ...fates: (SendFate & { readonly isDone?: boolean })[]) {
    const scene = someDelivery();
    scene.subscribers.set(subscriber.number, subscriber);
    scene.teams.faultOf = ({ what }) => {
      const next = what === 'letter' ? fates.shift() : undefined;
      return next && { isDone: next.isDone ?? false, fate: next };
    };
    const delivery = await scene.start();
    const write = (letter: Letter) => {
      scene.letters.set(letterId(letter), letter);
      delivery.markLetter(letter);
    };
    const sent = () =>
      scene.teams.requests.filter(({ what }) => what === 'letter').map(({ issueId }) => issueId);
    const waiting = () => [...scene.letters.values()];
    return { ...scene, scene, delivery, write, sent, waiting };
  }

  it('sends each once, and forgets it with all that was kept of it', async () => {
    const { write, sent, waiting, delivery, memory } = await stage(noc);
    write(aLetter('digest'));
    delivery.markLetter(aLetter('digest'));
    await timers.tickAsync(second);
    write(aLetter('missed'));
    delivery.markLetter(aLetter('digest'));
    await timers.tickAsync(hour);
    assert.deepEqual(sent(), ['letter/digest/1', 'letter/missed/1']);
    assert.deepEqual([waiting(), memory.kept.size], [[], 0]);
    await delivery.idle();
  });

  it('keeps the limits of a conversation with them, one message on its way at a time', async () => {
    const { write, sent, teams, issues, delivery } = await stage(noc);
    for (let number = 0; number < 20; number++) issues.set(`EX${number}`, anIssue({ id: `EX${number}` }));
    for (const id of issues.keys()) delivery.mark(noc, id);
    write(aLetter('digest'));
    write(aLetter('missed'));
    await timers.tickAsync(minute);
    assert.equal(sent().length, 2);
    assert.equal(teams.requests.length, 22);
    assert.deepEqual([teams.throttled(), teams.mostAtOnce()], [0, 1]);
  });

  it('and those of a tenant: a thousand digests that are due at once', async () => {
    const { letters, subscribers, teams, scene } = await stage(noc);
    for (let number = 1; number <= 1_000; number++) {
      subscribers.set(number, { ...channel(number), digest });
      const letter = aLetter('digest', { number });
      letters.set(letterId(letter), letter);
    }
    await scene.start();
    await timers.tickAsync(21 * second);
    assert.equal(teams.requests.length, 1_000);
    assert.equal(teams.throttled(), 0);
    assert.equal(letters.size, 0);
  });

  it('waits as long as Teams asks when it throttles, and then sends', async () => {
    const { write, sent } = await stage(noc, { kind: 'later', code: 'Throttled', retryAfterMs: 10_000 });
    write(aLetter('digest'));
    await timers.tickAsync(9 * second);
    assert.equal(sent().length, 1);
    await timers.tickAsync(2 * second);
    assert.equal(sent().length, 2);
  });

  it('tries again after pauses that double what Teams can not take now', async () => {
    const busy = { kind: 'later', code: '412' } as const;
    const { write, teams, waiting } = await stage(noc, busy, busy, busy);
    write(aLetter('digest'));
    await timers.tickAsync(10 * second);
    const [first = 0, ...others] = teams.requests.map(({ at }) => at);
    assert.deepEqual(
      others.map((at) => Math.round((at - first) / second)),
      [1, 3, 7],
    );
    assert.deepEqual(waiting(), []);
  });

  it('says why nothing gets through, and keeps the letter for when the conversation is told again', async () => {
    const { write, sent, waiting, closed, subscribers, delivery } = await stage(noc, {
      kind: 'closed',
      code: 'BotNotInConversationRoster',
    });
    write(aLetter('digest'));
    await timers.tickAsync(minute);
    assert.deepEqual(closed, [{ number: 1, reason: 'botRemoved' }]);
    subscribers.set(1, { ...noc, paused: { reason: 'botRemoved', at: eight } });
    delivery.markLetter(aLetter('digest'));
    await timers.tickAsync(minute);
    assert.equal(sent().length, 1);
    assert.equal(waiting().length, 1);
    subscribers.set(1, noc);
    delivery.markLetter(aLetter('digest'));
    await timers.tickAsync(minute);
    assert.equal(sent().length, 2);
    assert.deepEqual(waiting(), []);
  });

  it('drops what is refused, and tells the log', async () => {
    const { write, sent, waiting, log } = await stage(noc, { kind: 'refused', code: 'MessageSizeTooBig' });
    write(aLetter('digest'));
    await timers.tickAsync(hour);
    assert.equal(sent().length, 1);
    assert.deepEqual(waiting(), []);
    assert.ok(
      log.lines.some(({ level, fields }) => level === 'error' && fields.code === 'MessageSizeTooBig'),
    );
  });

  it('sends what may have been shown once more after two minutes, and no third time', async () => {
    const unknown = { kind: 'unknown', isDone: true } as const;
    const { write, sent, waiting, scene } = await stage(noc, unknown, unknown);
    write(aLetter('digest'));
    await timers.tickAsync(119 * second);
    assert.equal(sent().length, 1);
    await timers.tickAsync(hour);
    await scene.start();
    await timers.tickAsync(hour);
    assert.equal(sent().length, 2);
    assert.deepEqual(waiting(), []);
  });

  it('sends the next one also where it is not known of the last whether it was shown', async () => {
    const unknown = { kind: 'unknown', isDone: true } as const;
    const { write, sent, waiting } = await stage(noc, unknown, unknown);
    write(aLetter('digest'));
    await timers.tickAsync(130 * second);
    write(aLetter('digest', { at: eight + minute }));
    await timers.tickAsync(hour);
    assert.equal(sent().length, 3);
    assert.deepEqual(waiting(), []);
  });

  for (const [when, ms, times] of [
    ['before it leaves', 0, 1],
    ['on its way there', 10, 2],
    ['on the way of its answer', 30, 2],
    ['after its answer', 50, 1],
  ] as const)
    it(`loses none and repeats it once at most when the process is killed ${when}`, async () => {
      const { write, sent, scene, waiting, memory } = await stage(noc);
      write(aLetter('digest'));
      if (ms > 0) await timers.tickAsync(ms);
      await scene.start();
      await timers.tickAsync(hour);
      assert.equal(sent().length, times);
      assert.deepEqual([waiting(), memory.kept.size], [[], 0]);
    });

  it('sends nothing whose sending it can not keep, nor twice what it can not forget', async () => {
    const { write, sent, memory, delivery, waiting } = await stage(noc);
    memory.failsNow = true;
    write(aLetter('digest'));
    await timers.tickAsync(10 * second);
    assert.deepEqual(sent(), []);
    memory.failsNow = false;
    await timers.tickAsync(minute);
    assert.equal(sent().length, 1);
    write(aLetter('digest', { at: eight + day }));
    await timers.tickAsync(1);
    memory.failsNow = true;
    await timers.tickAsync(minute);
    delivery.markLetter(aLetter('digest'));
    await timers.tickAsync(hour);
    assert.equal(sent().length, 2);
    assert.equal(waiting().length, 1);
    memory.failsNow = false;
    delivery.markLetter(aLetter('digest'));
    await timers.tickAsync(hour);
    assert.deepEqual([sent().length, waiting()], [2, []]);
  });

  describe('that a subscription rests', () => {
    it('go to whoever made it, in their own chat and its limits', async () => {
      const { write, teams, closed, waiting } = await stage(resting);
      write(aLetter('pause'));
      await timers.tickAsync(second);
      assert.deepEqual(
        teams.requests.map(({ conversationId, issueId }) => [conversationId, issueId]),
        [['a:ada', 'letter/pause/1']],
      );
      assert.deepEqual([closed, waiting()], [[], []]);
    });

    it('pause nothing where the person can not be reached either, and are not tried again', async () => {
      const { write, sent, closed, waiting } = await stage(resting, {
        kind: 'closed',
        code: 'ConversationBlockedByUser',
      });
      write(aLetter('pause'));
      await timers.tickAsync(hour);
      assert.deepEqual([sent().length, closed, waiting()], [1, [], []]);
    });

    it('wait for the person whose chat is not known', async () => {
      const { write, sent, subscribers, delivery } = await stage({ ...resting, by: noc.by });
      write(aLetter('pause'));
      await timers.tickAsync(hour);
      assert.deepEqual(sent(), []);
      subscribers.set(1, resting);
      delivery.markLetter(aLetter('pause'));
      await timers.tickAsync(second);
      assert.deepEqual(sent(), ['letter/pause/1']);
    });

    it('follow the person who is reached elsewhere meanwhile', async () => {
      const { write, teams, subscribers, delivery } = await stage(resting);
      write(aLetter('pause'));
      subscribers.set(1, { ...resting, by: { ...noc.by, chat: aPlace('a:other').reference } });
      delivery.markLetter(aLetter('pause'));
      await timers.tickAsync(minute);
      assert.deepEqual(
        teams.requests.map(({ conversationId }) => conversationId),
        ['a:other'],
      );
    });
  });
});
