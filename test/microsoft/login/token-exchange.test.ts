import assert from 'node:assert/strict';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { generate } from 'selfsigned';
import type { AppCredential, PartnerAccount } from '../../../src/config.ts';
import { createTokenExchange } from '../../../src/microsoft/login/token-exchange.ts';
import { createUpstream } from '../../../src/microsoft/pipeline/upstream.ts';
import { aCall, aLog } from '../../builders.ts';

const customer = '0f000000-0000-4000-8000-000000000001';
const scope = 'https://graph.microsoft.com/.default';
const granted: Step = {
  status: 200,
  body: JSON.stringify({ token_type: 'Bearer', expires_in: 3599, access_token: 'good' }),
};

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly form: URLSearchParams;
  readonly correlationId: string | undefined;
}

type Step = { status: number; body: string; headers?: Record<string, string> };

/** Entra's token endpoint by a script, and then a token. */
function entra(...steps: Step[]): HttpClient & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    async sendRequest(request) {
      const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
      const correlationId = request.headers.get('client-request-id');
      asked.push({ method: request.method, url: request.url.replace(/\?.*/, ''), form, correlationId });
      const { status, body, headers } = steps.shift() ?? granted;
      return { request, status, headers: createHttpHeaders(headers ?? {}), bodyAsText: body };
    },
  };
}

function account(credential: AppCredential, changes: Partial<PartnerAccount> = {}): PartnerAccount {
  return {
    id: 'primary',
    cloud: 'global',
    tenantId: '11111111-1111-4111-8111-111111111111',
    clientId: '22222222-2222-4222-8222-222222222222',
    customersFrom: 'partnerCenter',
    credential,
    ...changes,
  };
}

const secret: AppCredential = { kind: 'secret', secret: 'hunter2' };

function open(httpClient: HttpClient, of: PartnerAccount = account(secret), call = aCall()) {
  const exchange = createTokenExchange(of, createUpstream({ clock: Date.now, firstPauseMs: 0, httpClient }));
  return () => exchange(customer, scope, call);
}

function refusal(status: number, description: string): Step {
  const body = {
    error: 'invalid_request',
    error_description: description,
    trace_id: 't',
    correlation_id: 'c',
  };
  return { status, body: JSON.stringify(body) };
}

describe('a token', () => {
  const endpoints: readonly (readonly [string, Partial<PartnerAccount>, string])[] = [
    ['worldwide', {}, 'https://login.microsoftonline.com'],
    ['in the US Government cloud', { cloud: 'usgov' }, 'https://login.microsoftonline.us'],
    ['in the cloud operated by 21Vianet', { cloud: 'china' }, 'https://login.partner.microsoftonline.cn'],
    ['at an authority of its own', { authorityHost: 'https://localhost:8443' }, 'https://localhost:8443'],
    [
      'at one below a path',
      { authorityHost: 'https://localhost:8443/entra' },
      'https://localhost:8443/entra',
    ],
  ];
  for (const [where, changes, login] of endpoints) {
    it(`is one request to the customer's tenant ${where}`, async () => {
      const client = entra();
      const { token, expiresOnTimestamp } = await open(client, account(secret, changes))();
      assert.equal(token, 'good');
      assert.ok(Math.abs(expiresOnTimestamp - Date.now() - 3_599_000) < 60_000);
      assert.deepEqual(
        client.asked.map(({ method, url }) => `${method} ${url}`),
        [`POST ${login}/${customer}/oauth2/v2.0/token`],
      );
    });
  }

  it('is asked for with the correlation id of the turn', async () => {
    const client = entra();
    await open(client)();
    assert.equal(client.asked[0]?.correlationId, aCall().correlationId);
  });

  it('is asked for by the secret', async () => {
    const client = entra();
    await open(client)();
    const form = client.asked[0]?.form;
    assert.equal(form?.get('grant_type'), 'client_credentials');
    assert.equal(form?.get('client_id'), '22222222-2222-4222-8222-222222222222');
    assert.equal(form?.get('client_secret'), 'hunter2');
    assert.ok(form?.get('scope')?.split(' ').includes(scope));
  });

  it('and its secret stay out of the log, also when Entra refuses', async () => {
    const log = aLog();
    const call = aCall({ log });
    await open(entra(), account(secret), call)();
    await assert.rejects(
      open(entra(refusal(401, 'AADSTS7000215: hunter2 is wrong.')), account(secret), call)(),
    );
    assert.equal(log.lines.length, 2);
    assert.doesNotMatch(JSON.stringify(log.lines), /hunter2|good/);
  });
});

describe('a token without a secret', () => {
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'partner-health-test-'));
  });
  after(() => rm(directory, { recursive: true }));

  it('is asked for by an assertion that the certificate signs', async () => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'app' }], { keySize: 2048 });
    const path = join(directory, 'app.pem');
    await writeFile(path, `${cert}\n${key}`);
    const client = entra();
    await open(client, account({ kind: 'certificate', path }))();
    const [header = '', payload = '', signature = ''] =
      client.asked[0]?.form.get('client_assertion')?.split('.') ?? [];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    assert.equal(claims.aud, `https://login.microsoftonline.com/${customer}/oauth2/v2.0/token`);
    assert.equal(claims.iss, '22222222-2222-4222-8222-222222222222');
    const publicKey = createPublicKey(
      new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'pem' }),
    );
    const padding = { key: publicKey, padding: 6, saltLength: 32 };
    assert.ok(
      verify('sha256', Buffer.from(`${header}.${payload}`), padding, Buffer.from(signature, 'base64url')),
    );
  });

  it('is asked for by the token in a file, each time as it is then', async () => {
    const path = join(directory, 'federated.jwt');
    const client = entra();
    const get = open(client, account({ kind: 'federatedToken', path }));
    for (const content of ['first.jwt', 'second.jwt']) {
      await writeFile(path, `${content}\n`);
      await get();
    }
    assert.deepEqual(
      client.asked.map(({ form }) => form.get('client_assertion')),
      ['first.jwt', 'second.jwt'],
    );
  });

  for (const kind of ['certificate', 'federatedToken'] as const) {
    it(`fails as an invalid secret where the file is missing (${kind})`, async () => {
      const client = entra();
      const get = open(client, account({ kind, path: join(directory, 'nowhere.pem') }));
      await assert.rejects(get(), { reason: 'secret_invalid' });
      assert.equal(client.asked.length, 0);
    });
  }

  it("is asked for by the machine's managed identity", async () => {
    const questions: string[] = [];
    const machine = createServer((request, response) => {
      questions.push(request.url ?? '');
      const expires_on = String(Math.floor(Date.now() / 1000) + 86_400);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ access_token: 'of.the.machine', expires_on, token_type: 'Bearer' }));
    });
    await new Promise<void>((resolve) => machine.listen(0, '127.0.0.1', resolve));
    const address = machine.address();
    assert.ok(address && typeof address === 'object');
    process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${address.port}/msi/token`;
    process.env.IDENTITY_HEADER = 'header';
    try {
      const client = entra();
      const clientId = '33333333-3333-4333-8333-333333333333';
      const get = open(client, account({ kind: 'managedIdentity', clientId }));
      await get();
      await get();
      assert.deepEqual(
        client.asked.map(({ form }) => form.get('client_assertion')),
        ['of.the.machine', 'of.the.machine'],
      );
      assert.equal(questions.length, 1, 'the identity library keeps the token of the machine');
      const asked = new URL(questions[0] ?? '', 'http://localhost').searchParams;
      assert.equal(asked.get('resource'), 'api://AzureADTokenExchange');
      assert.equal(asked.get('client_id'), clientId);
    } finally {
      delete process.env.IDENTITY_ENDPOINT;
      delete process.env.IDENTITY_HEADER;
      machine.close();
    }
  });
});

describe('a token that does not come', () => {
  it('has the reason, code and request id of the answer', async () => {
    const client = entra(refusal(400, 'AADSTS65001: No consent.'));
    await assert.rejects(open(client)(), {
      reason: 'consent_missing',
      details: { status: 400, upstreamCode: 'AADSTS65001', requestId: 't' },
    });
    assert.equal(client.asked.length, 1);
  });

  it('is tried again twice where Entra fails', async () => {
    const client = entra({ status: 503, body: '<html>' }, { status: 500, body: '' });
    assert.equal((await open(client)()).token, 'good');
    assert.equal(client.asked.length, 3);
  });

  it('is asked for afresh the next time: the identity library holds no failure against us', async () => {
    const failure = { status: 503, body: '{"error":"temporarily_unavailable"}' };
    const client = entra(failure, failure, failure);
    const get = open(client);
    await assert.rejects(get(), { reason: 'service_failed' });
    assert.equal((await get()).token, 'good');
  });

  it('is not asked for again before the time that Entra names', async () => {
    const client = entra({ ...refusal(429, 'AADSTS90055: Too many.'), headers: { 'retry-after': '60' } });
    const get = open(client);
    await assert.rejects(get(), { reason: 'throttled' });
    await assert.rejects(get(), { reason: 'throttled' });
    assert.equal(client.asked.length, 1);
  });

  for (const body of ['{"access_tok', '<html>Welcome to the hotel</html>', '{}', '']) {
    it(`is a malformed answer for ${body || 'an empty body'}`, async () => {
      const client = entra({ status: 200, body });
      await assert.rejects(open(client)(), { reason: 'answer_malformed' });
      assert.equal(client.asked.length, 1);
    });
  }

  it('is a malformed answer where a proxy redirects to its own page', async () => {
    const client = entra({ status: 302, body: '', headers: { location: 'https://hotel.example/login' } });
    await assert.rejects(open(client)(), { reason: 'answer_malformed' });
    assert.equal(client.asked.length, 1);
  });
});
