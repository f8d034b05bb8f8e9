import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientAssertionCredential, ClientCertificateCredential } from '@azure/identity';
import { createRemoteJWKSet, decodeJwt, jwtVerify, SignJWT } from 'jose';
import { generate } from 'selfsigned';
import { z } from 'zod';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { noon, scopes, secretCredential, send, start } from '../ask.ts';

const errorBody = z.object({
  error: z.string(),
  error_description: z.string(),
  error_codes: z.array(z.number()),
  timestamp: z.string(),
  trace_id: z.guid(),
  correlation_id: z.string(),
  error_uri: z.string(),
});

describe('Entra ID in the sandbox', () => {
  let sandbox: Sandbox;
  let now = noon;
  const graph = scopes.graph.global;
  const tenantOf = (name: string) => customerNamed(sandbox.world, name).tenantId;

  beforeEach(async () => {
    now = noon;
    sandbox = await start({ clock: () => now });
  });
  afterEach(() => sandbox.close());

  /** Asks for a token by hand, so that every part of the request can be wrong. */
  async function ask(tenant: string, changes: Record<string, string | undefined> = {}) {
    const form = {
      grant_type: 'client_credentials',
      client_id: sandbox.env.AZURE_CLIENT_ID,
      client_secret: sandbox.env.AZURE_CLIENT_SECRET,
      scope: graph,
      ...changes,
    };
    const body = new URLSearchParams();
    for (const [key, value] of Object.entries(form)) if (value !== undefined) body.set(key, value);
    return send(`${sandbox.env.AZURE_AUTHORITY_HOST}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body,
      headers: { 'client-request-id': 'f3a1f2d0-0000-4000-8000-000000000001' },
    });
  }

  async function codeFor(tenant: string, changes: Record<string, string | undefined> = {}) {
    const { status, body } = await ask(tenant, changes);
    const { error, error_codes } = errorBody.parse(body);
    return [status, error, ...error_codes];
  }

  describe('with the real @azure/identity', () => {
    it('gives one credential tokens for many tenants, each of version 1.0 with tenant, audience, app and roles', async () => {
      const credential = secretCredential(sandbox);
      for (const name of ['Contoso Ltd', 'Litware 科技']) {
        const { token, expiresOnTimestamp } = await credential.getToken(graph, { tenantId: tenantOf(name) });
        const claims = decodeJwt(token);
        assert.equal(claims.tid, tenantOf(name));
        assert.equal(claims.iss, `https://sts.windows.net/${tenantOf(name)}/`);
        assert.equal(claims.aud, 'https://graph.microsoft.com');
        assert.equal(claims.appid, sandbox.env.AZURE_CLIENT_ID);
        assert.equal(claims.ver, '1.0');
        assert.deepEqual(claims.roles, ['ServiceHealth.Read.All', 'ServiceMessage.Read.All']);
        assert.ok(expiresOnTimestamp > Date.now() + 3_500_000);
      }
    });

    it('signs with the key that it publishes', async () => {
      const { token } = await secretCredential(sandbox).getToken(graph, {
        tenantId: tenantOf('Contoso Ltd'),
      });
      const authority = `${sandbox.env.AZURE_AUTHORITY_HOST}/${tenantOf('Contoso Ltd')}`;
      const discovery = await send(`${authority}/v2.0/.well-known/openid-configuration`);
      const { jwks_uri } = z.object({ jwks_uri: z.string() }).parse(discovery.body);
      const { protectedHeader } = await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)));
      assert.equal(protectedHeader.alg, 'RS256');
    });

    it('serves the second cloud with its own tenants and audiences', async () => {
      const tenantId = tenantOf('北京晨光物流有限公司');
      const { token } = await secretCredential(sandbox, 'china').getToken(scopes.graph.china, { tenantId });
      assert.equal(decodeJwt(token).iss, `https://sts.chinacloudapi.cn/${tenantId}/`);
      await assert.rejects(secretCredential(sandbox).getToken(graph, { tenantId }), /AADSTS90002/);
      await assert.rejects(secretCredential(sandbox, 'china').getToken(graph, { tenantId }), /AADSTS500011/);
    });

    it('accepts a certificate that is registered for the app, and no other', async () => {
      const app = sandbox.world.apps[0];
      assert.ok(app);
      const { cert, private: key } = await generate([{ name: 'commonName', value: 'app' }], {
        keySize: 2048,
      });
      const certificatePath = join(await mkdtemp(join(tmpdir(), 'app-certificate-')), 'app.pem');
      await writeFile(certificatePath, `${key}\n${cert}`);
      const credential = () =>
        new ClientCertificateCredential(app.tenantId, app.appId, certificatePath, {
          authorityHost: sandbox.env.AZURE_AUTHORITY_HOST,
          disableInstanceDiscovery: true,
          additionallyAllowedTenants: ['*'],
        });
      const tenantId = tenantOf('Contoso Ltd');
      await assert.rejects(credential().getToken(graph, { tenantId }), /AADSTS700027/);
      app.certificates.push(cert);
      const { token } = await credential().getToken(graph, { tenantId });
      assert.equal(decodeJwt(token).appidacr, '2');

      const codeForAssertion = async (audience: string, expires: string) => {
        const x5t = Buffer.from(new X509Certificate(cert).fingerprint.replaceAll(':', ''), 'hex').toString(
          'base64url',
        );
        const assertion = new SignJWT({ iss: app.appId, sub: app.appId, aud: audience })
          .setProtectedHeader({ alg: 'RS256', x5t })
          .setExpirationTime(expires);
        return codeFor(tenantId, {
          client_secret: undefined,
          client_assertion: await assertion.sign(createPrivateKey(key)),
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        });
      };
      const endpoint = `${sandbox.env.AZURE_AUTHORITY_HOST}/${tenantId}/oauth2/v2.0/token`;
      assert.deepEqual(await codeForAssertion('https://a.example', '5m'), [401, 'invalid_client', 700023]);
      assert.deepEqual(await codeForAssertion(endpoint, '-1h'), [401, 'invalid_client', 700024]);
    });

    it('accepts the token of an identity provider only where it is registered for the app', async () => {
      const app = sandbox.world.apps[0];
      assert.ok(app);
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const audience = 'api://AzureADTokenExchange';
      const tokenWith = (changes: { subject?: string; audience?: string; key?: KeyObject } = {}) => {
        const sign = () =>
          new SignJWT({})
            .setProtectedHeader({ alg: 'RS256' })
            .setIssuer('https://idp.example')
            .setSubject(changes.subject ?? 'workload')
            .setAudience(changes.audience ?? audience)
            .setExpirationTime('5m')
            .sign(changes.key ?? privateKey);
        const credential = new ClientAssertionCredential(app.tenantId, app.appId, sign, {
          authorityHost: sandbox.env.AZURE_AUTHORITY_HOST,
          disableInstanceDiscovery: true,
        });
        return credential.getToken(graph);
      };
      await assert.rejects(tokenWith(), /AADSTS700213/);
      app.federatedCredentials.push({
        issuer: 'https://idp.example',
        subject: 'workload',
        audience,
        key: publicKey,
      });
      assert.equal(decodeJwt((await tokenWith()).token).tid, app.tenantId);
      await assert.rejects(tokenWith({ subject: 'another' }), /AADSTS700213/);
      await assert.rejects(tokenWith({ audience: 'api://another' }), /AADSTS700213/);
      await assert.rejects(tokenWith({ key: stranger.privateKey }), /AADSTS700027/);
    });

    it('says which AADSTS error it was', async () => {
      const credential = secretCredential(sandbox);
      const refusal = (tenantId: string) => credential.getToken(graph, { tenantId });
      await assert.rejects(refusal(tenantOf('Proseware GmbH')), /AADSTS700016/);
      await assert.rejects(refusal(tenantOf('Fourth Coffee')), /AADSTS5000224/);
      await assert.rejects(refusal('11111111-2222-4333-8444-555555555555'), /AADSTS90002/);
      await assert.rejects(secretCredential(sandbox, 'global', 'wrong').getToken(graph), /AADSTS7000215/);
    });
  });

  it('writes errors as Entra does', async () => {
    const { status, body, headers } = await ask(tenantOf('Contoso Ltd'), { client_secret: 'wrong' });
    const error = errorBody.parse(body);
    assert.equal(status, 401);
    assert.equal(error.error, 'invalid_client');
    assert.equal(error.timestamp, '2026-03-04 12:00:30Z');
    assert.equal(error.correlation_id, 'f3a1f2d0-0000-4000-8000-000000000001');
    assert.ok(
      error.error_description.endsWith(
        `Trace ID: ${error.trace_id} Correlation ID: ${error.correlation_id} Timestamp: ${error.timestamp}`,
      ),
    );
    assert.equal(error.error_uri, 'https://login.microsoftonline.com/error?code=7000215');
    assert.equal(headers.get('client-request-id'), error.correlation_id);
  });

  it('refuses each wrong request with its own code', async () => {
    const contoso = tenantOf('Contoso Ltd');
    assert.deepEqual(await codeFor(contoso, { grant_type: undefined }), [400, 'invalid_request', 900144]);
    assert.deepEqual(await codeFor(contoso, { grant_type: 'password' }), [
      400,
      'unsupported_grant_type',
      70003,
    ]);
    assert.deepEqual(await codeFor(contoso, { client_id: undefined }), [400, 'invalid_request', 900144]);
    assert.deepEqual(await codeFor(contoso, { client_secret: undefined }), [401, 'invalid_client', 7000216]);
    assert.deepEqual(await codeFor(contoso, { client_id: 'nobody' }), [400, 'unauthorized_client', 700016]);
    assert.deepEqual(await codeFor(contoso, { scope: 'User.Read' }), [400, 'invalid_scope', 1002012]);
    assert.deepEqual(await codeFor(contoso, { scope: 'https://a.example/.default' }), [
      400,
      'invalid_resource',
      500011,
    ]);
    assert.deepEqual(await codeFor('common'), [400, 'invalid_request', 50059]);
    assert.deepEqual(await codeFor('not-a-tenant'), [400, 'invalid_request', 900023]);
    assert.deepEqual(await codeFor('nobody.example'), [400, 'invalid_tenant', 90002]);
  });

  it('says a missing consent as the knob tells it to', async () => {
    const tenant = tenantOf('Proseware GmbH');
    assert.deepEqual(await codeFor(tenant), [400, 'unauthorized_client', 700016]);
    sandbox.knobs.consentError = 65001;
    assert.deepEqual(await codeFor(tenant), [400, 'invalid_grant', 65001]);
    customerNamed(sandbox.world, 'Proseware GmbH').condition = 'normal';
    assert.equal((await ask(tenant)).status, 200);
  });

  it('tells an expired secret from a wrong one, on its own clock', async () => {
    const secret = sandbox.world.apps[0]?.secrets[0];
    assert.ok(secret);
    secret.expiresAt = noon + 60_000;
    assert.equal((await ask(tenantOf('Contoso Ltd'))).status, 200);
    now += 60_000;
    assert.deepEqual(await codeFor(tenantOf('Contoso Ltd')), [401, 'invalid_client', 7000222]);
  });

  it('finds tenants by domain, the Bot Framework among them, for apps that are added', async () => {
    assert.equal((await ask('contoso.com')).status, 200);
    sandbox.world.apps.push({
      appId: 'b0700000-0000-4000-8000-000000000001',
      name: 'Bot',
      cloud: 'global',
      tenantId: sandbox.world.partners.global.tenantId,
      readsCustomers: false,
      secrets: [{ value: 'bot secret' }],
      certificates: [],
      federatedCredentials: [],
    });
    const bot = { client_id: 'b0700000-0000-4000-8000-000000000001', client_secret: 'bot secret' };
    const { body } = await ask('botframework.com', {
      ...bot,
      scope: 'https://api.botframework.com/.default',
    });
    const claims = decodeJwt(z.object({ access_token: z.string() }).parse(body).access_token);
    assert.equal(claims.aud, 'https://api.botframework.com');
    assert.equal(claims.tid, 'd6d49420-f39b-4df7-a1dc-d59a935871db');
    assert.deepEqual(await codeFor(tenantOf('Contoso Ltd'), bot), [400, 'unauthorized_client', 700016]);
  });

  it('refuses with any AADSTS code that a fault asks for', async () => {
    sandbox.knobs.add({
      api: 'entra',
      tenantId: tenantOf('Contoso Ltd'),
      fault: { aadsts: 53003 },
      times: 1,
    });
    assert.deepEqual(await codeFor(tenantOf('Contoso Ltd')), [400, 'access_denied', 53003]);
    sandbox.knobs.add({ api: 'entra', fault: { status: 504 }, times: 1 });
    assert.deepEqual(await codeFor(tenantOf('Contoso Ltd')), [504, 'temporarily_unavailable', 90033]);
    assert.equal((await ask(tenantOf('Contoso Ltd'))).status, 200);
  });

  it('answers instance discovery', async () => {
    const host = sandbox.env.AZURE_AUTHORITY_HOST;
    const { status, body } = await send(`${host}/common/discovery/instance?api-version=1.1`);
    assert.equal(status, 200);
    const { metadata } = z
      .object({ metadata: z.array(z.object({ aliases: z.array(z.string()) })) })
      .parse(body);
    assert.deepEqual(metadata[0]?.aliases, [new URL(host).host]);
  });
});
