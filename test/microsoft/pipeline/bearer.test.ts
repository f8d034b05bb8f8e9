import assert from 'node:assert/strict';
import { ReadError } from '../../../src/errors.ts';
import type { BearerSource } from '../../../src/microsoft/pipeline/exchange.ts';
import { openUpstream, scripted, useClock } from './scripted-upstream.ts';

describe('the bearer token', () => {
  const { settle } = useClock();

  function source(...tokens: string[]): BearerSource & { readonly forgotten: string[] } {
    const forgotten: string[] = [];
    return {
      forgotten,
      get: async () => tokens.shift() ?? 'last',
      forget: (token) => forgotten.push(token),
    };
  }

  it('is sent', async () => {
    const client = scripted();
    await settle(openUpstream({ httpClient: client })({ bearer: source('one') }));
    assert.equal(client.sent[0]?.headers.get('authorization'), 'Bearer one');
  });

  it('is replaced once when the API refuses it', async () => {
    const client = scripted(401);
    const bearer = source('one', 'two');
    assert.deepEqual(await settle(openUpstream({ httpClient: client })({ bearer })), { ms: 0 });
    assert.equal(client.sent[1]?.headers.get('authorization'), 'Bearer two');
    assert.deepEqual(bearer.forgotten, ['one']);
  });

  it('is not replaced twice, also not between repeats', async () => {
    const client = scripted(401, 503, 401);
    assert.equal(
      (await settle(openUpstream({ httpClient: client })({ bearer: source() }))).reason,
      'token_rejected',
    );
    assert.equal(client.sent.length, 3);
  });

  it('is waited for within the time of the call, and what kept it from coming is told', async () => {
    const client = scripted();
    const bearer = {
      get: () => Promise.reject(new ReadError('consent_missing', '')),
      forget: () => undefined,
    };
    assert.equal((await settle(openUpstream({ httpClient: client })({ bearer }))).reason, 'consent_missing');
    assert.equal(client.sent.length, 0);
  });
});
