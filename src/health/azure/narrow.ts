import type { AzureImpact, ServiceHealth } from '../model.ts';
import { azureService } from './azure-service.ts';

/** What of Azure is asked about; everything where neither is named. */
export interface AzureFilter {
  /** A service of Azure ("Virtual Machines"). */
  readonly azureService?: string | undefined;
  /** A region ("West Europe", "westeurope"). */
  readonly region?: string | undefined;
}

export function isNarrow({ azureService: service, region }: AzureFilter): boolean {
  return service !== undefined || region !== undefined;
}

/**
 * Whether an event is about what is asked: a service in a region that it names together. An event that names no service,
 * or for a service no region, may be about any; what is global is about every region.
 */
export function concerns(impacts: readonly AzureImpact[], filter: AzureFilter): boolean {
  if (impacts.length === 0) return true;
  const { azureService: service, region } = filter;
  return impacts.some(
    (impact) =>
      (service === undefined || isService(impact.service, service)) &&
      (region === undefined || isIn(impact.regions, region)),
  );
}

/** Azure with the events only that are about what is asked; its status is theirs. */
export function narrow(azure: ServiceHealth, filter: AzureFilter): ServiceHealth {
  if (!isNarrow(filter)) return azure;
  const { subscriptions = [], maintenance = [] } = azure.azure ?? {};
  const narrowed = azureService({
    subscriptions,
    issues: azure.issues.filter((issue) => concerns(issue.azure?.impacts ?? [], filter)),
    maintenance: maintenance.filter(({ impacts }) => concerns(impacts, filter)),
    gaps: [],
  });
  return narrowed ?? azure;
}

/** "SQL" asks for "SQL Database" and "SQL Managed Instance". */
function isService(name: string, asked: string): boolean {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return words(name).includes(words(asked));
}

/** Regions have a name for people and one without spaces for machines. */
function isIn(regions: readonly string[], asked: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return regions.length === 0 || regions.some((region) => [bare(asked), 'global'].includes(bare(region)));
}
