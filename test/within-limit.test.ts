import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import sinon from 'sinon';
import { withinLimit } from '../src/within-limit.ts';

describe('work within a limit', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  /** Work that never ends, and the signal that it was given. */
  function endless() {
    const given: AbortSignal[] = [];
    const work = (signal: AbortSignal) => {
      given.push(signal);
      return new Promise<never>(() => undefined);
    };
    return { work, given };
  }

  it('gives what it gives, and leaves no timer and no listener', async () => {
    const { signal } = new AbortController();
    assert.equal(await withinLimit(async () => 'done', 1_000, signal), 'done');
    await assert.rejects(
      withinLimit(() => Promise.reject(new Error('failed')), 1_000, signal),
      /failed/,
    );
    assert.equal(timers.countTimers(), 0);
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });

  it('ends with no answer when the time is over, and its own signal says so', async () => {
    const { work, given } = endless();
    const outcome = assert.rejects(withinLimit(work, 1_000), { reason: 'no_answer' });
    await timers.tickAsync(999);
    assert.equal(given[0]?.aborted, false);
    await timers.tickAsync(1);
    await outcome;
    assert.equal(given[0]?.aborted, true);
  });

  it('ends as soon as it is stopped, or was before it began', async () => {
    const { work, given } = endless();
    const stop = new AbortController();
    const outcome = assert.rejects(withinLimit(work, 1_000, stop.signal), { reason: 'no_answer' });
    stop.abort();
    await outcome;
    await assert.rejects(withinLimit(work, 1_000, stop.signal), { reason: 'no_answer' });
    assert.deepEqual(
      given.map(({ aborted }) => aborted),
      [true, true],
    );
  });
});
