import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createOrderAlarms } from '../../../src/subscriptions/watch/order-alarms.ts';
import { hour, minute } from '../../watch/some-issues.ts';
import { aRule } from '../a-rule.ts';
import { aChannel, ada, someSubscriptions } from '../some-subscriptions.ts';

/** 22:00 in Berlin, on the day before the clocks go back. */
const begin = Date.parse('2026-10-24T20:00:00Z');

describe('the alarms of standing orders', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: begin, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  async function stage() {
    const { subscriptions, time, order } = await someSubscriptions(begin);
    Object.defineProperty(time, 'now', { get: Date.now });
    for (const id of ['19:noc', '19:ops']) await order(id, aRule());
    const rung: string[] = [];
    const alarms = createOrderAlarms({
      subscriptions,
      clock: Date.now,
      ring: (meant, haveMutesEnded) => {
        const numbers = meant.map(({ number }) => number).join();
        rung.push(`${(Date.now() - begin) / minute}: ${numbers}${haveMutesEnded ? ' mutes' : ''}`);
      },
    });
    subscriptions.onChange(alarms.heed);
    const quiet = (from: string, to: string) =>
      subscriptions.subscribe(aChannel('19:noc'), ada, { quiet: { from, to, timeZone: 'Europe/Berlin' } });
    return { subscriptions, alarms, rung, quiet };
  }

  it('ring at each end of quiet hours, also of those that come twice when the clocks go back', async () => {
    const { quiet, rung, alarms } = await stage();
    await quiet('22:00', '02:30');
    await timers.tickAsync(40 * hour);
    assert.deepEqual(rung, ['270: 1', '330: 1', `${29.5 * 60}: 1`]);
    alarms.stop();
  });

  it('ring for what is there at the start, and not for what is paused or gone', async () => {
    const { quiet, rung, alarms, subscriptions } = await stage();
    await quiet('21:00', '23:00');
    alarms.start();
    await subscriptions.mute({
      conversationId: '19:ops',
      of: { issueId: 'EX1' },
      until: begin + hour,
      by: 'A',
    });
    await timers.tickAsync(2 * hour);
    assert.deepEqual(rung, ['60: 1,2 mutes']);
    await subscriptions.pause(1, 'byPerson');
    await timers.tickAsync(30 * hour);
    await subscriptions.resume(1);
    await subscriptions.unsubscribe('19:noc');
    await timers.tickAsync(30 * hour);
    assert.equal(rung.length, 1);
    alarms.stop();
  });

  it('ring once for all a moment after customers were tagged', async () => {
    const { rung, alarms, subscriptions } = await stage();
    await subscriptions.tag('contoso', ['gold']);
    await timers.tickAsync(500);
    await subscriptions.tag('fabrikam', ['gold']);
    await timers.tickAsync(minute);
    assert.deepEqual(rung, ['0.025: 1,2']);
    alarms.stop();
  });
});
