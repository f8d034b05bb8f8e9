import assert from 'node:assert/strict';
import { aCall } from '../../builders.ts';
import { openUpstream, scripted, useClock } from './scripted-upstream.ts';

describe('a request, within the time of its call', () => {
  const { settle } = useClock();

  it('ends with no answer', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 8000);
    const client = scripted('hang');
    const outcome = await settle(
      openUpstream({ httpClient: client })({ call: aCall({ signal: controller.signal }) }),
    );
    assert.deepEqual(outcome, { reason: 'no_answer', seconds: undefined, ms: 8000 });
    assert.equal(client.sent.length, 1);
  });

  it('tells the failure that it would have repeated', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1000);
    const client = scripted({ status: 429, headers: { 'retry-after': '2' } });
    const outcome = await settle(
      openUpstream({ httpClient: client })({ call: aCall({ signal: controller.signal }) }),
    );
    assert.deepEqual(outcome, { reason: 'throttled', seconds: 2, ms: 1000 });
    assert.equal(client.sent.length, 1);
  });

  it('gives up after half a minute where the call has no end', async () => {
    const outcome = await settle(openUpstream({ httpClient: scripted('hang') })());
    assert.deepEqual(outcome, { reason: 'no_answer', seconds: undefined, ms: 30_000 });
  });

  it('asks nothing when the time is over', async () => {
    const client = scripted();
    const outcome = await settle(
      openUpstream({ httpClient: client })({ call: aCall({ signal: AbortSignal.abort() }) }),
    );
    assert.equal(outcome.reason, 'no_answer');
    assert.equal(client.sent.length, 0);
  });
});
