import assert from 'node:assert/strict';
import { ReadError } from '../../../src/errors.ts';
import { createGraph } from '../../../src/microsoft/graph/graph.ts';
import { GraphRoleSource } from '../../../src/microsoft/graph/role-source.ts';
import { aCall } from '../../builders.ts';
import { account } from '../accounts.ts';
import { scriptedReader } from '../scripted-reader.ts';

const user = '55555555-5555-4555-8555-555555555555';
const groups = {
  adminAgent: 'AAAAAAAA-0000-4000-8000-000000000001',
  helpdeskAgent: 'aaaaaaaa-0000-4000-8000-000000000002',
  salesAgent: undefined,
};
const groupsPath = `/v1.0/users/${user}/checkMemberGroups`;
const rolesPath = `/v1.0/users/${user}/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId`;

function open(
  memberOf: unknown,
  directoryRoles: unknown,
  pinned: typeof groups | Record<string, never> = groups,
) {
  const { read, asked } = scriptedReader({ [groupsPath]: memberOf, [rolesPath]: directoryRoles });
  const source = new GraphRoleSource(createGraph(account, read), account.tenantId, pinned);
  return { asked, roles: () => source.rolesOf(user, aCall()) };
}

const none = { value: [] };
const globalAdmin = {
  value: [
    { displayName: 'Something new', roleTemplateId: null },
    { displayName: 'Any name', roleTemplateId: '62E90394-69f5-4237-9190-012177145e10' },
  ],
};

describe('roles of a person', () => {
  it('come from the pinned groups, which are asked for in one question', async () => {
    const { roles, asked } = open({ value: [groups.adminAgent.toLowerCase()] }, none);
    assert.deepEqual(await roles(), ['adminAgent']);
    assert.deepEqual(asked[0]?.body, {
      groupIds: ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002'],
    });
    assert.equal(asked[0]?.tenantId, account.tenantId);
  });

  it('come together with the directory role, told by its template and not by its name', async () => {
    const { roles } = open({ value: ['aaaaaaaa-0000-4000-8000-000000000002'] }, globalAdmin);
    assert.deepEqual(await roles(), ['helpdeskAgent', 'globalAdmin']);
    const named = { value: [{ displayName: 'Global Administrator', roleTemplateId: 'other' }] };
    assert.deepEqual(await open(none, named).roles(), []);
  });

  it('are none for a group that was not asked for', async () => {
    assert.deepEqual(await open({ value: ['bbbbbbbb-0000-4000-8000-000000000009'] }, none).roles(), []);
  });

  it('are those of the directory where no group is pinned', async () => {
    const { roles, asked } = open(new Error('not asked'), globalAdmin, {});
    assert.deepEqual(await roles(), ['globalAdmin']);
    assert.equal(asked.length, 1);
  });

  it('are none for a person whom the tenant does not know', async () => {
    const unknown = new ReadError('not_found', '');
    assert.deepEqual(await open(unknown, unknown).roles(), []);
    assert.deepEqual(await open(unknown, globalAdmin).roles(), []);
  });

  for (const reason of ['access_denied', 'service_failed', 'no_answer', 'answer_malformed'] as const) {
    it(`are not guessed when either half can't be read (${reason})`, async () => {
      const failure = new ReadError(reason, '');
      await assert.rejects(open(failure, globalAdmin).roles(), { reason });
      await assert.rejects(open({ value: [groups.helpdeskAgent] }, failure).roles(), { reason });
    });
  }

  for (const odd of ['', '..', '../groups?x=', `${user}/manager`]) {
    it(`are none for "${odd}", which goes into no address`, async () => {
      const { read, asked } = scriptedReader({});
      const source = new GraphRoleSource(createGraph(account, read), account.tenantId, groups);
      assert.deepEqual(await source.rolesOf(odd, aCall()), []);
      assert.equal(asked.length, 0);
    });
  }
});
