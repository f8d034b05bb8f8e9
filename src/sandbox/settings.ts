import type { Cloud } from './calls.ts';
import type { HttpsServer } from './http/serve.ts';
import { sandboxSecrets, type World } from './world/world.ts';

/** The servers of one cloud. */
export interface CloudServers {
  readonly entra: HttpsServer;
  readonly graph: HttpsServer;
  readonly partnerCenter: HttpsServer;
  readonly resourceManager: HttpsServer;
}

export type SandboxEnvironment = Readonly<ReturnType<typeof settingsFor>>;

/** The environment with which the production program takes this sandbox for Microsoft. */
export function settingsFor(world: World, servers: Readonly<Record<Cloud, CloudServers>>, caPath: string) {
  const { global, china } = servers;
  const { groups } = world.partners.global;
  return {
    PARTNER_CLOUD: 'global',
    AZURE_TENANT_ID: world.partners.global.tenantId,
    AZURE_CLIENT_ID: world.partners.global.appId,
    AZURE_CLIENT_SECRET: sandboxSecrets.global,
    AZURE_AUTHORITY_HOST: global.entra.url,
    GRAPH_URL: global.graph.url,
    PARTNER_CENTER_URL: global.partnerCenter.url,
    RESOURCE_MANAGER_URL: global.resourceManager.url,
    CHINA_TENANT_ID: world.partners.china.tenantId,
    CHINA_CLIENT_ID: world.partners.china.appId,
    CHINA_CLIENT_SECRET: sandboxSecrets.china,
    CHINA_AUTHORITY_HOST: china.entra.url,
    CHINA_GRAPH_URL: china.graph.url,
    CHINA_PARTNER_CENTER_URL: china.partnerCenter.url,
    CHINA_RESOURCE_MANAGER_URL: china.resourceManager.url,
    ADMIN_AGENTS_GROUP_ID: groups.adminAgents,
    HELPDESK_AGENTS_GROUP_ID: groups.helpdeskAgents,
    SALES_AGENTS_GROUP_ID: groups.salesAgents,
    NODE_EXTRA_CA_CERTS: caPath,
  };
}
