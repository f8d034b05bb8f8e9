import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createDigests } from '../../../src/subscriptions/digest/create-digests.ts';
import { aLog } from '../../builders.ts';
import { day, eight, hour, minute } from '../../watch/some-issues.ts';
import { aRule } from '../a-rule.ts';
import { aChannel, ada, someSubscriptions } from '../some-subscriptions.ts';

const nine = { every: 'day', at: '09:00', timeZone: 'UTC' } as const;

describe('digests', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  async function stage() {
    const orders = await someSubscriptions(eight);
    Object.defineProperty(orders.time, 'now', { get: Date.now });
    const { subscriptions } = orders;
    const sent: string[] = [];
    const log = aLog();
    const hear = (of: typeof subscriptions) => {
      of.onChange((change) => {
        if (change.of !== 'letter' || change.letter.kind !== 'digest') return;
        const { number, at, since } = change.letter;
        const hours = (time: number) => `${(time - eight) / hour}h`;
        sent.push(`${hours(at)} ${number} since ${hours(since)}`);
        // It is sent.
        void of.dropLetter(change.letter);
      });
      return of;
    };
    const open = (of = subscriptions) => createDigests({ subscriptions: hear(of), clock: Date.now, log });
    const order = (id: string) => subscriptions.subscribe(aChannel(id), ada, { rule: aRule(), digest: nine });
    return { ...orders, order, open, sent, log };
  }

  it('are written with the next round where the timer stood still', async () => {
    const { order, open, sent } = await stage();
    await order('19:noc');
    const digests = open();
    digests.onRound();
    timers.setSystemTime(eight + 2 * hour);
    digests.onRound();
    await timers.tickAsync(0);
    assert.deepEqual(sent, ['2h 1 since -22h']);
    await timers.tickAsync(2 * hour);
    assert.equal(sent.length, 1);
    await digests.stop();
  });

  it('are written each day at their time, each once, and tell what was since the last', async () => {
    const { order, open, sent } = await stage();
    await order('19:noc');
    await order('19:ops');
    const digests = open();
    digests.onRound();
    digests.onRound();
    await timers.tickAsync(25 * hour);
    assert.deepEqual(sent, ['1h 1 since -23h', '1h 2 since -23h', '25h 1 since 1h', '25h 2 since 1h']);
    await digests.stop();
    await timers.tickAsync(day);
    assert.equal(sent.length, 4);
  });

  it('follow what is subscribed, paused and ended', async () => {
    const { order, open, sent, subscriptions } = await stage();
    const digests = open();
    digests.onRound();
    await order('19:noc');
    await order('19:ops');
    await order('19:end');
    await subscriptions.pause(2, 'archived');
    await subscriptions.unsubscribe('19:end');
    await timers.tickAsync(2 * hour);
    assert.deepEqual(sent, ['1h 1 since -23h']);
    await subscriptions.resume(2);
    const later = { ...nine, at: '11:00' } as const;
    await subscriptions.subscribe(aChannel('19:noc'), ada, { digest: later });
    await timers.tickAsync(2 * hour);
    assert.deepEqual(sent.slice(1), ['3h 1 since 1h']);
    await digests.stop();
  });

  it('that were missed are sent late, one for each, if it is not too late', async () => {
    const { order, open, reopen, sent } = await stage();
    await order('19:noc');
    await timers.tickAsync(3 * day + 12 * hour);
    const digests = open(await reopen());
    digests.onRound();
    await timers.tickAsync(minute);
    assert.deepEqual(sent, ['84h 1 since 60h']);
    await digests.stop();
    await timers.tickAsync(2 * day + hour);
    const late = open(await reopen());
    late.onRound();
    await timers.tickAsync(minute);
    assert.equal(sent.length, 1);
    await late.stop();
  });

  it('are on the disk with what says that they are due, so that a crash asks for none twice', async () => {
    const { order, open, reopen, sent, store, log } = await stage();
    await order('19:noc');
    store.fail = () => {
      throw new Error('Disk full');
    };
    const digests = open();
    digests.onRound();
    await timers.tickAsync(hour + 90_000);
    assert.deepEqual(sent, []);
    assert.ok(log.lines.some(({ level }) => level === 'error'));
    store.fail = () => {};
    await timers.tickAsync(minute);
    assert.equal(sent.length, 1);
    // The program is killed here: another one begins with what is on the disk.
    const next = open(await reopen());
    next.onRound();
    await timers.tickAsync(hour);
    assert.equal(sent.length, 1);
    await digests.stop();
    await next.stop();
  });

  it('are sent once also where the subscription changes at that very moment', async () => {
    const { order, open, sent, subscriptions } = await stage();
    await order('19:noc');
    const digests = open();
    digests.onRound();
    await timers.tickAsync(hour - 1);
    const change = () => subscriptions.subscribe(aChannel('19:noc'), ada, { replies: ['resolved'] });
    await Promise.all([timers.tickAsync(1), change(), change()]);
    await timers.tickAsync(hour);
    assert.equal(sent.length, 1);
    await digests.stop();
  });
});
