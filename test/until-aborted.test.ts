import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { untilAborted } from '../src/until-aborted.ts';

const never = () => new Promise<never>(() => undefined);

describe('untilAborted', () => {
  it('gives what the work gives', async () => {
    const { signal } = new AbortController();
    assert.equal(await untilAborted(Promise.resolve('done'), signal), 'done');
    await assert.rejects(untilAborted(Promise.reject(new Error('failed')), signal), /failed/);
  });

  it('ends when the signal does, or has done', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(never(), controller.signal);
    controller.abort();
    await assert.rejects(waiting, { reason: 'no_answer' });
    await assert.rejects(untilAborted(never(), controller.signal), { reason: 'no_answer' });
  });

  it('leaves nothing behind on the signal, and lets many wait by the same one', async () => {
    const warnings: Error[] = [];
    const keep = (warning: Error) => void warnings.push(warning);
    process.on('warning', keep);
    const { signal } = new AbortController();
    await Promise.all(
      Array.from({ length: 100 }, async (_, index) => untilAborted(Promise.resolve(index), signal)),
    );
    await new Promise(setImmediate);
    process.off('warning', keep);
    assert.equal(getEventListeners(signal, 'abort').length, 0);
    assert.deepEqual(warnings, []);
  });
});
