import assert from 'node:assert/strict';
import { openUpstream, scripted, useClock } from './scripted-upstream.ts';

describe('a longer pause than a person waits', () => {
  const { settle } = useClock();

  it('is told at once', async () => {
    const client = scripted({ status: 429, headers: { 'retry-after': '57' } });
    assert.deepEqual(await settle(openUpstream({ httpClient: client })()), {
      reason: 'throttled',
      seconds: 57,
      ms: 0,
    });
    assert.equal(client.sent.length, 1);
  });

  it('is kept: the tenant is not asked again before', async () => {
    const client = scripted({ status: 429, headers: { 'retry-after': '90' } });
    const send = openUpstream({ httpClient: client });
    await settle(send());
    assert.deepEqual(await settle(send()), { reason: 'throttled', seconds: 30, ms: 0 });
    assert.equal(client.sent.length, 1);
    assert.deepEqual(await settle(send()), { ms: 0 });
    assert.equal(client.sent.length, 2);
  });

  it('holds for one tenant and one API', async () => {
    const client = scripted({ status: 429, headers: { 'retry-after': '3600' } });
    const send = openUpstream({ httpClient: client });
    await settle(send());
    assert.deepEqual(await settle(send({ tenantId: 'tenant-2' })), { ms: 0 });
    assert.deepEqual(await settle(send({ api: 'health' })), { ms: 0 });
  });
});
