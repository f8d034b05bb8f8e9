import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Cloud } from '../../../src/sandbox/calls.ts';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { graphErrorBody, noon, send, start, tokenFor } from '../ask.ts';

const day = 24 * 3_600_000;
const messages = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      category: z.string(),
      isMajorChange: z.boolean(),
      actionRequiredByDateTime: z.iso.datetime().nullable(),
      services: z.array(z.string()),
      body: z.object({ contentType: z.literal('html'), content: z.string() }),
      viewPoint: z.null(),
      lastModifiedDateTime: z.iso.datetime(),
    }),
  ),
});

describe('Graph message center in the sandbox', () => {
  let sandbox: Sandbox;
  let token: string;
  const base = () => `${sandbox.env.GRAPH_URL}/v1.0/admin/serviceAnnouncement/messages`;

  before(async () => {
    sandbox = await start({ clock: () => noon });
    token = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, 'Contoso Ltd').tenantId);
  });
  after(() => sandbox.close());

  const read = async (query: string, whose = token) =>
    messages.parse((await send(`${base()}${query}`, { token: whose })).body).value;
  const tokenOf = (name: string, cloud: Cloud = 'global') =>
    tokenFor(sandbox, 'graph', customerNamed(sandbox.world, name).tenantId, cloud);

  it('lists, filters and sorts messages', async () => {
    const all = await read('');
    assert.ok(all.length >= 25);
    const major = await read('?$filter=isMajorChange eq true');
    assert.deepEqual(
      major.map(({ id }) => id),
      all.filter(({ isMajorChange }) => isMajorChange).map(({ id }) => id),
    );
    assert.ok(major.some(({ id }) => id === 'MC1179004'));
    const due = await read(
      `?$filter=actionRequiredByDateTime le ${new Date(noon + 10 * day).toISOString()}&$orderby=actionRequiredByDateTime`,
    );
    const dates = due.map(({ actionRequiredByDateTime }) => Date.parse(actionRequiredByDateTime ?? ''));
    assert.deepEqual(
      dates,
      [...dates].sort((one, other) => one - other),
    );
    assert.ok(dates.length >= 5 && dates.some((date) => date < noon));
  });

  it('gives ids only where only ids are asked for, page by page', async () => {
    const page = z.object({
      value: z.array(z.strictObject({ id: z.string(), lastModifiedDateTime: z.iso.datetime() })),
      '@odata.nextLink': z.url().optional(),
    });
    const seen: string[] = [];
    let next: string | undefined = `${base()}?$select=id,lastModifiedDateTime&$top=10`;
    while (next !== undefined) {
      const { value, '@odata.nextLink': link }: z.infer<typeof page> = page.parse(
        (await send(next, { token })).body,
      );
      seen.push(...value.map(({ id }) => id));
      next = link;
    }
    assert.deepEqual(
      seen,
      (await read('')).map(({ id }) => id),
    );
  });

  it('has every category and severity, the usual tags, and deadlines from overdue to far ahead', () => {
    const { announcements } = sandbox.world;
    const distinct = (values: readonly string[]) => [...new Set(values)].sort();
    assert.deepEqual(distinct(announcements.map(({ category }) => category)), [
      'planForChange',
      'preventOrFixIssue',
      'stayInformed',
    ]);
    assert.deepEqual(distinct(announcements.map(({ severity }) => severity)), ['critical', 'high', 'normal']);
    assert.deepEqual(distinct(announcements.flatMap(({ tags }) => tags)), [
      'Admin impact',
      'Data privacy',
      'Feature update',
      'Major change',
      'New feature',
      'Retirement',
      'Updated message',
      'User impact',
    ]);
    const days = announcements
      .flatMap(({ actionRequiredBy }) => actionRequiredBy ?? [])
      .map((at) => at / 1_440);
    assert.ok(
      days.some((at) => at < 0) && days.some((at) => at > 0 && at < 3) && days.some((at) => at >= 60),
    );
    assert.ok(announcements.every(({ modifiedAt, endsAt }) => modifiedAt <= 0 && endsAt > 0));
    assert.equal(new Set(announcements.map(({ id }) => id)).size, announcements.length);
  });

  it('tells a customer only of what reaches it, and the other cloud its own in its language', async () => {
    const has = async (name: string, id: string) =>
      (await read('', await tokenOf(name))).some((message) => message.id === id);
    assert.equal(await has('Contoso Ltd', 'MC1181204'), true);
    assert.equal(await has('Tailspin Toys', 'MC1181204'), false);
    assert.equal(await has('Contoso Ltd', 'MC1182104'), true);
    assert.equal(await has('Northwind Traders', 'MC1182104'), false);
    const china = await send(base().replace(sandbox.env.GRAPH_URL, sandbox.env.CHINA_GRAPH_URL), {
      token: await tokenOf('上海蓝杉软件有限公司', 'china'),
    });
    const { value } = messages.parse(china.body);
    assert.deepEqual(
      value.map(({ id }) => id),
      ['MC1179215', 'MC1181630', 'MC1176802'],
    );
    assert.match(value[0]?.body.content ?? '', /<b>何时发生:<\/b>/);
  });

  it('reads one message, and refuses an unknown one as it does an issue', async () => {
    const { body } = await send(`${base()}/MC1180231`, { token });
    assert.equal(
      z.object({ title: z.string() }).parse(body).title,
      'Outlook on the web: a new way to schedule sending',
    );
    const unknown = await send(`${base()}/MC1`, { token });
    assert.equal(graphErrorBody.parse(unknown.body).error.code, 'UnknownError');
  });
});
