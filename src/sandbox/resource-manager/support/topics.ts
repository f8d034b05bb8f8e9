import type { Answer } from '../../http/serve.ts';
import { supportServices } from '../../world/azure-support/topics.ts';
import type { ArmCall } from '../arm-call.ts';
import { ArmRefusal } from '../arm-error.ts';
import { idOf } from './check-ticket.ts';
import { needSupport } from './support-scope.ts';

/** GET /providers/Microsoft.Support/services: any token of Resource Manager may ask. */
export function listServices(call: ArmCall): Answer {
  needSupport(call);
  const value = supportServices.map((service) => ({
    id: idOf(service),
    name: service.id,
    type: 'Microsoft.Support/services',
    properties: { displayName: service.name, resourceTypes: service.resourceTypes },
  }));
  return { status: 200, body: { value } };
}

/** GET /providers/Microsoft.Support/services/{guid}/problemClassifications. */
export function listClassifications(call: ArmCall): Answer {
  needSupport(call);
  const wanted = call.params.service?.toLowerCase();
  const service = supportServices.find(({ id }) => id === wanted);
  if (!service) throw new ArmRefusal(404, 'ServiceNotFound', `The service '${wanted}' was not found.`);
  const value = service.classifications.map(({ id, name }) => ({
    id: `${idOf(service)}/problemClassifications/${id}`,
    name: id,
    type: 'Microsoft.Support/problemClassifications',
    properties: { displayName: name, secondaryConsentEnabled: [] },
  }));
  return { status: 200, body: { value } };
}
