import type { Cloud } from '../calls.ts';
import { guidFrom } from './seeded.ts';

export type StaffKey = 'admin' | 'helpdesk' | 'sales' | 'globaladmin' | 'outsider' | 'guest';

/** How a person signs in, and what Entra ID asks of it. */
export interface SignInSettings {
  /** Whether the person proves who it is by a second factor too. */
  secondFactor: boolean;
  /**
   * The conditional access policy on Partner Center that the person falls under: a second factor is asked for
   * (AADSTS50076), or has to be registered first (50079), or nobody gets in from where the person is (53003).
   */
  policy: 'none' | 'secondFactor' | 'registration' | 'block';
}

/** A person who may talk to the bot, or should not. */
export interface StaffMember {
  readonly key: StaffKey;
  readonly name: string;
  /** Object id in the partner's tenant: what Teams sends as `from.aadObjectId` there. */
  readonly userId: string;
  /** Home tenant; a guest's is not the partner's. */
  readonly tenantId: string;
  readonly upn: string;
  readonly userType: 'Member' | 'Guest';
  /** Object ids of the groups it belongs to, nested ones included. */
  groupIds: string[];
  /** Template ids of the directory roles it holds. */
  directoryRoles: string[];
  readonly signIn: SignInSettings;
}

/** The partner in one cloud: its own tenant, whose app reads the customers. */
export interface Partner {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly name: string;
  readonly domains: readonly string[];
  /** App id of the app that reads customers and roles. */
  readonly appId: string;
  /** Graph application permissions of that app in the partner's own tenant. */
  appRoles: string[];
  readonly groups: {
    readonly adminAgents: string;
    readonly helpdeskAgents: string;
    readonly salesAgents: string;
  };
}

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

/** Names of the directory roles that the world knows, by template id. */
export const directoryRoleNames: Readonly<Record<string, string>> = {
  [globalAdministrator]: 'Global Administrator',
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451': 'Global Reader',
  'f023fd81-a637-4b56-95fd-791ac0226033': 'Service Support Administrator',
};

export function makePartner(cloud: Cloud): Partner {
  const prefix = cloud === 'china' ? 'lakeshorecn' : 'lakeshore';
  const group = (name: string) => guidFrom(`group ${prefix} ${name}`);
  return {
    cloud,
    tenantId: guidFrom(`partner ${prefix}`),
    name: cloud === 'china' ? '湖岸云服务（上海）有限公司' : 'Lakeshore Cloud Services',
    domains:
      cloud === 'china'
        ? [`${prefix}.partner.onmschina.cn`]
        : [`${prefix}.onmicrosoft.com`, 'lakeshore.example'],
    appId: guidFrom(`app ${prefix}`),
    appRoles: ['User.Read.All', 'GroupMember.Read.All', 'Directory.Read.All'],
    groups: {
      adminAgents: group('AdminAgents'),
      helpdeskAgents: group('HelpdeskAgents'),
      salesAgents: group('SalesAgents'),
    },
  };
}

/** One person per role in the partner's tenant, one without a role and one guest. */
export function makeStaff({ tenantId, groups }: Partner): Record<StaffKey, StaffMember> {
  const member = (
    key: StaffKey,
    name: string,
    groupIds: string[],
    directoryRoles: string[] = [],
  ): StaffMember => ({
    key,
    name,
    userId: guidFrom(`user ${key}`),
    tenantId,
    upn: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@lakeshore.example`,
    userType: 'Member',
    groupIds,
    directoryRoles,
    signIn: signsIn(),
  });
  return {
    admin: member('admin', 'Ada Lindqvist', [groups.adminAgents]),
    helpdesk: member('helpdesk', 'Hana Okafor', [groups.helpdeskAgents]),
    sales: member('sales', 'Sam Whitfield', [groups.salesAgents]),
    globaladmin: member('globaladmin', 'Gloria Ming', [], [globalAdministrator]),
    outsider: member('outsider', 'Otto Brandt', []),
    guest: {
      key: 'guest',
      name: 'Gus Herrera',
      userId: guidFrom('user guest'),
      tenantId: guidFrom('tenant of the guest'),
      upn: 'gus_treyresearch.net#EXT#@lakeshore.onmicrosoft.com',
      userType: 'Guest',
      groupIds: [],
      directoryRoles: [],
      signIn: signsIn(),
    },
  };
}

function signsIn(): SignInSettings {
  return { secondFactor: true, policy: 'none' };
}
