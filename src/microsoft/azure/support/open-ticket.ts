import { ActionError } from '../../../action-error.ts';
import type { Call } from '../../../call.ts';
import type { AzureTicket, MicrosoftRequest } from '../../../support/ports.ts';
import type { AzureChoice, RequestForm } from '../../../support/support-request.ts';
import { followOperation, operationOf } from './follow-operation.ts';
import { nameTaken, putOnce, type Seen } from './put-once.ts';
import type { SupportTools } from './support-tools.ts';
import { isAbsent, isTicketTaken, pathOf } from './ticket-place.ts';
import { type TicketWire, ticketWire, toMicrosoftRequest } from './ticket-wire.ts';
import { toTicket } from './to-ticket.ts';

export interface TicketToOpen {
  readonly tenantId: string;
  readonly name: string;
  readonly form: RequestForm;
}

/**
 * Opens a ticket, once for its name. Undefined where Azure has accepted it and it is not there yet when the call ends.
 * Cost: one read, because an earlier try may have made it, one PUT, a look every two seconds or as Azure asks, and one
 * read of what it became.
 */
export async function openTicket(
  tools: SupportTools,
  { tenantId, name, form }: TicketToOpen,
  call: Call,
): Promise<MicrosoftRequest | undefined> {
  const { api, operations } = tools;
  if (!form.azure) throw new ActionError('rejected', 'The form does not say where in Azure.');
  const at: AzureTicket = { subscriptionId: form.azure.subscriptionId, name };
  const path = pathOf(at);
  const body = toTicket(form, form.azure);
  const wanted = { title: form.title, ...form.azure };

  async function see(): Promise<Seen<TicketWire>> {
    try {
      const value = await api.read(ticketWire, { tenantId, operation: 'azureTicket', path }, call);
      return isSame(value, wanted) ? { kind: 'there', value } : { kind: 'other' };
    } catch (thrown) {
      if (isAbsent(thrown)) return { kind: 'absent' };
      throw thrown;
    }
  }

  async function seeName(): Promise<Seen<TicketWire>> {
    const seen = await see();
    if (seen.kind !== 'absent') return seen;
    return { kind: (await isTicketTaken(api, tenantId, at, call)) ? 'underWay' : 'absent' };
  }

  async function put(): Promise<TicketWire | undefined> {
    const answer = await api.change('PUT', { tenantId, operation: 'openAzureTicket', path }, body, call);
    if (answer.status !== 202) return answer.read(ticketWire);
    const operation = operationOf(tenantId, answer, tools.clock);
    if (operation) {
      operations.set(path, operation);
      await followOperation(operation, tools, call).catch((failure: unknown) => {
        // What has failed is over: the ticket may be tried again under its name.
        operations.delete(path);
        throw failure;
      });
    }
    // What was accepted is not in doubt any more: where it can't be read now, it is later.
    const made = await see().catch(() => undefined);
    return made?.kind === 'there' ? made.value : undefined;
  }

  const before = await see();
  if (before.kind === 'other') throw nameTaken();
  const ticket = before.kind === 'there' ? before.value : await putOnce(put, seeName);
  return ticket && toMicrosoftRequest(ticket, []);
}

/** Names come from our numbers: another ticket has one only where our memory began anew. */
function isSame(
  { properties }: TicketWire,
  { title, classificationId }: AzureChoice & { readonly title: string },
): boolean {
  return (
    properties.title.trim() === title.trim() &&
    properties.problemClassificationId.toLowerCase() === classificationId.toLowerCase()
  );
}
