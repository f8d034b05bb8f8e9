import assert from 'node:assert/strict';
import { ReadError } from '../../../src/errors.ts';
import type { Api } from '../../../src/microsoft/pipeline/exchange.ts';
import { aCall } from '../../builders.ts';
import { openUpstream, scripted, useClock } from './scripted-upstream.ts';

describe('the budget of a tenant', () => {
  const { tick } = useClock();

  async function ask(
    send: ReturnType<typeof openUpstream>,
    times: number,
    api: Api = 'health',
    call = aCall(),
  ): Promise<string[]> {
    const outcomes = await Promise.allSettled(Array.from({ length: times }, () => send({ api, call })));
    return outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason.reason)] : [],
    );
  }

  it('lets 240 requests for health through in a minute', async () => {
    const client = scripted();
    const send = openUpstream({ httpClient: client });
    assert.deepEqual(await ask(send, 242), ['throttled', 'throttled']);
    assert.equal(client.sent.length, 240);
    tick(59_999);
    assert.equal((await ask(send, 1)).length, 1);
    tick(1);
    assert.deepEqual(await ask(send, 240), []);
  });

  it('lets 800 requests for health through in an hour', async () => {
    const client = scripted();
    const send = openUpstream({ httpClient: client });
    for (let minute = 0; minute < 4; minute += 1) {
      await ask(send, 200);
      tick(60_000);
    }
    const refused = await send({ api: 'health' }).catch((thrown: unknown) => thrown);
    assert.ok(refused instanceof ReadError);
    assert.equal(refused.details.retryAfterSeconds, 3600 - 240);
    tick(3_600_000 - 240_000);
    assert.deepEqual(await ask(send, 200), []);
  });

  it('lets 500 requests for Partner Center through in a minute', async () => {
    const client = scripted();
    const send = openUpstream({ httpClient: client });
    assert.deepEqual(await ask(send, 501, 'partnerCenter'), ['throttled']);
    assert.equal(client.sent.length, 500);
    tick(60_000);
    assert.deepEqual(await ask(send, 1, 'partnerCenter'), []);
  });

  it('leaves a fifth to people: work in the background may not use it up', async () => {
    const send = openUpstream({ httpClient: scripted() });
    const background = aCall({ isBackground: true });
    assert.equal((await ask(send, 500, 'partnerCenter', background)).length, 100);
    assert.deepEqual(await ask(send, 100, 'partnerCenter'), []);
    assert.deepEqual(await ask(send, 1, 'partnerCenter'), ['throttled']);
  });

  it('is not that of other tenants, nor of other APIs', async () => {
    const send = openUpstream({ httpClient: scripted() });
    await ask(send, 240);
    await send({ api: 'health', tenantId: 'tenant-2' });
    assert.deepEqual(await ask(send, 300, 'directory'), []);
  });
});
