import type { AzureChoice } from '../support-request.ts';
import { longest } from './form-limits.ts';
import type { FormReader } from './form-reader.ts';

const subscription = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const service = /^\/providers\/microsoft\.support\/services\/[\w-]+$/i;
const classification =
  /^(\/providers\/microsoft\.support\/services\/[\w-]+)\/problemclassifications\/[\w-]+$/i;

/** Where in Azure it is opened: the classification must be one of the service. */
export function readAzure(reader: FormReader): AzureChoice {
  const read = (
    field: 'azureSubscription' | 'azureService' | 'azureClassification',
    isOne: (id: string) => boolean,
  ) => {
    const id = reader.needed(field, reader.line(field, longest.azureId));
    reader.readAs(field, id, 'notOffered', (text) => (isOne(text) ? text : undefined));
    return id;
  };
  const subscriptionId = read('azureSubscription', (id) => subscription.test(id)).toLowerCase();
  const serviceId = read('azureService', (id) => service.test(id));
  const classificationId = read(
    'azureClassification',
    (id) => classification.exec(id)?.[1]?.toLowerCase() === serviceId.toLowerCase(),
  );
  return { subscriptionId, serviceId, classificationId };
}
