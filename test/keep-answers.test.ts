import assert from 'node:assert/strict';
import { ReadError } from '../src/errors.ts';
import { keepAnswers } from '../src/keep-answers.ts';
import { aCall } from './builders.ts';

const now = Date.parse('2026-11-20T07:14:00Z');
const call = aCall();

/** A source that counts its questions and answers by the script. */
function scripted(...answers: (string | ReadError)[]) {
  const source = { asked: 0 };
  const ask = async () => {
    const answer = answers[Math.min(source.asked, answers.length - 1)];
    source.asked += 1;
    if (answer === undefined || answer instanceof ReadError) throw answer;
    return answer;
  };
  return { source, ask, read: keepAnswers<typeof source, string>() };
}

describe('kept answers', () => {
  it('cost one question, however many ask the same at once', async () => {
    const { source, ask, read } = scripted('first', 'second');
    const answers = await Promise.all([1, 2, 3].map(() => read(source, 'a', { call, now }, ask)));
    assert.deepEqual(
      answers.map(({ value }) => value),
      ['first', 'first', 'first'],
    );
    assert.equal(source.asked, 1);
  });

  it('are given again for a minute, with the time of the question', async () => {
    const { source, ask, read } = scripted('first', 'second');
    await read(source, 'a', { call, now }, ask);
    const again = await read(source, 'a', { call, now: now + 59_999 }, ask);
    assert.deepEqual(again, { value: 'first', readAt: now });
    assert.equal((await read(source, 'a', { call, now: now + 60_000 }, ask)).value, 'second');
  });

  it('are asked for anew by a refresh, but not within seconds of the last question', async () => {
    const { source, ask, read } = scripted('first', 'second');
    await read(source, 'a', { call, now }, ask);
    assert.equal((await read(source, 'a', { call, now: now + 9_000, fresh: true }, ask)).value, 'first');
    assert.equal((await read(source, 'a', { call, now: now + 10_000, fresh: true }, ask)).value, 'second');
  });

  it('are kept apart by key and by source', async () => {
    const { source, ask, read } = scripted('first', 'second', 'third');
    await read(source, 'a', { call, now }, ask);
    assert.equal((await read(source, 'b', { call, now }, ask)).value, 'second');
    assert.equal((await read({ asked: 0 }, 'a', { call, now }, ask)).value, 'third');
  });

  it('stand in for one that can’t be read, for a day, with the reason', async () => {
    const refused = new ReadError('access_denied', '403');
    const { source, ask, read } = scripted('first', refused);
    await read(source, 'a', { call, now }, ask);
    const old = await read(source, 'a', { call, now: now + 23 * 3_600_000 }, ask);
    assert.deepEqual(old, { value: 'first', readAt: now, error: refused });
    await assert.rejects(read(source, 'a', { call, now: now + 24 * 3_600_000 }, ask), refused);
  });

  it('do not keep a failure', async () => {
    const { source, ask, read } = scripted(new ReadError('service_failed', '500'), 'second');
    await assert.rejects(read(source, 'a', { call, now }, ask), { reason: 'service_failed' });
    assert.equal((await read(source, 'a', { call, now }, ask)).value, 'second');
  });

  it('let an asker go whose time is over, and keep what comes for the next', async () => {
    const { source, read } = scripted();
    let answer = (_: string) => {};
    const slow = () => new Promise<string>((resolve) => (answer = resolve));
    const time = new AbortController();
    const impatient = read(source, 'a', { call: aCall({ signal: time.signal }), now }, slow);
    const patient = read(source, 'a', { call, now }, slow);
    time.abort();
    await assert.rejects(impatient, { reason: 'no_answer' });
    answer('late');
    assert.equal((await patient).value, 'late');
    assert.equal((await read(source, 'a', { call, now }, slow)).value, 'late');
  });

  it('ask nothing when the time is over already', async () => {
    const { source, ask, read } = scripted('first');
    const over = aCall({ signal: AbortSignal.abort() });
    await assert.rejects(read(source, 'a', { call: over, now }, ask), { reason: 'no_answer' });
    assert.equal(source.asked, 0);
  });

  it('hold no longer once they are forgotten, nor does one that was under way then', async () => {
    const { source, ask, read } = scripted('first', 'second');
    await read(source, 'a', { call, now }, ask);
    read.forget(source, 'a');
    let answer = (_: string) => {};
    const slow = () => new Promise<string>((resolve) => (answer = resolve));
    const before = read(source, 'a', { call, now }, slow);
    read.forget(source, 'a');
    assert.equal((await read(source, 'a', { call, now }, ask)).value, 'second');
    answer('of before');
    assert.equal((await before).value, 'of before');
    assert.equal((await read(source, 'a', { call, now }, ask)).value, 'second');
  });
});
