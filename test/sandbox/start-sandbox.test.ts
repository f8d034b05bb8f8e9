import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { graphErrorBody, noon, send, start, tokenFor } from './ask.ts';

describe('startSandbox', () => {
  let sandbox: Sandbox;
  let token: string;
  let tenantId: string;
  const health = () => `${sandbox.env.GRAPH_URL}/v1.0/admin/serviceAnnouncement/healthOverviews`;

  beforeEach(async () => {
    sandbox = await start({ clock: () => noon });
    ({ tenantId } = customerNamed(sandbox.world, 'Contoso Ltd'));
    token = await tokenFor(sandbox, 'graph', tenantId);
    sandbox.calls.length = 0;
  });
  afterEach(() => sandbox.close());

  it('gives all settings, every address on a loopback server of its own', () => {
    const urls = Object.entries(sandbox.env).filter(([name]) => /_(URL|HOST)$/.test(name));
    assert.equal(urls.length, 8);
    assert.equal(new Set(urls.map(([, url]) => url)).size, 8);
    for (const [, url] of urls) assert.match(url, /^https:\/\/localhost:\d+$/);
    for (const name of [
      'AZURE_TENANT_ID',
      'CHINA_CLIENT_ID',
      'ADMIN_AGENTS_GROUP_ID',
      'SALES_AGENTS_GROUP_ID',
    ] as const) {
      assert.match(sandbox.env[name], /^[0-9a-f-]{36}$/);
    }
    assert.equal(sandbox.env.PARTNER_CLOUD, 'global');
    assert.equal(sandbox.env.NODE_EXTRA_CA_CERTS, process.env.SANDBOX_CA);
  });

  it('records every request with its tenant, status and correlation id', async () => {
    await send(`${health()}?$select=id`, { token, headers: { 'client-request-id': 'walk-1' } });
    assert.deepEqual(sandbox.calls, [
      {
        api: 'graph',
        cloud: 'global',
        operation: 'healthOverviews',
        method: 'GET',
        path: '/v1.0/admin/serviceAnnouncement/healthOverviews?$select=id',
        tenantId,
        status: 200,
        at: noon,
        correlationId: 'walk-1',
      },
    ]);
    await tokenFor(sandbox, 'partnerCenter', undefined, 'china');
    assert.deepEqual(
      sandbox.calls.slice(1).map(({ api, cloud, tenantId: tenant }) => [api, cloud, tenant]),
      [
        ['entra', 'china', sandbox.env.CHINA_TENANT_ID],
        ['entra', 'china', sandbox.env.CHINA_TENANT_ID],
      ],
    );
  });

  it('fails as a rule says: for one API, tenant or path, as often as it says', async () => {
    sandbox.knobs.add({ api: 'graph', tenantId, path: /healthOverviews/, fault: { status: 503 }, times: 2 });
    const other = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, 'Tailspin Toys').tenantId);
    assert.equal((await send(health(), { token: other })).status, 200);
    const failed = await send(health(), { token });
    assert.equal(failed.status, 503);
    assert.equal(graphErrorBody.parse(failed.body).error.code, 'ServiceUnavailable');
    assert.equal((await send(health(), { token })).status, 503);
    assert.equal((await send(health(), { token })).status, 200);
  });

  it('takes a rule away again', async () => {
    const remove = sandbox.knobs.add({
      api: 'graph',
      fault: { status: 429, headers: { 'retry-after': '7' } },
    });
    const refused = await send(health(), { token });
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '7']);
    remove();
    assert.equal((await send(health(), { token })).status, 200);
    sandbox.knobs.add({ fault: { status: 500, body: 'Oops' } });
    assert.deepEqual((await send(health(), { token })).text, 'Oops');
    sandbox.knobs.clear();
    assert.equal((await send(health(), { token })).status, 200);
  });

  it('breaks JSON, drops connections and hangs', async () => {
    sandbox.knobs.add({ fault: { breakJson: true }, times: 1 });
    const broken = await send(health(), { token });
    assert.equal(broken.status, 200);
    assert.match(broken.text, /^\{"@odata/);
    assert.equal(broken.body, undefined);

    sandbox.knobs.add({ fault: { dropConnection: true }, times: 1 });
    await assert.rejects(send(health(), { token }), /fetch failed/);

    sandbox.knobs.add({ fault: { hang: true }, times: 1 });
    await assert.rejects(send(health(), { token, signal: AbortSignal.timeout(50) }), /timeout|aborted/i);
    assert.deepEqual(
      sandbox.calls.map(({ status }) => status),
      [200, 0, 0],
    );
  });

  it('fails one operation and no other, in the form of its API', async () => {
    const base = health().replace('healthOverviews', '');
    sandbox.knobs.add({
      operation: 'messages',
      fault: { status: 429, headers: { 'retry-after': '7' } },
    });
    const refused = await send(`${base}messages?$select=id`, { token });
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '7']);
    assert.equal(graphErrorBody.parse(refused.body).error.code, 'TooManyRequests');
    assert.equal((await send(`${base}messages/MC1179004`, { token })).status, 200);
    assert.equal((await send(`${base}issues`, { token })).status, 200);

    const partner = await tokenFor(sandbox, 'partnerCenter');
    const customer = `${sandbox.env.PARTNER_CENTER_URL}/v1/customers/${tenantId}`;
    sandbox.knobs.add({ operation: 'subscriptions', tenantId, fault: { status: 429 } });
    const throttled = await send(`${customer}/subscriptions`, { token: partner });
    assert.deepEqual([throttled.status, throttled.headers.get('retry-after')], [429, '57']);
    assert.equal((await send(customer, { token: partner })).status, 200);
  });

  it('spoils one item of a list, or cuts a file', async () => {
    const ids = z.object({ id: z.unknown() }).array();
    sandbox.knobs.add({ operation: 'issues', fault: { oddItem: true }, times: 1 });
    const issues = await send(health().replace('healthOverviews', 'issues'), { token });
    const [odd, ...rest] = z.object({ value: ids }).parse(issues.body).value;
    assert.deepEqual(odd, { id: 7 });
    assert.ok(rest.length > 0 && rest.every(({ id }) => typeof id === 'string'));

    sandbox.knobs.add({ operation: 'subscriptions', fault: { oddItem: true }, times: 1 });
    const url = `${sandbox.env.PARTNER_CENTER_URL}/v1/customers/${tenantId}/subscriptions`;
    const licences = await send(url, { token: await tokenFor(sandbox, 'partnerCenter') });
    assert.deepEqual(z.object({ items: ids }).parse(licences.body).items[0], { id: 7 });

    const review = health().replace('healthOverviews', 'issues/EX1184417/incidentReport');
    const whole = (await send(review, { token })).text.length;
    sandbox.knobs.add({ operation: 'incidentReport', fault: { breakJson: true }, times: 1 });
    assert.ok((await send(review, { token })).text.length < whole);
  });

  it('forgets its oldest requests instead of growing for ever', async () => {
    await send(health(), { token });
    const [first] = sandbox.calls;
    assert.ok(first);
    while (sandbox.calls.length < 50_000) sandbox.calls.push(first);
    await send(health(), { token });
    assert.equal(sandbox.calls.length, 25_001);
  });

  it('takes its time when told to', async () => {
    const timed = async () => {
      const before = performance.now();
      await send(health(), { token });
      return performance.now() - before;
    };
    sandbox.knobs.latencyMs = 60;
    assert.ok((await timed()) >= 59);
    sandbox.knobs.add({ fault: { latencyMs: 40 } });
    assert.ok((await timed()) >= 99);
  });

  it('closes at once, slow requests included', async () => {
    sandbox.knobs.latencyMs = 60_000;
    const refused = assert.rejects(send(health(), { token }), /fetch failed/);
    while (sandbox.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await sandbox.close();
    await refused;
  });

  it('has a Resource Manager without resources', async () => {
    const { status, body } = await send(`${sandbox.env.RESOURCE_MANAGER_URL}/subscriptions`);
    assert.equal(status, 401);
    assert.deepEqual(body, {
      error: {
        code: 'AuthenticationFailed',
        message: "Authentication failed. The 'Authorization' header is missing.",
      },
    });
  });

  it('starts with 10,000 customers', async () => {
    const large = await start({ customers: 10_000 });
    await large.close();
    assert.equal(large.world.customers.length, 10_000);
  });
});
