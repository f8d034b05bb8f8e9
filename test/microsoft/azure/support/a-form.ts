import { supportServices } from '../../../../src/sandbox/world/azure-support/topics.ts';
import type { Contact, RequestForm } from '../../../../src/support/support-request.ts';

export function aContact(changes: Partial<Contact> = {}): Contact {
  return {
    name: 'Hana Okafor',
    email: 'hana.okafor@lakeshore.example',
    phone: '+886 2 5550 1234',
    timeZone: 'Asia/Taipei',
    language: 'zh-TW',
    country: 'TW',
    aroundTheClock: false,
    ...changes,
  };
}

const [service] = supportServices;
const serviceId = `/providers/Microsoft.Support/services/${service?.id}`;

/** A form for Azure, filled in well. */
export function aForm(subscriptionId: string, changes: Partial<RequestForm> = {}): RequestForm {
  return {
    service: { id: 'Azure', name: 'Azure' },
    severity: 'moderate',
    title: 'No RDP since this morning',
    description: 'Nobody gets in.',
    impact: 'The whole office waits.',
    contact: aContact(),
    azure: {
      subscriptionId,
      serviceId,
      classificationId: `${serviceId}/problemClassifications/${service?.classifications[0]?.id}`,
    },
    ...changes,
  };
}
