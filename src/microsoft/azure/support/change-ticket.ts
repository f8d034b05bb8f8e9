import { ActionError } from '../../../action-error.ts';
import type { Call } from '../../../call.ts';
import type { AzureSupport, AzureTicket, MicrosoftRequest } from '../../../support/ports.ts';
import { putOnce, type Seen } from './put-once.ts';
import type { SupportApi } from './support-api.ts';
import { pathOf } from './ticket-place.ts';
import { type TicketWire, ticketWire, toMicrosoftRequest } from './ticket-wire.ts';

export type TicketChange = Parameters<AzureSupport['change']>[2];

/**
 * Changes severity or status of a ticket; what is so already is no failure. Throws ActionError.
 * Cost: one PATCH, and one read where it was not answered well.
 */
export async function changeTicket(
  api: SupportApi,
  { tenantId, at }: { readonly tenantId: string; readonly at: AzureTicket },
  { severity, status }: TicketChange,
  call: Call,
): Promise<MicrosoftRequest> {
  const path = pathOf(at);
  const wanted = { ...(severity && { severity }), ...(status && { status }) };

  async function patch(): Promise<MicrosoftRequest> {
    const asked = { tenantId, operation: 'changeAzureTicket', path };
    return told((await api.change('PATCH', asked, wanted, call)).read(ticketWire));
  }

  async function see(): Promise<Seen<MicrosoftRequest>> {
    const ticket = await api.read(ticketWire, { tenantId, operation: 'azureTicket', path }, call);
    return holds(ticket, wanted) ? { kind: 'there', value: told(ticket) } : { kind: 'absent' };
  }

  const changed = await putOnce(patch, see);
  if (changed) return changed;
  throw noNumber();
}

function holds({ properties }: TicketWire, { severity, status }: TicketChange): boolean {
  const isWanted = (is: string, wanted: string | undefined) =>
    wanted === undefined || is.toLowerCase() === wanted;
  return isWanted(properties.severity, severity) && isWanted(properties.status, status);
}

function told(ticket: TicketWire): MicrosoftRequest {
  const request = toMicrosoftRequest(ticket, []);
  if (request) return request;
  throw noNumber();
}

function noNumber(): ActionError {
  return new ActionError('outcome_unknown', 'The answer has no number of a ticket.');
}
