import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import sinon from 'sinon';
import { checkToken, signAccessToken, tenantInToken } from '../../../src/sandbox/entra/access-token.ts';
import { noon } from '../ask.ts';

const tenantId = '11111111-2222-4333-8444-555555555555';
const request = {
  cloud: 'global',
  tenantId,
  appId: '99999999-9999-4999-8999-999999999999',
  audience: 'https://graph.microsoft.com',
  roles: ['ServiceHealth.Read.All'],
  provedBy: 'secret',
  lifetimeSeconds: 3_600,
} as const;

describe('access tokens in the sandbox', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: noon, toFake: ['Date'] });
  });
  afterEach(() => clock.restore());

  it('names who holds it, as often as it is shown', async () => {
    const header = `Bearer ${await signAccessToken(request)}`;
    const { appId, roles } = request;
    for (let time = 0; time < 2; time += 1) {
      assert.deepEqual(await checkToken(header, 'global', 'graph'), {
        ok: true,
        holder: { tenantId, appId, roles },
      });
      assert.equal(tenantInToken(header), tenantId);
    }
    const elsewhere = await checkToken(header, 'global', 'partnerCenter');
    assert.deepEqual(elsewhere, { ok: false, problem: 'audience' });
  });

  it('ends, though it was good before', async () => {
    const header = `Bearer ${await signAccessToken(request)}`;
    clock.tick(3_599_000);
    assert.equal((await checkToken(header, 'global', 'graph')).ok, true);
    clock.tick(1_000);
    assert.deepEqual(await checkToken(header, 'global', 'graph'), { ok: false, problem: 'expired' });
  });

  it('is refused with the signature of another key, though the same claims were good before', async () => {
    const token = await signAccessToken(request);
    assert.equal((await checkToken(`Bearer ${token}`, 'global', 'graph')).ok, true);
    const [header, claims] = token.split('.');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const forged = sign('RSA-SHA256', Buffer.from(`${header}.${claims}`), privateKey).toString('base64url');
    assert.deepEqual(await checkToken(`Bearer ${header}.${claims}.${forged}`, 'global', 'graph'), {
      ok: false,
      problem: 'signature',
    });
  });
});
