import { z } from 'zod';
import { ActionError } from '../../../action-error.ts';
import type { Call } from '../../../call.ts';
import type { AzureTicket } from '../../../support/ports.ts';
import { isGuid } from '../../guid.ts';
import type { SupportApi } from './support-api.ts';

const nameWire = z.object({ nameAvailable: z.boolean() });

/** Path of a ticket at Resource Manager. Throws ActionError `not_found` for what is no id of a subscription. */
export function pathOf({ subscriptionId, name }: AzureTicket): string {
  return `${supportOf(subscriptionId)}/supportTickets/${encodeURIComponent(name)}`;
}

/** Whether a ticket of this name was accepted, which is so before it can be read. Throws ActionError. */
export async function isTicketTaken(
  api: SupportApi,
  tenantId: string,
  { subscriptionId, name }: AzureTicket,
  call: Call,
): Promise<boolean> {
  const path = `${supportOf(subscriptionId)}/checkNameAvailability`;
  const body = { name, type: 'Microsoft.Support/supportTickets' };
  const asked = { tenantId, operation: 'azureTicketName', path };
  return !(await api.read(nameWire, asked, call, body)).nameAvailable;
}

/** The same for a message of a ticket. */
export async function isMessageTaken(
  api: SupportApi,
  tenantId: string,
  { at, name }: { readonly at: AzureTicket; readonly name: string },
  call: Call,
): Promise<boolean> {
  const path = `${pathOf(at)}/checkNameAvailability`;
  const body = { name, type: 'Microsoft.Support/communications' };
  const asked = { tenantId, operation: 'azureMessageName', path };
  return !(await api.read(nameWire, asked, call, body)).nameAvailable;
}

/** True for a failure that says that there is no such thing. */
export function isAbsent(thrown: unknown): boolean {
  return thrown instanceof ActionError && thrown.reason === 'not_found';
}

function supportOf(subscriptionId: string): string {
  if (!isGuid(subscriptionId)) throw new ActionError('not_found', 'That is no id of a subscription.');
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Support`;
}
