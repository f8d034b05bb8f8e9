import { ActionError } from '../action-error.ts';
import type { Call } from '../call.ts';
import type { Person } from '../person.ts';
import type { AzureTicket, MicrosoftRequest } from './ports.ts';
import { heldBy } from './route-of.ts';
import type { SupportParts } from './support-parts.ts';
import type { SupportRequest } from './support-request.ts';

/** Where the ticket of a request is in Azure, or will be. Throws ActionError for a request of another way. */
export function azureTicketOf({ number, form, azureTicket }: SupportRequest): AzureTicket {
  if (!form.azure || azureTicket === undefined) {
    throw new ActionError('not_found', `The request ${number} has no ticket in Azure.`);
  }
  return { subscriptionId: form.azure.subscriptionId, name: azureTicket };
}

/**
 * What Microsoft says of a request that it has; undefined where it can't be asked. Throws ActionError.
 * @param as asks Partner Center; Azure is asked by the app
 */
export async function readAtMicrosoft(
  { azure, serviceRequests }: Pick<SupportParts, 'azure' | 'serviceRequests'>,
  request: SupportRequest,
  as: Person,
  call: Call,
): Promise<MicrosoftRequest | undefined> {
  const { customer, microsoft } = request;
  switch (heldBy(request)) {
    case 'azure':
      return azure.read(customer, azureTicketOf(request), call);
    case 'partnerCenter':
      return microsoft && serviceRequests.read(customer, microsoft.number, as, call);
    case undefined:
      return undefined;
  }
}
