import { z } from 'zod';
import type { RoleSource } from '../../access/ports.ts';
import type { Role } from '../../access/roles.ts';
import type { Call } from '../../call.ts';
import type { RoleGroups } from '../../config.ts';
import { ReadError } from '../../errors.ts';
import { isGuid } from '../guid.ts';
import type { Graph } from './graph.ts';

/**
 * Role template id of Global Administrator, the same in every tenant
 * (learn.microsoft.com/entra/.../permissions-reference).
 */
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

const groupsWire = z.object({ value: z.array(z.string()) });
const directoryRoleWire = z.object({ roleTemplateId: z.string().nullish() });

/**
 * Roles by membership in the partner's role groups, nested ones too, and by active directory roles. The
 * groups are told by pinned ids, because anybody who may make groups can make one called "AdminAgents". Needs
 * the application permissions User.Read.All and GroupMember.Read.All in the partner's tenant.
 */
export class GraphRoleSource implements RoleSource {
  readonly #graph: Graph;
  readonly #tenantId: string;
  readonly #roleByGroup: ReadonlyMap<string, Role>;

  constructor(graph: Graph, tenantId: string, groups: RoleGroups) {
    this.#graph = graph;
    this.#tenantId = tenantId;
    const pinned: readonly (readonly [string | undefined, Role])[] = [
      [groups.adminAgent, 'adminAgent'],
      [groups.helpdeskAgent, 'helpdeskAgent'],
      [groups.salesAgent, 'salesAgent'],
    ];
    this.#roleByGroup = new Map(pinned.flatMap(([id, role]) => (id ? [[id.toLowerCase(), role]] : [])));
  }

  async rolesOf(userId: string, call: Call): Promise<readonly Role[]> {
    if (!isGuid(userId)) return [];
    try {
      const [byGroup, isGlobalAdmin] = await Promise.all([
        this.#groupRoles(userId, call),
        this.#isGlobalAdmin(userId, call),
      ]);
      return isGlobalAdmin ? [...byGroup, 'globalAdmin'] : byGroup;
    } catch (thrown) {
      // Graph does not know this person: a guest of Teams, or somebody who has left.
      if (thrown instanceof ReadError && thrown.reason === 'not_found') return [];
      throw thrown;
    }
  }

  async #groupRoles(userId: string, call: Call): Promise<Role[]> {
    if (this.#roleByGroup.size === 0) return [];
    const path = `/users/${userId}/checkMemberGroups`;
    const body = { groupIds: [...this.#roleByGroup.keys()] };
    const question = {
      api: 'directory',
      operation: 'checkMemberGroups',
      tenantId: this.#tenantId,
      path,
      body,
    } as const;
    const { value } = await this.#graph.ask(groupsWire, question, call);
    const memberOf = new Set(value.map((id) => id.toLowerCase()));
    return [...this.#roleByGroup].filter(([id]) => memberOf.has(id)).map(([, role]) => role);
  }

  async #isGlobalAdmin(userId: string, call: Call): Promise<boolean> {
    const path = `/users/${userId}/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId`;
    const question = {
      api: 'directory',
      operation: 'directoryRoles',
      tenantId: this.#tenantId,
      path,
    } as const;
    const held = await this.#graph.askAll(directoryRoleWire, question, call);
    return held.some(({ roleTemplateId }) => roleTemplateId?.toLowerCase() === globalAdministrator);
  }
}
