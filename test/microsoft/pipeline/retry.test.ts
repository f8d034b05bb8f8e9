import assert from 'node:assert/strict';
import { RestError } from '@azure/core-rest-pipeline';
import { lost, openUpstream, scripted, useClock } from './scripted-upstream.ts';

describe('the pipeline repeats', () => {
  const { settle } = useClock();

  for (const status of [429, 500, 502, 503, 504]) {
    it(`${status} twice, after pauses that double`, async () => {
      const client = scripted(status, status, 200);
      assert.deepEqual(await settle(openUpstream({ httpClient: client })()), { ms: 250 + 500 });
      assert.equal(client.sent.length, 3);
    });
  }

  it('lost connections', async () => {
    const client = scripted(lost(), lost());
    assert.deepEqual(await settle(openUpstream({ httpClient: client })()), { ms: 750 });
    assert.equal(client.sent.length, 3);
  });

  it('no more than twice', async () => {
    const client = scripted(503, 503, 503, 200);
    assert.equal((await settle(openUpstream({ httpClient: client })())).reason, 'service_failed');
    assert.equal(client.sent.length, 3);
  });

  it('after the time that the answer asks for, where a person can wait so long', async () => {
    const client = scripted({ status: 429, headers: { 'retry-after': '2' } });
    assert.deepEqual(await settle(openUpstream({ httpClient: client })()), { ms: 2000 });
  });

  for (const status of [400, 401, 403, 404, 409, 302]) {
    it(`never ${status}`, async () => {
      const client = scripted(status);
      await settle(openUpstream({ httpClient: client })());
      assert.equal(client.sent.length, 1);
    });
  }

  it('never a certificate that is not trusted', async () => {
    const client = scripted(
      new RestError('self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
    );
    assert.equal((await settle(openUpstream({ httpClient: client })())).reason, 'unreachable');
    assert.equal(client.sent.length, 1);
  });

  it('never what is not safe to repeat', async () => {
    const client = scripted(503);
    assert.equal(
      (await settle(openUpstream({ httpClient: client })({ repeatable: false }))).reason,
      'service_failed',
    );
    assert.equal(client.sent.length, 1);
  });
});
