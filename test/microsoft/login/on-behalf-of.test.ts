import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { jwtVerify } from 'jose';
import { generate } from 'selfsigned';
import { ActionError, type ActionReason } from '../../../src/action-error.ts';
import type { BotApp } from '../../../src/bot-app.ts';
import { createPersonExchange } from '../../../src/microsoft/login/on-behalf-of.ts';
import { createUpstream } from '../../../src/microsoft/pipeline/upstream.ts';
import type { Person, SignIn } from '../../../src/person.ts';
import { aCall, aLog } from '../../builders.ts';
import { account } from '../accounts.ts';

const scope = 'https://api.partnercenter.microsoft.com/.default';
const app: BotApp = {
  appId: '99999999-9999-4999-8999-999999999999',
  proof: { kind: 'secret', secret: 'hunter2' },
};
const ada: Person = { userId: 'aaaaaaaa-0000-4000-8000-000000000001', teamsId: '29:1ada' };

/** A token that says whose it is; its signature is not looked at here. */
function assertionFor(claims: object): string {
  const parts = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `${parts.join('.')}.c2lnbmVk`;
}

type Step = { status: number; body: string };
const granted: Step = {
  status: 200,
  body: JSON.stringify({ token_type: 'Bearer', expires_in: 3599, access_token: 'token-of-ada' }),
};
const refusal = (code: number, error = 'invalid_grant'): Step => ({
  status: 400,
  body: JSON.stringify({ error, error_description: `AADSTS${code}: No.`, trace_id: 't' }),
});

interface Opened {
  readonly steps?: readonly Step[];
  readonly app?: BotApp | undefined;
  readonly assertion?: string;
  readonly signIn?: Partial<SignIn>;
}

function open(options: Opened = {}) {
  const steps = [...(options.steps ?? [])];
  const asked: { url: string; form: URLSearchParams }[] = [];
  const signedOut: Person[] = [];
  const httpClient: HttpClient = {
    async sendRequest(request) {
      const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
      asked.push({ url: request.url.replace(/\?.*/, ''), form });
      const { status, body } = steps.shift() ?? granted;
      return { request, status, headers: createHttpHeaders(), bodyAsText: body };
    },
  };
  const log = aLog();
  const assertion = options.assertion ?? assertionFor({ oid: ada.userId.toUpperCase() });
  const exchange = createPersonExchange({
    account,
    app: 'app' in options ? options.app : app,
    signIn: {
      assertionOf: async () => assertion,
      signOut: async (person) => void signedOut.push(person),
      ...options.signIn,
    },
    upstream: createUpstream({ clock: Date.now, firstPauseMs: 0, httpClient }),
  });
  return { asked, signedOut, log, assertion, get: () => exchange(ada, scope, aCall({ log })) };
}

async function failureOf(work: Promise<unknown>): Promise<ActionError> {
  const thrown: unknown = await work.then(
    () => assert.fail('It went well.'),
    (error) => error,
  );
  assert.ok(thrown instanceof ActionError, String(thrown));
  return thrown;
}

describe('a token on behalf of a person', () => {
  it("is asked for by the bot's own app, for the person's sign-in, at the tenant of the staff", async () => {
    const { asked, assertion, get } = open();
    const { token, expiresOnTimestamp } = await get();
    assert.equal(token, 'token-of-ada');
    assert.ok(Math.abs(expiresOnTimestamp - Date.now() - 3_599_000) < 60_000);
    assert.equal(asked.length, 1);
    assert.equal(asked[0]?.url, `https://login.microsoftonline.com/${account.tenantId}/oauth2/v2.0/token`);
    const form = asked[0]?.form;
    assert.equal(form?.get('grant_type'), 'urn:ietf:params:oauth:grant-type:jwt-bearer');
    assert.equal(form?.get('requested_token_use'), 'on_behalf_of');
    assert.equal(form?.get('client_id'), app.appId);
    assert.equal(form?.get('client_secret'), 'hunter2');
    assert.equal(form?.get('assertion'), assertion);
    assert.ok(form?.get('scope')?.split(' ').includes(scope));
  });

  it('is asked for by a certificate whose key is at hand', async () => {
    const { cert, private: privateKey } = await generate([{ name: 'commonName', value: 'bot' }], {
      keySize: 2048,
    });
    const { fingerprint, publicKey } = new X509Certificate(cert);
    const { asked, get } = open({
      app: { appId: app.appId, proof: { kind: 'certificate', thumbprint: fingerprint, privateKey } },
    });
    await get();
    const form = asked[0]?.form;
    assert.equal(form?.has('client_secret'), false);
    assert.equal(
      form?.get('client_assertion_type'),
      'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    );
    const audience = `https://login.microsoftonline.com/${account.tenantId}/oauth2/v2.0/token`;
    const { protectedHeader } = await jwtVerify(form?.get('client_assertion') ?? '', publicKey, {
      audience,
      issuer: app.appId,
      subject: app.appId,
    });
    const der = new X509Certificate(cert).raw;
    assert.equal(protectedHeader.x5t, createHash('sha1').update(der).digest('base64url'));
  });

  it('is no good with a key that can not be read', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const wrong = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const { asked, get } = open({
      app: { appId: app.appId, proof: { kind: 'certificate', thumbprint: 'ab', privateKey: wrong } },
    });
    assert.equal((await failureOf(get())).reason, 'secret_invalid');
    assert.equal(asked.length, 0);
  });

  it('is not to be had from a bot that is no app registration', async () => {
    const { asked, get } = open({ app: undefined });
    assert.equal((await failureOf(get())).reason, 'sign_in_not_set_up');
    assert.equal(asked.length, 0);
  });

  it('waits for the person to sign in', async () => {
    const wanted = new ActionError('sign_in_wanted', 'Nobody has signed in.');
    const { asked, get } = open({ signIn: { assertionOf: () => Promise.reject(wanted) } });
    assert.equal(await failureOf(get()), wanted);
    assert.equal(asked.length, 0);
  });

  for (const [whose, assertion] of [
    ['another account', assertionFor({ oid: 'bbbbbbbb-0000-4000-8000-000000000002' })],
    ['nobody', assertionFor({ sub: 'app' })],
    ['no known form', 'opaque'],
  ] as const) {
    it(`is not asked for by a sign-in of ${whose}`, async () => {
      const { asked, get } = open({ assertion });
      assert.equal((await failureOf(get())).reason, 'sign_in_wanted');
      assert.equal(asked.length, 0);
    });
  }

  const refusals: readonly (readonly [number, ActionReason])[] = [
    [50013, 'sign_in_wanted'],
    [500133, 'sign_in_wanted'],
    [50173, 'sign_in_wanted'],
    [500131, 'sign_in_not_set_up'],
    [65001, 'consent_missing'],
    [500011, 'consent_missing'],
    [700016, 'consent_missing'],
    [50076, 'mfa_missing'],
    [50079, 'mfa_missing'],
    [53000, 'sign_in_conditions'],
    [53003, 'sign_in_conditions'],
    [50158, 'sign_in_conditions'],
    [7000215, 'secret_invalid'],
    [7000222, 'secret_expired'],
    [90002, 'tenant_unknown'],
    [50105, 'sign_in_refused'],
  ];
  for (const [code, reason] of refusals) {
    it(`is refused with AADSTS${code}: ${reason}`, async () => {
      const { get } = open({ steps: [refusal(code)] });
      const failure = await failureOf(get());
      assert.equal(failure.reason, reason);
      assert.deepEqual(failure.details, { status: 400, upstreamCode: `AADSTS${code}`, requestId: 't' });
    });
  }

  it('is a matter of conditions wherever Entra wants the person, whatever its code', async () => {
    const { get } = open({ steps: [refusal(599999, 'interaction_required')] });
    assert.equal((await failureOf(get())).reason, 'sign_in_conditions');
    const { get: again } = open({ steps: [refusal(50076, 'interaction_required')] });
    assert.equal((await failureOf(again())).reason, 'mfa_missing');
  });

  it('ends a sign-in that is no longer good, so that the next one is new, and no other', async () => {
    const { signedOut, get } = open({ steps: [refusal(500133)] });
    await failureOf(get());
    assert.deepEqual(signedOut, [ada]);
    const other = open({ steps: [refusal(65001)] });
    await failureOf(other.get());
    assert.deepEqual(other.signedOut, []);
    const failing = open({
      steps: [refusal(500133)],
      signIn: { signOut: () => Promise.reject(new Error('The token service is away.')) },
    });
    assert.equal((await failureOf(failing.get())).reason, 'sign_in_wanted');
  });

  it('is tried again where Entra fails, and is told when it goes on failing', async () => {
    const away: Step = { status: 503, body: '' };
    assert.equal((await open({ steps: [away, away] }).get()).token, 'token-of-ada');
    const { get } = open({ steps: [away, away, away] });
    assert.equal((await failureOf(get())).reason, 'service_failed');
    const { get: broken } = open({ steps: [{ status: 200, body: '{"access_tok' }] });
    assert.equal((await failureOf(broken())).reason, 'answer_malformed');
  });

  it('stays out of the log, as do the sign-in and the secret', async () => {
    for (const steps of [[granted], [refusal(65001)]]) {
      const { log, assertion, get } = open({ steps });
      await get().catch(() => undefined);
      const written = JSON.stringify(log.lines);
      assert.equal(log.lines.length, 1);
      for (const secret of [assertion, 'hunter2', 'token-of-ada']) assert.ok(!written.includes(secret));
    }
  });
});
