import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { graphErrorBody, noon, repeat, send, start, tokenFor } from '../ask.ts';

const issue = z.object({
  id: z.string(),
  service: z.string(),
  status: z.string(),
  classification: z.string(),
  isResolved: z.boolean(),
  startDateTime: z.iso.datetime(),
  endDateTime: z.iso.datetime().nullable(),
  lastModifiedDateTime: z.iso.datetime(),
  posts: z.array(
    z.object({
      createdDateTime: z.iso.datetime(),
      postType: z.string(),
      description: z.object({ contentType: z.string(), content: z.string() }),
    }),
  ),
});
const overviews = z.object({
  '@odata.context': z.string(),
  value: z.array(
    z.object({ id: z.string(), service: z.string(), status: z.string(), issues: z.array(issue).optional() }),
  ),
});
const issues = z.object({
  '@odata.count': z.number().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(issue),
});
const minutes = (count: number) => count * 60_000;

describe('Graph service health in the sandbox', () => {
  let sandbox: Sandbox;
  let token: string;
  let now = noon;
  const base = () => `${sandbox.env.GRAPH_URL}/v1.0/admin/serviceAnnouncement`;
  const read = (path: string, init: RequestInit = {}) => send(`${base()}${path}`, { token, ...init });
  const readIssues = async (query: string) => issues.parse((await read(`/issues?${query}`)).body);
  const ids = async (query: string) => (await readIssues(query)).value.map(({ id }) => id).sort();

  beforeEach(async () => {
    now = noon;
    sandbox = await start({ clock: () => now });
    token = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, 'Contoso Ltd').tenantId);
  });
  afterEach(() => sandbox.close());

  it('lists the services that the customer subscribes to, with the status of their worst open issue', async () => {
    const { status, body } = await read('/healthOverviews');
    assert.equal(status, 200);
    const { value, ...rest } = overviews.parse(body);
    assert.match(rest['@odata.context'], /\$metadata#admin\/serviceAnnouncement\/healthOverviews$/);
    assert.equal(value.length, customerNamed(sandbox.world, 'Contoso Ltd').services.length);
    assert.equal(value.find(({ id }) => id === 'Exchange')?.status, 'serviceDegradation');
    assert.equal(value.find(({ id }) => id === 'Exchange')?.service, 'Exchange Online');
    assert.equal(value.find(({ id }) => id === 'Planner')?.status, 'serviceOperational');
    assert.ok(value.every((service) => service.issues === undefined));
  });

  it('adds the issues with $expand, the resolved ones too', async () => {
    const { value } = overviews.parse((await read('/healthOverviews?$expand=issues')).body);
    const exchange = value.find(({ id }) => id === 'Exchange')?.issues ?? [];
    assert.deepEqual(
      exchange.filter(({ isResolved }) => !isResolved).map(({ id }) => id),
      ['EX1187402', 'EX1186120'],
    );
    assert.equal(exchange.find(({ id }) => id === 'EX1184417')?.isResolved, true);
    assert.deepEqual(value.find(({ id }) => id === 'Planner')?.issues, []);
  });

  it('reads one service by its name', async () => {
    const { body } = await read('/healthOverviews/Microsoft%20Teams?$expand=issues');
    const { id, issues: own } = z.object({ id: z.string(), issues: z.array(issue) }).parse(body);
    assert.equal(id, 'microsoftteams');
    assert.deepEqual(
      own.filter(({ isResolved }) => !isResolved).map((one) => one.id),
      ['TM1187455'],
    );
    assert.ok(own.every(({ service }) => service === 'Microsoft Teams'));
  });

  it('tells another customer something else, and a healthy one that all is well', async () => {
    token = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, 'Northwind Traders').tenantId);
    const northwind = overviews.parse((await read('/healthOverviews')).body).value;
    assert.equal(northwind.find(({ id }) => id === 'microsoftteams')?.status, 'serviceInterruption');
    token = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, 'Tailspin Toys').tenantId);
    const tailspin = overviews.parse((await read('/healthOverviews?$expand=issues')).body).value;
    assert.ok(tailspin.length > 10);
    assert.ok(
      tailspin.every(({ status, issues: own }) => status === 'serviceOperational' && own?.length === 0),
    );
  });

  it('filters issues in all the forms that are in use', async () => {
    const open = await ids('$filter=isResolved eq false');
    assert.ok(open.includes('EX1187402') && !open.includes('EX1184417'));
    assert.deepEqual(await ids('$filter=endDateTime eq null'), open);
    const ended = await readIssues("$filter=service eq 'Exchange Online' and isResolved eq true");
    assert.ok(ended.value.some(({ id }) => id === 'EX1184417'));
    assert.ok(ended.value.every(({ service, isResolved }) => service === 'Exchange Online' && isResolved));
    const incidents = await ids("$filter=classification eq 'incident' and isResolved eq false");
    assert.deepEqual(incidents, ['EX1187402', 'SP1186930']);
    const since = new Date(noon - minutes(60)).toISOString();
    assert.deepEqual(await ids(`$filter=lastModifiedDateTime ge ${since}`), ['EX1187402', 'PB1187218']);
    assert.deepEqual(await ids(`$filter=startDateTime ge ${new Date(noon - minutes(100)).toISOString()}`), [
      'EX1187402',
      'PB1187218',
    ]);
  });

  it('refuses a filter that it cannot read', async () => {
    for (const filter of [
      'details eq null',
      'isResolved',
      "isResolved eq 'no'",
      'isResolved eq false or id eq 1',
    ]) {
      const { status, body } = await read(`/issues?$filter=${encodeURIComponent(filter)}`);
      assert.equal(status, 400, filter);
      assert.equal(graphErrorBody.parse(body).error.code, 'BadRequest');
    }
  });

  it('sorts, counts, selects and pages; the next link carries all options and leads to the end', async () => {
    const all = await readIssues('$orderby=lastModifiedDateTime desc');
    const times = all.value.map(({ lastModifiedDateTime }) => lastModifiedDateTime);
    assert.deepEqual(
      times,
      [...times].sort((one, other) => Date.parse(other) - Date.parse(one)),
    );

    const seen: string[] = [];
    let next: string | undefined = `${base()}/issues?$top=4&$count=true&$orderby=id`;
    while (next !== undefined) {
      const page = issues.parse((await send(next, { token })).body);
      assert.equal(page['@odata.count'], all.value.length);
      assert.ok(page.value.length <= 4);
      seen.push(...page.value.map(({ id }) => id));
      next = page['@odata.nextLink'];
    }
    assert.deepEqual(seen, all.value.map(({ id }) => id).sort());

    const { body } = await read('/issues?$select=id,status&$skip=1&$top=1');
    assert.deepEqual(
      Object.keys(z.object({ value: z.array(z.object().loose()) }).parse(body).value[0] ?? {}).sort(),
      ['id', 'status'],
    );
    const preferred = await read('/issues', { headers: { prefer: 'odata.maxpagesize=3' } });
    assert.equal(issues.parse(preferred.body).value.length, 3);
  });

  it('gives pages of 100 when nothing else is asked for', async () => {
    const [template] = sandbox.world.issues.filter(({ id }) => id === 'EX1186120');
    assert.ok(template);
    for (let number = 0; number < 120; number += 1)
      sandbox.world.issues.push({ ...template, id: `EX9${number}` });
    const page = await readIssues('');
    assert.equal(page.value.length, 100);
    assert.equal(page['@odata.nextLink'], `${base()}/issues?$skip=100`);
  });

  it('reads one issue, and says "forbidden" in JSON inside JSON for one that is not there', async () => {
    assert.equal(issue.parse((await read('/issues/EX1187402')).body).id, 'EX1187402');
    // An issue of other customers is as unknown as one that never was.
    for (const id of ['EX1', 'TM1187530']) {
      const { body } = await read(`/issues/${id}`);
      const { code, message } = graphErrorBody.parse(body).error;
      assert.equal(code, 'UnknownError');
      const inner = z.object({ code: z.string(), message: z.string() }).parse(JSON.parse(message));
      assert.equal(inner.code, 'forbidden');
      const innermost = z.object({ error: z.string() }).parse(JSON.parse(inner.message));
      assert.match(innermost.error, /^Resource doesn't exist for the tenant\. ActivityId: /);
    }
  });

  it('unfolds on the clock: new posts, new status, resolution, new and reopened issues', async () => {
    const exchange = async () => issue.parse((await read('/issues/EX1187402')).body);
    const atStart = await exchange();
    assert.deepEqual(
      [atStart.status, atStart.posts.length, atStart.isResolved],
      ['serviceDegradation', 3, false],
    );
    now += minutes(5);
    assert.equal((await exchange()).posts.at(-1)?.postType, 'quick');
    now += minutes(10);
    assert.equal((await exchange()).status, 'restoringService');
    assert.ok((await ids('')).includes('SP1187544'));
    assert.equal(issue.parse((await read('/issues/IT1185710')).body).isResolved, false);
    now += minutes(31);
    const ended = await exchange();
    assert.deepEqual([ended.status, ended.isResolved], ['serviceRestored', true]);
    assert.equal(ended.endDateTime, '2026-03-04T12:41:00Z');
    assert.match(ended.posts.at(-1)?.description.content ?? '', /Final status: /);
  });

  it('spreads on the clock: customers join an issue, leave it, and read of it when they are told', async () => {
    const seenBy = async (name: string, path: string) => {
      token = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, name).tenantId);
      return (await read(path)).body;
    };
    const isOpenFor = async (name: string) =>
      issues
        .parse(await seenBy(name, '/issues?$filter=isResolved eq false'))
        .value.some(({ id }) => id === 'MO1187602');
    const at = async (minute: number) => {
      now = noon + minutes(minute);
      return [await isOpenFor('Wingtip Toys'), await isOpenFor('Coho Vineyard')];
    };
    assert.deepEqual(await at(1), [false, false]);
    assert.deepEqual(await at(3), [true, false]);
    assert.deepEqual(await at(7), [true, true]);
    assert.deepEqual(await at(25), [false, false]);
    assert.deepEqual(await at(29), [true, false]);

    const statusFor = async (name: string) => issue.parse(await seenBy(name, '/issues/AD1186077')).status;
    assert.equal(await statusFor('Trey Research'), 'investigationSuspended');
    assert.equal(await statusFor('VanArsdel, Ltd.'), 'investigating');
  });

  it('answers 405 to writes and 404 to unknown paths, in its envelope and with its ids', async () => {
    const write = await read('/issues/EX1187402', { method: 'PATCH', body: '{}' });
    assert.deepEqual([write.status, write.headers.get('allow')], [405, 'GET']);
    const clientRequestId = 'f3a1f2d0-0000-4000-8000-000000000002';
    const unknown = await send(`${sandbox.env.GRAPH_URL}/v1.0/nothing`, {
      token,
      headers: { 'client-request-id': clientRequestId },
    });
    assert.equal(unknown.status, 404);
    const { innerError } = graphErrorBody.parse(unknown.body).error;
    assert.equal(innerError['client-request-id'], clientRequestId);
    assert.equal(unknown.headers.get('client-request-id'), clientRequestId);
    assert.equal(unknown.headers.get('request-id'), innerError['request-id']);
    assert.equal(innerError.date, '2026-03-04T12:00:30');
  });

  it('lets a tenant read 240 times in a minute, on its clock, unless budgets are off', async () => {
    const other = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, 'Tailspin Toys').tenantId);
    const answers = await repeat(241, () => read('/healthOverviews?$select=id'));
    const refused = answers.filter(({ status }) => status === 429);
    assert.deepEqual([refused.length, refused[0]?.headers.get('retry-after')], [1, '60']);
    assert.equal((await send(`${base()}/healthOverviews`, { token: other })).status, 200);
    sandbox.knobs.budgets = false;
    assert.equal((await read('/healthOverviews')).status, 200);
    sandbox.knobs.budgets = true;
    assert.equal((await read('/healthOverviews')).status, 429);
    now += minutes(1);
    assert.equal((await read('/healthOverviews')).status, 200);
  });

  it('has customers that refuse: throttled for good, delegated access expired, a permission not granted', async () => {
    const statusFor = async (name: string, path: string) => {
      token = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, name).tenantId);
      const { status, headers } = await read(path);
      return [status, headers.get('retry-after')];
    };
    assert.deepEqual(await statusFor('Woodgrove Bank', '/healthOverviews'), [429, '30']);
    assert.deepEqual(await statusFor('Alpine Ski House', '/healthOverviews'), [403, null]);
    customerNamed(sandbox.world, 'Tailspin Toys').appRoles = ['ServiceMessage.Read.All'];
    assert.deepEqual(await statusFor('Tailspin Toys', '/issues'), [403, null]);
    assert.deepEqual(await statusFor('Tailspin Toys', '/messages'), [200, null]);
    assert.deepEqual(await statusFor('Southridge Video', '/healthOverviews'), [200, null]);
    assert.deepEqual(await statusFor('Southridge Video', '/messages'), [403, null]);
  });

  it('accepts only a true, living token for this API and cloud', async () => {
    const refusal = async (bad: string | undefined) => {
      const { status, body, headers } = await send(`${base()}/issues`, { token: bad });
      assert.match(headers.get('www-authenticate') ?? '', /^Bearer /);
      const { code, message } = graphErrorBody.parse(body).error;
      assert.deepEqual([status, code], [401, 'InvalidAuthenticationToken']);
      return message;
    };
    const contoso = customerNamed(sandbox.world, 'Contoso Ltd').tenantId;
    assert.match(await refusal(undefined), /empty/);
    assert.match(await refusal('nonsense'), /not well formed/);
    assert.match(await refusal(`${token.slice(0, -12)}AAAAAAAAAAAA`), /Signing key/);
    assert.match(await refusal(await tokenFor(sandbox, 'partnerCenter')), /audience/);
    const chinese = customerNamed(sandbox.world, '上海蓝杉软件有限公司').tenantId;
    assert.match(await refusal(await tokenFor(sandbox, 'graph', chinese, 'china')), /audience/);
    sandbox.knobs.tokenLifetimeSeconds = 0;
    assert.match(await refusal(await tokenFor(sandbox, 'graph', contoso)), /expired/);
  });
});
