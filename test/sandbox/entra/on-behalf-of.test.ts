import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import { z } from 'zod';
import { signAccessToken } from '../../../src/sandbox/entra/access-token.ts';
import { idUriOf } from '../../../src/sandbox/entra/sso-token.ts';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { assertionOf, onBehalfOfCredential } from '../as-person.ts';
import { noon, scopes, send, start } from '../ask.ts';

const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const otherApp = '77777777-7777-4777-8777-777777777777';
const refusal = z.looseObject({
  error: z.string(),
  error_description: z.string(),
  error_codes: z.array(z.number()),
  suberror: z.string().optional(),
  claims: z.string().optional(),
});

describe('an exchange on behalf of a person at Entra ID in the sandbox', () => {
  let sandbox: Sandbox;
  const scope = scopes.partnerCenter.global;
  beforeEach(async () => {
    sandbox = await start({ clock: () => noon });
  });
  afterEach(() => sandbox.close());

  async function ask(changes: Record<string, string | undefined> = {}, tenant?: string) {
    const form = {
      grant_type: grant,
      requested_token_use: 'on_behalf_of',
      client_id: sandbox.env.AZURE_CLIENT_ID,
      client_secret: sandbox.env.AZURE_CLIENT_SECRET,
      scope: `${scope} openid profile offline_access`,
      assertion: await assertionOf(sandbox, 'helpdesk'),
      ...changes,
    };
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form)) if (value !== undefined) body.set(name, value);
    const url = `${sandbox.env.AZURE_AUTHORITY_HOST}/${tenant ?? sandbox.env.AZURE_TENANT_ID}/oauth2/v2.0/token`;
    return send(url, { method: 'POST', body });
  }

  async function refusalOf(changes: Record<string, string | undefined> = {}, tenant?: string) {
    const { status, body } = await ask(changes, tenant);
    const { error, error_codes, suberror, claims } = refusal.parse(body);
    return [status, error, ...error_codes, ...(suberror ? [suberror] : []), ...(claims ? [claims] : [])];
  }

  it('gives the real @azure/identity a token of version 1.0 that tells who, for what and how proved', async () => {
    const { helpdesk } = sandbox.world.staff;
    const credential = onBehalfOfCredential(sandbox, await assertionOf(sandbox, 'helpdesk'));
    const { token, expiresOnTimestamp } = await credential.getToken(scope);
    const { iat, nbf, exp, sub, uti, ...told } = decodeJwt(token);
    assert.deepEqual(told, {
      aud: 'https://api.partnercenter.microsoft.com',
      iss: `https://sts.windows.net/${helpdesk.tenantId}/`,
      acr: '1',
      amr: ['pwd', 'mfa'],
      appid: sandbox.env.AZURE_CLIENT_ID,
      appidacr: '1',
      idp: `https://sts.windows.net/${helpdesk.tenantId}/`,
      name: 'Hana Okafor',
      oid: helpdesk.userId,
      scp: 'user_impersonation',
      tid: helpdesk.tenantId,
      unique_name: helpdesk.upn,
      upn: helpdesk.upn,
      ver: '1.0',
    });
    assert.ok(expiresOnTimestamp > Date.now() + 3_500_000);
  });

  it('carries over that there was no second factor, and takes the id URI of the app for its audience', async () => {
    sandbox.world.staff.helpdesk.signIn.secondFactor = false;
    const assertion = await assertionOf(sandbox, 'helpdesk', {
      audience: idUriOf(sandbox.env.AZURE_CLIENT_ID),
    });
    const { token } = await onBehalfOfCredential(sandbox, assertion).getToken(scope);
    assert.deepEqual(decodeJwt(token).amr, ['pwd']);
  });

  it('answers with what else was asked for', async () => {
    const { status, body } = await ask();
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(z.looseObject({}).parse(body)), [
      'token_type',
      'scope',
      'expires_in',
      'ext_expires_in',
      'access_token',
      'refresh_token',
      'id_token',
    ]);
  });

  it('is refused without what it needs', async () => {
    for (const name of ['requested_token_use', 'assertion']) {
      assert.deepEqual(await refusalOf({ [name]: undefined }), [400, 'invalid_request', 900144]);
    }
    assert.deepEqual(await refusalOf({ client_secret: undefined }), [401, 'invalid_client', 7000216]);
    assert.deepEqual(await refusalOf({ client_secret: 'guessed' }), [401, 'invalid_client', 7000215]);
    assert.deepEqual(await refusalOf({ client_id: otherApp }), [400, 'unauthorized_client', 700016]);
  });

  it('is refused for another API, another permission, or several', async () => {
    assert.deepEqual(await refusalOf({ scope: scopes.graph.global }), [400, 'invalid_resource', 500011]);
    for (const wrong of [
      'openid',
      `${scope} ${scopes.graph.global}`,
      scope.replace('.default', 'god_mode'),
    ]) {
      assert.deepEqual(await refusalOf({ scope: wrong }), [400, 'invalid_scope', 70011]);
    }
  });

  describe('is refused with an assertion', () => {
    it('that is meant for another app', async () => {
      const assertion = await assertionOf(sandbox, 'helpdesk', { appId: otherApp });
      assert.deepEqual(await refusalOf({ assertion }), [400, 'invalid_grant', 500131]);
    });

    it('that another key signed', async () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const claims = decodeJwt(await assertionOf(sandbox, 'helpdesk'));
      const assertion = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
      assert.deepEqual(await refusalOf({ assertion }), [400, 'invalid_grant', 50013]);
    });

    it('of another tenant', async () => {
      const assertion = await assertionOf(sandbox, 'guest');
      assert.deepEqual(await refusalOf({ assertion }), [400, 'invalid_grant', 50013]);
      const { tenantId } = sandbox.world.staff.guest;
      assert.deepEqual(await refusalOf({ assertion }, tenantId), [400, 'unauthorized_client', 700016]);
    });

    it('that has expired', async () => {
      const assertion = await assertionOf(sandbox, 'helpdesk', { lifetimeSeconds: -1 });
      assert.deepEqual(await refusalOf({ assertion }), [400, 'invalid_grant', 500133]);
    });

    it('that is none', async () => {
      assert.deepEqual(await refusalOf({ assertion: 'not.a.token' }), [400, 'invalid_request', 50027]);
    });

    it('of somebody who has left', async () => {
      const person = { ...sandbox.world.staff.helpdesk, userId: otherApp };
      const assertion = await assertionOf(sandbox, 'helpdesk', { person });
      assert.deepEqual(await refusalOf({ assertion }), [400, 'invalid_grant', 50034]);
    });

    it('that is the token of an app', async () => {
      const app = {
        cloud: 'global',
        tenantId: sandbox.env.AZURE_TENANT_ID,
        appId: sandbox.env.AZURE_CLIENT_ID,
      } as const;
      const assertion = await signAccessToken({
        ...app,
        audience: app.appId,
        roles: [],
        provedBy: 'secret',
        lifetimeSeconds: 3_600,
      });
      assert.equal((await refusalOf({ assertion }))[0], 400);
    });
  });

  describe('is refused by what the administrator decided', () => {
    const challenge = (name: string) =>
      JSON.stringify({
        access_token: { [name]: { essential: true, values: ['9ab03e19-ed42-4168-b6b7-7001fb3e933a'] } },
      });

    it('where nobody has consented', async () => {
      for (const app of sandbox.world.apps) app.mayActAsPeople = false;
      assert.deepEqual(await refusalOf(), [400, 'invalid_grant', 65001, 'consent_required']);
    });

    it('where a policy wants a second factor, with claims for the next sign-in', async () => {
      const { signIn } = sandbox.world.staff.helpdesk;
      signIn.policy = 'secondFactor';
      assert.equal((await ask()).status, 200);
      signIn.secondFactor = false;
      assert.deepEqual(await refusalOf(), [
        400,
        'interaction_required',
        50076,
        'basic_action',
        challenge('polids'),
      ]);
      signIn.policy = 'registration';
      assert.deepEqual((await refusalOf()).slice(0, 3), [400, 'interaction_required', 50079]);
    });

    it('where a policy lets nobody in, whatever the proof', async () => {
      sandbox.world.staff.helpdesk.signIn.policy = 'block';
      assert.deepEqual(await refusalOf(), [
        400,
        'interaction_required',
        53003,
        'message_only',
        challenge('capolids'),
      ]);
      const credential = onBehalfOfCredential(sandbox, await assertionOf(sandbox, 'helpdesk'));
      await assert.rejects(credential.getToken(scope), /AADSTS53003/);
    });
  });
});
