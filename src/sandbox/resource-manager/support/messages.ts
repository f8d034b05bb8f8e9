import { z } from 'zod';
import type { Answer } from '../../http/serve.ts';
import type { AzureTicket, TicketMessage } from '../../world/azure-support/support-desk.ts';
import type { ArmCall } from '../arm-call.ts';
import { ArmRefusal } from '../arm-error.ts';
import { ticketIn } from './find-ticket.ts';
import { invalid, jsonBody } from './json-body.ts';
import { accept, isUnderWay } from './operations.ts';
import { needPartnerToken, readableTickets, writableTickets } from './support-scope.ts';
import { messageWire } from './ticket-wire.ts';
import { nameAnswer } from './tickets.ts';

/** The sender is needed of an app, which has no address of its own. */
const messageBody = z.object({
  properties: z.object({ subject: z.string().min(1), body: z.string().min(1), sender: z.email() }),
});

/** GET .../communications. */
export function listMessages(call: ArmCall): Answer {
  const { subscription } = readableTickets(call, 'supportTickets/communications/read');
  const ticket = ticketIn(call, subscription.id);
  return { status: 200, body: { value: ticket.messages.map((message) => messageWire(ticket, message)) } };
}

/** GET .../communications/{name}. */
export function readMessage(call: ArmCall): Answer {
  const { subscription } = readableTickets(call, 'supportTickets/communications/read');
  const ticket = ticketIn(call, subscription.id);
  const message = messageNamed(ticket, call.params.message);
  if (message) return { status: 200, body: messageWire(ticket, message) };
  throw new ArmRefusal(404, 'ResourceNotFound', `The communication '${call.params.message}' was not found.`);
}

/** PUT .../communications/{name}: it is there a moment later. */
export async function addMessage(call: ArmCall): Promise<Answer> {
  const { subscription } = writableTickets(call, 'supportTickets/communications/write');
  await needPartnerToken(call);
  const ticket = ticketIn(call, subscription.id);
  const { message: name = '' } = call.params;
  if (!/^[\w-]{1,100}$/.test(name))
    throw invalid('communicationName', 'It has characters that are not allowed.');
  const { properties } = jsonBody(call.request, messageBody);
  const resource = resourceOf(ticket, name);
  if (messageNamed(ticket, name) || isUnderWay(call.world, resource)) {
    const text = `A communication with the name '${name}' already exists.`;
    throw new ArmRefusal(409, 'ResourceAlreadyExists', text);
  }
  if (ticket.status === 'Closed') {
    throw new ArmRefusal(400, 'UpdateOperationDenied', 'The ticket is closed.');
  }
  const at = call.now + call.world.azureSupport.operationMs;
  const message: TicketMessage = { name, ...properties, direction: 'outbound', at };
  const make = () => {
    ticket.messages.push(message);
    ticket.modifiedAt = at;
  };
  return accept(call, { resource, make }, () => ({ status: 200, body: messageWire(ticket, message) }));
}

const nameQuestion = z.object({
  name: z.string().min(1),
  type: z.literal('Microsoft.Support/communications'),
});

/** POST .../supportTickets/{name}/checkNameAvailability. */
export function checkMessageName(call: ArmCall): Answer {
  const { subscription } = writableTickets(call, 'supportTickets/checkNameAvailability/action');
  const ticket = ticketIn(call, subscription.id);
  const { name } = jsonBody(call.request, nameQuestion);
  return nameAnswer(
    messageNamed(ticket, name) !== undefined || isUnderWay(call.world, resourceOf(ticket, name)),
  );
}

function messageNamed(ticket: AzureTicket, wanted = ''): TicketMessage | undefined {
  return ticket.messages.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}

function resourceOf({ subscriptionId, name }: AzureTicket, message: string): string {
  return `/subscriptions/${subscriptionId}/supportTickets/${name}/communications/${message}`;
}
