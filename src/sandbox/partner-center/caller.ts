import { checkToken, type TokenHolder, type TokenPerson } from '../entra/access-token.ts';
import type { SandboxRequest } from '../http/serve.ts';
import type { StaffMember } from '../world/staff.ts';
import { directoryRoleNames } from '../world/staff.ts';
import type { PartnerCenterTools } from './partner-center-api.ts';
import { refusals, tokenRefused } from './partner-center-error.ts';

/**
 * Who calls: the app that reads the partner's customers, by itself or on behalf of a person who proved it by a second
 * factor. Throws PartnerCenterRefusal.
 */
export async function callerOf(
  { cloud, world }: PartnerCenterTools,
  { headers }: SandboxRequest,
): Promise<TokenHolder> {
  const token = await checkToken(headers.authorization, cloud, 'partnerCenter');
  if (!token.ok) throw tokenRefused(token.problem);
  const { tenantId, appId, person } = token.holder;
  if (tenantId !== world.partners[cloud].tenantId) throw refusals.accessDenied();
  if (person && !person.amr.includes('mfa')) throw refusals.secondFactorMissing();
  if (!person && appId !== world.partners[cloud].appId) throw refusals.accessDenied();
  return token.holder;
}

/** The person who may work on support requests: an Admin agent, Helpdesk agent or Global admin. Throws PartnerCenterRefusal. */
export function supporterOf({ cloud, world }: PartnerCenterTools, person?: TokenPerson): StaffMember {
  if (person === undefined) throw refusals.accessDenied();
  const member = Object.values(world.staff).find(({ userId }) => userId === person.userId);
  const { adminAgents, helpdeskAgents } = world.partners[cloud].groups;
  const isAgent = [adminAgents, helpdeskAgents].some((group) => member?.groupIds.includes(group));
  const isGlobalAdmin = member?.directoryRoles.some(
    (role) => directoryRoleNames[role] === 'Global Administrator',
  );
  if (member === undefined || !(isAgent || isGlobalAdmin)) throw refusals.roleLacksRights();
  return member;
}
