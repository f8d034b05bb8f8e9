import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createAlarms } from '../../../src/subscriptions/watch/alarms.ts';
import { day, eight, hour, minute } from '../../watch/some-issues.ts';

describe('alarms', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());
  const rung: string[] = [];
  const some = () => {
    rung.length = 0;
    return createAlarms<string>(
      Date.now,
      (due) => void rung.push(`${(Date.now() - eight) / minute} ${due.join()}`),
      (alarm) => alarm,
    );
  };

  it('ring once at their moments, those of one moment together', async () => {
    const alarms = some();
    alarms.set('late', eight + hour);
    alarms.set('a', eight + minute);
    alarms.set('b', eight + minute);
    alarms.set('past', eight - minute);
    await timers.tickAsync(2 * hour);
    assert.deepEqual(rung, ['0 past', '1 a,b', '60 late']);
  });

  it('are moved and taken away by their keys', async () => {
    const alarms = some();
    alarms.set('a', eight + minute);
    alarms.set('a', eight + 3 * minute);
    alarms.set('b', eight + minute);
    alarms.set('b', undefined);
    await timers.tickAsync(hour);
    assert.deepEqual(rung, ['3 a']);
  });

  it('may be further away than timers reach', async () => {
    some().set('a', eight + 60 * day);
    await timers.tickAsync(61 * day);
    assert.deepEqual(rung, [`${60 * 24 * 60} a`]);
  });

  it('ring what is due when they are woken, where the timers of a sleeping machine are late', async () => {
    const alarms = some();
    alarms.set('a', eight + hour);
    alarms.set('b', eight + 3 * hour);
    alarms.wake();
    timers.setSystemTime(eight + 2 * hour);
    alarms.wake();
    assert.deepEqual(rung, ['120 a']);
    await timers.tickAsync(2 * hour);
    assert.deepEqual(rung, ['120 a', '180 b']);
  });

  it('are silent after a stop', async () => {
    const alarms = some();
    alarms.set('a', eight + minute);
    alarms.stop();
    alarms.set('b', eight + minute);
    await timers.tickAsync(hour);
    alarms.wake();
    assert.deepEqual(rung, []);
    assert.equal(timers.countTimers(), 0);
  });
});
