import { capabilities } from '../customers/capabilities.ts';
import type { Customer } from '../customers/customer.ts';
import { azureServiceId } from '../health/azure/azure-service.ts';
import type { Route, SupportRequest } from './support-request.ts';

/** How a request about a service of this customer gets to Microsoft. */
export function routeOf({ cloud }: Pick<Customer, 'cloud'>, serviceId: string): Route {
  const { azureInPartnerCenter, azureSupport } = capabilities[cloud];
  const isAzure = serviceId.toLowerCase() === azureServiceId.toLowerCase();
  return isAzure && azureInPartnerCenter && azureSupport ? 'azure' : 'portal';
}

/**
 * Where Microsoft has a request and lets it be read; undefined for one that it does not have yet, and in a cloud
 * without an interface for it, where a person says how it stands.
 */
export function heldBy(request: SupportRequest): 'azure' | 'partnerCenter' | undefined {
  const { route, customer, microsoft } = request;
  if (microsoft === undefined) return undefined;
  if (route === 'azure') return 'azure';
  return capabilities[customer.cloud].serviceRequests ? 'partnerCenter' : undefined;
}
