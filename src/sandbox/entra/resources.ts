import type { Cloud } from '../calls.ts';

/** The APIs that tokens are issued for. */
export type Resource = 'graph' | 'azureAdGraph' | 'partnerCenter' | 'resourceManager' | 'botFramework';

/** Identifiers that a scope may name for each API, by cloud: URIs without a slash at the end, or the API's app id. */
const identifiers: Readonly<Record<Cloud, Readonly<Record<Resource, readonly string[]>>>> = {
  global: {
    graph: ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000'],
    azureAdGraph: ['https://graph.windows.net'],
    partnerCenter: ['https://api.partnercenter.microsoft.com', 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'],
    resourceManager: ['https://management.azure.com', 'https://management.core.windows.net'],
    botFramework: ['https://api.botframework.com'],
  },
  china: {
    graph: ['https://microsoftgraph.chinacloudapi.cn', '00000003-0000-0000-c000-000000000000'],
    azureAdGraph: ['https://graph.chinacloudapi.cn'],
    partnerCenter: [
      'https://partner.partnercenterapi.microsoftonline.cn',
      'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd',
    ],
    resourceManager: ['https://management.chinacloudapi.cn', 'https://management.core.chinacloudapi.cn'],
    botFramework: ['https://api.botframework.azure.cn'],
  },
};

/** Which API an identifier (the audience of a token, a scope without "/.default") names in this cloud. */
export function resourceNamed(cloud: Cloud, identifier: string): Resource | undefined {
  const wanted = identifier.toLowerCase().replace(/\/$/, '');
  for (const [resource, known] of Object.entries(identifiers[cloud])) {
    if (known.includes(wanted) && isResource(resource)) return resource;
  }
  return undefined;
}

function isResource(name: string): name is Resource {
  return name in identifiers.global;
}
