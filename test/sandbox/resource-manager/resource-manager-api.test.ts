import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { noon, secretCredential, send, start } from '../ask.ts';

const graph = '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01';
const allEvents = "servicehealthresources | where type =~ 'microsoft.resourcehealth/events'";
const answerBody = z.object({
  totalRecords: z.number(),
  count: z.number(),
  resultTruncated: z.enum(['true', 'false']),
  $skipToken: z.string().optional(),
  data: z.array(z.record(z.string(), z.unknown())),
});
const errorBody = z.object({
  error: z.object({ code: z.string(), details: z.array(z.object({ code: z.string() })).optional() }),
});

describe('the sandbox’s Resource Manager', () => {
  let sandbox: Sandbox;
  let now = noon;
  const tokens = new Map<string, string>();
  before(async () => {
    sandbox = await start({ clock: () => now });
  });
  after(() => sandbox.close());
  beforeEach(() => {
    now += 10_000;
    sandbox.knobs.clear();
  });

  const idOf = (name: string) => customerNamed(sandbox.world, name).tenantId;
  const partner = () => sandbox.world.partners.global.tenantId;
  const subscriptionOf = (name: string) => customerNamed(sandbox.world, name).azure[0]?.id ?? '';

  async function tokenAt(tenantId: string): Promise<string> {
    const known = tokens.get(tenantId);
    if (known) return known;
    const scope = 'https://management.azure.com/.default';
    const { token } = await secretCredential(sandbox).getToken(scope, { tenantId });
    tokens.set(tenantId, token);
    return token;
  }

  async function ask(tenantId: string, path: string, body?: unknown, method = body ? 'POST' : 'GET') {
    return send(`${sandbox.env.RESOURCE_MANAGER_URL}${path}`, {
      method,
      token: await tokenAt(tenantId),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  const query = async (tenantId: string, body: object) =>
    answerBody.parse((await ask(tenantId, graph, { query: allEvents, ...body })).body);
  const codeOf = ({ body }: { body: unknown }) => errorBody.parse(body).error;

  it('tells events of the subscriptions that the app may read: in PascalCase, with ticks and JSON inside', async () => {
    const { data, count, totalRecords, resultTruncated } = await query(idOf('Contoso Ltd'), {});
    assert.deepEqual([count, totalRecords, resultTruncated], [data.length, data.length, 'false']);
    const row = data.find(({ name }) => name === '4VNK-7Q0');
    assert.equal(row?.tenantId, idOf('Contoso Ltd'));
    const properties = z.record(z.string(), z.unknown()).parse(row?.properties);
    assert.equal(properties.EventType, 'ServiceIssue');
    assert.match(String(properties.LastUpdateTime), /^\d{18}$/);
    assert.equal(properties.ImpactMitigationTime, '0');
    assert.match(String(properties.Impact), /^\[\{"ImpactedService":"Virtual Machines"/);
  });

  it('gives pages', async () => {
    const tenantId = idOf('Contoso Ltd');
    const whole = await query(tenantId, {});
    const names: unknown[] = [];
    let $skipToken: string | undefined;
    do {
      const page = await query(tenantId, { options: { $top: 3, ...($skipToken && { $skipToken }) } });
      assert.equal(page.totalRecords, whole.totalRecords);
      names.push(...page.data.map(({ id }) => id));
      $skipToken = page.$skipToken;
    } while ($skipToken);
    assert.deepEqual(
      names,
      whole.data.map(({ id }) => id),
    );
  });

  it('cuts an answer that has no id to go on by', async () => {
    const page = await query(idOf('Contoso Ltd'), {
      query: `${allEvents} | project name`,
      options: { $top: 3 },
    });
    assert.deepEqual([page.count, page.resultTruncated, page.$skipToken], [3, 'true', undefined]);
  });

  it('shows nothing where the app has no role, and the partner what was delegated', async () => {
    assert.equal((await query(idOf('City Power & Light'), {})).count, 0);
    assert.equal((await query(idOf('Fabrikam Inc'), {})).count, 0);
    const { data } = await query(partner(), {});
    assert.ok(data.some(({ tenantId }) => tenantId === idOf('Fabrikam Inc')));
    assert.ok(!data.some(({ tenantId }) => tenantId === idOf('Contoso Ltd')));
  });

  it('narrows to the subscriptions that are named, and refuses where none of them is readable', async () => {
    const [, second] = customerNamed(sandbox.world, 'Contoso Ltd').azure;
    const { data } = await query(idOf('Contoso Ltd'), { subscriptions: [second?.id] });
    assert.ok(data.length > 0 && data.every(({ subscriptionId }) => subscriptionId === second?.id));
    const foreign = { query: allEvents, subscriptions: [subscriptionOf('Fabrikam Inc')] };
    const refused = await ask(idOf('Contoso Ltd'), graph, foreign);
    assert.equal(refused.status, 400);
    assert.equal(codeOf(refused).details?.[0]?.code, 'NoValidSubscriptionsInQueryRequest');
  });

  it('allows 15 queries in five seconds', async () => {
    const replies = [];
    for (let i = 0; i < 16; i += 1) replies.push(await ask(idOf('Contoso Ltd'), graph, { query: allEvents }));
    assert.deepEqual(
      replies.map(({ status }) => status),
      [...Array(15).fill(200), 429],
    );
    assert.equal(replies[14]?.headers.get('x-ms-user-quota-remaining'), '0');
    assert.equal(replies[15]?.headers.get('x-ms-user-quota-resets-after'), '00:00:05');
    now += 5_000;
    assert.equal((await ask(idOf('Contoso Ltd'), graph, { query: allEvents })).status, 200);
  });

  it('plays the faults that it is asked to', async () => {
    sandbox.knobs.add({ api: 'resourceManager', fault: { status: 403 } });
    const reply = await ask(idOf('Contoso Ltd'), graph, { query: allEvents });
    assert.deepEqual([reply.status, codeOf(reply).code], [403, 'AuthorizationFailed']);
  });

  describe('events of one subscription', () => {
    const events = (name: string, rest = '') =>
      `/subscriptions/${subscriptionOf(name)}/providers/Microsoft.ResourceHealth/events${rest}`;
    const version = 'api-version=2025-05-01';
    const listBody = z.object({ value: z.array(z.object({ name: z.string() })) });
    const namesOf = ({ body }: { body: unknown }) =>
      listBody
        .parse(body)
        .value.map(({ name }) => name)
        .sort();

    it('are listed, those of the last three days, by service and region', async () => {
      const list = async (filter: string) =>
        namesOf(await ask(idOf('Contoso Ltd'), `${events('Contoso Ltd')}?${version}${filter}`));
      assert.deepEqual(await list(''), ['4VNK-7Q0', 'PM8W-2K0', 'QK1T-PC8', 'SV2K-H98']);
      assert.ok((await list('&queryStartTime=1/1/2026')).includes('RT5M-1X0'));
      assert.deepEqual(await list(`&$filter=${encodeURIComponent("service eq 'storage'")}`), ['QK1T-PC8']);
    });

    it('come one by one, in lowerCamel with dates, and with their resources', async () => {
      const tenantId = idOf('Contoso Ltd');
      const one = await ask(tenantId, `${events('Contoso Ltd', '/4VNK-7Q0')}?${version}`);
      assert.match(one.text, /"impactedService":"Virtual Machines"/);
      assert.match(one.text, /"lastUpdateTime":"2026-03-04T11:29:00\.0000000Z"/);
      const resources = await ask(
        tenantId,
        `${events('Contoso Ltd', '/4VNK-7Q0/impactedResources')}?${version}`,
      );
      assert.match(resources.text, /Microsoft\.Compute\/virtualMachines/);
    });

    it('are refused without Reader, without a version, with a foreign token, for a sensitive event', async () => {
      const city = await ask(idOf('City Power & Light'), `${events('City Power & Light')}?${version}`);
      assert.deepEqual([city.status, codeOf(city).code], [403, 'AuthorizationFailed']);
      const unversioned = await ask(idOf('Contoso Ltd'), events('Contoso Ltd'));
      assert.equal(codeOf(unversioned).code, 'MissingApiVersionParameter');
      const foreign = await ask(partner(), `${events('Contoso Ltd')}?${version}`);
      assert.deepEqual([foreign.status, codeOf(foreign).code], [401, 'InvalidAuthenticationTokenTenant']);
      const details = await ask(
        idOf('Contoso Ltd'),
        `${events('Contoso Ltd', '/SV2K-H98/fetchEventDetails')}?${version}`,
        {},
      );
      assert.equal(details.status, 403);
      const unknown = await ask(idOf('Contoso Ltd'), `${events('Contoso Ltd', '/AAAA-1B2')}?${version}`);
      assert.equal(unknown.status, 404);
    });
  });
});
