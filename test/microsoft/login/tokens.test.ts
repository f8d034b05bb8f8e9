import assert from 'node:assert/strict';
import type { AccessToken } from '@azure/core-auth';
import { ReadError } from '../../../src/errors.ts';
import { Tokens } from '../../../src/microsoft/login/tokens.ts';
import { aCall } from '../../builders.ts';

const minute = 60_000;
const scope = 'https://graph.microsoft.com/.default';

describe('tokens', () => {
  let now: number;
  let asked: string[];
  let next: () => Promise<AccessToken>;
  let tokens: Tokens;

  beforeEach(() => {
    now = Date.parse('2026-11-20T08:00:00Z');
    asked = [];
    next = async () => ({ token: `token ${asked.length}`, expiresOnTimestamp: now + 60 * minute });
    tokens = new Tokens(
      (tenantId, scopeAsked) => {
        asked.push(`${tenantId} ${scopeAsked}`);
        return next();
      },
      () => now,
    );
  });

  const get = (tenantId = 'a', signal?: AbortSignal) =>
    tokens.get(tenantId, scope, aCall(signal && { signal }));

  it('are kept for each tenant and scope', async () => {
    assert.equal(await get(), 'token 1');
    assert.equal(await get(), 'token 1');
    assert.equal(await get('b'), 'token 2');
    assert.equal(await tokens.get('a', 'other', aCall()), 'token 3');
    assert.deepEqual(asked, [`a ${scope}`, `b ${scope}`, 'a other']);
  });

  it('are kept for two APIs of 20,000 customers', async () => {
    const tenants = Array.from({ length: 20_000 }, (_, number) => `tenant ${number}`);
    const call = aCall();
    const getAll = async () => {
      for (const api of [scope, 'other'])
        for (const tenantId of tenants) await tokens.get(tenantId, api, call);
    };
    await getAll();
    await getAll();
    assert.equal(asked.length, 40_000);
  });

  it('are asked for once, however many wait', async () => {
    assert.deepEqual(await Promise.all([get(), get(), get()]), ['token 1', 'token 1', 'token 1']);
    assert.equal(asked.length, 1);
  });

  it('are renewed five minutes before their end, while the old one still serves', async () => {
    await get();
    now += 55 * minute - 1;
    assert.equal(await get(), 'token 1');
    assert.equal(asked.length, 1);
    now += 1;
    assert.equal(await get(), 'token 1');
    assert.equal(asked.length, 2);
    assert.equal(await get(), 'token 2');
  });

  it('serve on where the renewal fails, until they end', async () => {
    await get();
    next = () => Promise.reject(new ReadError('service_failed', ''));
    now += 58 * minute;
    assert.equal(await get(), 'token 1');
    now += 2 * minute;
    await assert.rejects(get(), { reason: 'service_failed' });
  });

  it('are waited for no longer than the call lasts, and serve the next call', async () => {
    let arrive = (_: AccessToken): void => undefined;
    next = () => new Promise((resolve) => (arrive = resolve));
    const controller = new AbortController();
    const waiting = get('a', controller.signal);
    controller.abort();
    await assert.rejects(waiting, { reason: 'no_answer' });
    arrive({ token: 'late', expiresOnTimestamp: now + 60 * minute });
    assert.equal(await get(), 'late');
    assert.equal(asked.length, 1);
  });

  it('are asked for again after a failure', async () => {
    next = () => Promise.reject(new ReadError('consent_missing', ''));
    await assert.rejects(get(), { reason: 'consent_missing' });
    next = async () => ({ token: 'at last', expiresOnTimestamp: now + 60 * minute });
    assert.equal(await get(), 'at last');
  });

  it('are dropped when an API refuses them, but not the one that came meanwhile', async () => {
    const refused = await get();
    tokens.forget('a', scope, refused);
    const fresh = await get();
    assert.equal(fresh, 'token 2');
    tokens.forget('a', scope, refused);
    assert.equal(await get(), fresh);
  });
});
