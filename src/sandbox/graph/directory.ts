import { z } from 'zod';
import { guidFrom } from '../world/seeded.ts';
import { directoryRoleNames, type StaffMember } from '../world/staff.ts';
import { GraphRefusal } from './graph-error.ts';
import type { GraphCall, GraphRoute } from './graph-route.ts';
import type { EntityType } from './odata-filter.ts';
import { collection } from './odata-query.ts';

const directory = ['Directory.Read.All'];

const roleType: EntityType = {
  name: 'directoryRole',
  properties: { id: 'string', displayName: 'string', roleTemplateId: 'string' },
  more: ['description', 'deletedDateTime'],
};

const contractType: EntityType = {
  name: 'contract',
  properties: { id: 'string', customerId: 'string', defaultDomainName: 'string', displayName: 'string' },
  more: ['contractType', 'deletedDateTime'],
};

export const directoryRoutes: readonly GraphRoute[] = [
  {
    method: 'POST',
    path: '/v1.0/users/:id/checkMemberGroups',
    handle: {
      permissions: [['User.Read.All', 'GroupMember.Read.All'], directory],
      answer: checkMemberGroups,
    },
  },
  {
    method: 'GET',
    path: '/v1.0/users/:id/transitiveMemberOf/microsoft.graph.directoryRole',
    handle: {
      permissions: [directory, ['User.Read.All', 'GroupMember.Read.All']],
      answer: listDirectoryRoles,
    },
  },
  { method: 'GET', path: '/v1.0/contracts', handle: { permissions: [directory], answer: listContracts } },
];

const checkBody = z.object({ groupIds: z.array(z.guid()).min(1) });
const mostGroups = 20;

function checkMemberGroups(call: GraphCall) {
  const { origin } = call.request.url;
  const parsed = checkBody.safeParse(jsonOf(call.request.body));
  if (!parsed.success) {
    throw new GraphRefusal(
      400,
      'Request_BadRequest',
      "A value is required for property 'groupIds' of type Collection(Edm.String).",
    );
  }
  const { groupIds } = parsed.data;
  if (groupIds.length > mostGroups) {
    const message = `Too many group ids were given: ${groupIds.length}. At most ${mostGroups} are allowed.`;
    throw new GraphRefusal(400, 'Request_BadRequest', message);
  }
  const user = userOf(call);
  return {
    '@odata.context': `${origin}/v1.0/$metadata#Collection(Edm.String)`,
    value: groupIds.filter((id) => user.groupIds.includes(id.toLowerCase())),
  };
}

function listDirectoryRoles(call: GraphCall) {
  const roles = userOf(call).directoryRoles.map((roleTemplateId) => ({
    id: guidFrom(`directory role ${call.holder.tenantId} ${roleTemplateId}`),
    deletedDateTime: null,
    displayName: directoryRoleNames[roleTemplateId] ?? roleTemplateId,
    roleTemplateId,
  }));
  return collection(roles, call.request, { context: 'directoryRoles', type: roleType });
}

function listContracts(call: GraphCall) {
  const { world, cloud, holder, request } = call;
  const isPartner = holder.tenantId === world.partners[cloud].tenantId;
  const contracts = world.customers
    .filter((customer) => isPartner && customer.cloud === cloud)
    .map(({ tenantId, name, domains }) => ({
      id: guidFrom(`contract ${tenantId}`),
      deletedDateTime: null,
      contractType: 'ResellerPartner',
      customerId: tenantId,
      defaultDomainName: domains[0] ?? null,
      displayName: name,
    }));
  return collection(contracts, request, { context: 'contracts', type: contractType, paging: 'skiptoken' });
}

function userOf({ world, cloud, holder, params }: GraphCall): StaffMember {
  const wanted = params.id?.toLowerCase() ?? '';
  const isHome = cloud === 'global' && holder.tenantId === world.partners.global.tenantId;
  const found = Object.values(world.staff).find(
    ({ userId, upn }) => isHome && (userId === wanted || upn.toLowerCase() === wanted),
  );
  if (found !== undefined) return found;
  throw new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${params.id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
