import type { Cloud } from '../calls.ts';
import type { WorldApp } from '../world/app.ts';
import { findCustomer, type World } from '../world/world.ts';

/** The tenant in which Microsoft keeps the Bot Framework. */
const botFrameworkTenant = 'd6d49420-f39b-4df7-a1dc-d59a935871db';

/** A tenant as Entra sees it when somebody asks for a token there. */
export interface EntraTenant {
  readonly tenantId: string;
  readonly name: string;
  readonly deleted: boolean;
  /** Whether the app has a service principal here. */
  hasApp(app: WorldApp): boolean;
  /** Graph permissions that the app holds here. */
  readonly graphRoles: readonly string[];
}

/** Finds a tenant of this cloud by id or domain. */
export function findTenant(world: World, cloud: Cloud, tenant: string): EntraTenant | undefined {
  const key = tenant.toLowerCase();
  const partner = world.partners[cloud];
  const isHomeOf = (tenantId: string) => (app: WorldApp) => app.cloud === cloud && app.tenantId === tenantId;
  if (key === partner.tenantId || partner.domains.includes(key)) {
    const { tenantId, name, appRoles } = partner;
    return { tenantId, name, deleted: false, hasApp: isHomeOf(tenantId), graphRoles: appRoles };
  }
  if (cloud === 'global' && (key === 'botframework.com' || key === botFrameworkTenant)) {
    const hasApp = (app: WorldApp) => app.cloud === cloud;
    return { tenantId: botFrameworkTenant, name: 'Bot Framework', deleted: false, hasApp, graphRoles: [] };
  }
  const customer = findCustomer(world, cloud, key);
  if (customer !== undefined) {
    const consented = customer.condition !== 'notConsented';
    return {
      tenantId: customer.tenantId,
      name: customer.name,
      deleted: customer.condition === 'deleted',
      hasApp: (app) => app.cloud === cloud && app.readsCustomers && consented,
      graphRoles: customer.appRoles,
    };
  }
  if (cloud === 'global' && key === world.staff.guest.tenantId) {
    return {
      tenantId: key,
      name: "The guest's company",
      deleted: false,
      hasApp: () => false,
      graphRoles: [],
    };
  }
  if (world.apps.some(isHomeOf(key))) {
    return { tenantId: key, name: key, deleted: false, hasApp: isHomeOf(key), graphRoles: [] };
  }
  return undefined;
}
