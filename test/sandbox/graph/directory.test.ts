import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { graphErrorBody, send, start, tokenFor } from '../ask.ts';

const values = z.object({ value: z.array(z.string()) });
const roles = z.object({ value: z.array(z.object({ displayName: z.string(), roleTemplateId: z.string() })) });
const contracts = z.object({
  '@odata.nextLink': z.string().optional(),
  value: z.array(
    z.object({
      customerId: z.guid(),
      defaultDomainName: z.string(),
      displayName: z.string(),
      contractType: z.string(),
    }),
  ),
});

describe('Graph directory in the sandbox', () => {
  let sandbox: Sandbox;
  let token: string;
  const graph = (path: string) => `${sandbox.env.GRAPH_URL}/v1.0${path}`;
  const groups = () =>
    (['ADMIN', 'HELPDESK', 'SALES'] as const).map((role) => sandbox.env[`${role}_AGENTS_GROUP_ID`]);
  const check = (userId: string, groupIds: unknown) =>
    send(graph(`/users/${userId}/checkMemberGroups`), {
      method: 'POST',
      token,
      body: JSON.stringify({ groupIds }),
      headers: { 'content-type': 'application/json' },
    });
  const rolesOf = async (userId: string) => {
    const path = `/users/${userId}/transitiveMemberOf/microsoft.graph.directoryRole`;
    const { body } = await send(graph(`${path}?$select=id,displayName,roleTemplateId`), { token });
    return roles.parse(body).value.map(({ roleTemplateId }) => roleTemplateId);
  };

  before(async () => {
    sandbox = await start();
    token = await tokenFor(sandbox, 'graph');
  });
  after(() => sandbox.close());

  it('says in which of the given groups each member of staff is', async () => {
    const [admins, helpdesk, sales] = groups();
    const { staff } = sandbox.world;
    const found: Record<string, unknown> = {};
    for (const { key, userId } of Object.values(staff)) {
      found[key] = values.parse((await check(userId, groups())).body).value;
    }
    assert.deepEqual(found, {
      admin: [admins],
      helpdesk: [helpdesk],
      sales: [sales],
      globaladmin: [],
      outsider: [],
      guest: [],
    });
    assert.deepEqual(values.parse((await check(staff.admin.userId, [helpdesk])).body).value, []);
  });

  it('knows directory roles by template id', async () => {
    const { globaladmin, admin, guest } = sandbox.world.staff;
    assert.deepEqual(await rolesOf(globaladmin.userId), ['62e90394-69f5-4237-9190-012177145e10']);
    assert.deepEqual(await rolesOf(admin.userId), []);
    assert.deepEqual(await rolesOf(guest.userId), []);
    assert.notEqual(guest.tenantId, sandbox.world.partners.global.tenantId);
  });

  it('refuses unknown users, more than twenty groups and a body that is none', async () => {
    const unknown = await check('00000000-0000-4000-8000-00000000dead', groups());
    assert.equal(unknown.status, 404);
    assert.equal(graphErrorBody.parse(unknown.body).error.code, 'Request_ResourceNotFound');
    const { userId } = sandbox.world.staff.admin;
    const many = Array.from({ length: 21 }, () => groups()[0]);
    for (const groupIds of [many, 'all', [], ['not a guid']]) {
      const { status, body } = await check(userId, groupIds);
      assert.deepEqual([status, graphErrorBody.parse(body).error.code], [400, 'Request_BadRequest']);
    }
  });

  it('keeps the directory from the app in a customer tenant', async () => {
    const customer = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, 'Contoso Ltd').tenantId);
    const { status, body } = await send(graph('/contracts'), { token: customer });
    assert.deepEqual([status, graphErrorBody.parse(body).error.code], [403, 'Authorization_RequestDenied']);
  });

  it('lists the contracts of its own cloud in pages', async () => {
    const names: string[] = [];
    let next: string | undefined = graph('/contracts?$top=20');
    while (next !== undefined) {
      const page = contracts.parse((await send(next, { token })).body);
      names.push(...page.value.map(({ displayName }) => displayName));
      next = page['@odata.nextLink'];
    }
    const own = sandbox.world.customers.filter(({ cloud }) => cloud === 'global').map(({ name }) => name);
    assert.deepEqual(names, own);
    const filter = encodeURIComponent("displayName eq 'Margie''s Travel'");
    const one = contracts.parse((await send(graph(`/contracts?$filter=${filter}`), { token })).body).value;
    assert.deepEqual(
      one.map(({ defaultDomainName }) => defaultDomainName),
      ['margiestravel.onmicrosoft.com'],
    );

    const china = await tokenFor(sandbox, 'graph', undefined, 'china');
    const { body } = await send(`${sandbox.env.CHINA_GRAPH_URL}/v1.0/contracts`, { token: china });
    assert.deepEqual(
      contracts
        .parse(body)
        .value.map(({ displayName }) => displayName)
        .sort(),
      ['上海蓝杉软件有限公司', '北京晨光物流有限公司'],
    );
  });
});
