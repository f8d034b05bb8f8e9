import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Call } from '../../../src/call.ts';
import { createFollower } from '../../../src/support/follow/create-follower.ts';
import { aLog } from '../../builders.ts';
import { eight, minute, second } from '../some-requests.ts';

describe('the follower of support requests', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  function aFollower(follow: (call: Call) => Promise<void>) {
    const log = aLog();
    return { log, follower: createFollower({ support: { follow }, clock: Date.now, ids: () => 'id', log }) };
  }
  const waiting = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  it('goes round at once and then each half minute, in the background', async () => {
    const rounds: number[] = [];
    const { follower } = aFollower(
      async ({ isBackground }) => void rounds.push(isBackground ? Date.now() - eight : -1),
    );
    follower.start();
    await timers.tickAsync(minute + second);
    await follower.stop();
    assert.deepEqual(rounds, [0, 30 * second, 60 * second]);
    await timers.tickAsync(minute);
    assert.equal(rounds.length, 3);
    assert.equal(timers.countTimers(), 0);
  });

  it('starts no round before the last one has ended', async () => {
    let underWay = 0;
    let most = 0;
    let rounds = 0;
    const { follower } = aFollower(async () => {
      rounds++;
      most = Math.max(most, ++underWay);
      await waiting(45 * second);
      underWay--;
    });
    follower.start();
    await timers.tickAsync(5 * minute);
    const stopped = follower.stop();
    await timers.tickAsync(minute);
    await stopped;
    assert.deepEqual([most, rounds], [1, 7]);
  });

  it('when it is stopped, stops the round that is under way and waits for its end', async () => {
    const signals: AbortSignal[] = [];
    const { follower } = aFollower(async ({ signal }) => {
      signals.push(signal);
      await waiting(10 * second);
    });
    follower.start();
    let isStopped = false;
    const stopped = follower.stop().then(() => {
      isStopped = true;
    });
    await timers.tickAsync(9 * second);
    assert.deepEqual([signals.map(({ aborted }) => aborted), isStopped], [[true], false]);
    await timers.tickAsync(second);
    await stopped;
    assert.equal(timers.countTimers(), 0);
  });

  it('goes on after a round that failed', async () => {
    let rounds = 0;
    const { follower, log } = aFollower(() => {
      rounds++;
      return Promise.reject(new Error('A mistake'));
    });
    follower.start();
    await timers.tickAsync(minute);
    await follower.stop();
    assert.equal(rounds, 3);
    assert.ok(log.lines.every(({ level }) => level === 'error'));
  });
});
