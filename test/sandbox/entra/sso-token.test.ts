import assert from 'node:assert/strict';
import { decodeJwt, jwtVerify } from 'jose';
import sinon from 'sinon';
import { publicKey } from '../../../src/sandbox/entra/signing-key.ts';
import { idUriOf, signSsoToken } from '../../../src/sandbox/entra/sso-token.ts';
import { makeWorld } from '../../../src/sandbox/world/world.ts';
import { noon } from '../ask.ts';

describe('single sign-on tokens in the sandbox', () => {
  const appId = '99999999-9999-4999-8999-999999999999';
  const world = makeWorld(() => noon);
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: noon, toFake: ['Date'] });
  });
  afterEach(() => clock.restore());

  it('say who signed in to the app of the bot, and how', async () => {
    const person = world.staff.helpdesk;
    const token = await signSsoToken({ cloud: 'global', person, appId });
    const { payload } = await jwtVerify(token, await publicKey(), { algorithms: ['RS256'] });
    const { sub, uti, azp, ...told } = payload;
    assert.ok([sub, uti, azp].every((claim) => typeof claim === 'string'));
    assert.deepEqual(told, {
      aud: appId,
      iss: `https://login.microsoftonline.com/${person.tenantId}/v2.0`,
      iat: noon / 1000,
      nbf: noon / 1000,
      exp: noon / 1000 + 3_600,
      amr: ['pwd', 'mfa'],
      azpacr: '0',
      name: 'Hana Okafor',
      oid: person.userId,
      preferred_username: 'hana.okafor@lakeshore.example',
      scp: 'access_as_user',
      tid: person.tenantId,
      ver: '2.0',
    });
  });

  it('tell of a person without a second factor, in its own tenant, for the id URI of the app, and expired', async () => {
    const guest = { ...world.staff.guest, signIn: { secondFactor: false, policy: 'none' } as const };
    const token = await signSsoToken({
      cloud: 'global',
      person: guest,
      appId,
      audience: idUriOf(appId),
      lifetimeSeconds: -1,
    });
    const { aud, amr, tid, exp = 0, nbf = 0 } = decodeJwt(token);
    assert.deepEqual([aud, amr, tid], [`api://botid-${appId}`, ['pwd'], guest.tenantId]);
    assert.ok(exp < noon / 1000 && nbf < exp);
  });
});
