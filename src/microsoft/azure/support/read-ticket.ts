import type { Call } from '../../../call.ts';
import type { AzureTicket, MicrosoftRequest } from '../../../support/ports.ts';
import { stateOf } from './follow-operation.ts';
import { noteWire, toNote } from './note-wire.ts';
import type { SupportTools } from './support-tools.ts';
import { isAbsent, isTicketTaken, pathOf } from './ticket-place.ts';
import { ticketWire, toMicrosoftRequest } from './ticket-wire.ts';

/**
 * Reads a ticket with its messages; undefined where it is still being made. Throws ActionError: `not_found` where there
 * is none, and why it was not made where that is known.
 * Cost: two reads; where the ticket is not there, up to two more, which tell whether it is being made.
 */
export async function readTicket(
  tools: SupportTools,
  { tenantId, at }: { readonly tenantId: string; readonly at: AzureTicket },
  call: Call,
): Promise<MicrosoftRequest | undefined> {
  const { api } = tools;
  const path = pathOf(at);
  const [ticket, notes] = await Promise.allSettled([
    api.read(ticketWire, { tenantId, operation: 'azureTicket', path }, call),
    api.list(noteWire, { tenantId, operation: 'azureMessages', path: `${path}/communications` }, call),
  ]);
  if (ticket.status === 'rejected') {
    if (isAbsent(ticket.reason) && (await isUnderWay(tools, { tenantId, at, path }, call))) return undefined;
    throw ticket.reason;
  }
  if (notes.status === 'rejected') throw notes.reason;
  const oldestFirst = notes.value.map(toNote).sort((one, other) => one.at - other.at);
  return toMicrosoftRequest(ticket.value, oldestFirst);
}

async function isUnderWay(
  tools: SupportTools,
  { tenantId, at, path }: { readonly tenantId: string; readonly at: AzureTicket; readonly path: string },
  call: Call,
): Promise<boolean> {
  const operation = tools.operations.get(path);
  const known = operation && (await stateOf(operation, tools, call).catch(() => undefined));
  if (known?.state === 'failed') {
    // Told once: after that there is no such ticket, and it may be tried again.
    tools.operations.delete(path);
    throw known.failure;
  }
  return known !== undefined || isTicketTaken(tools.api, tenantId, at, call);
}
