import type { AzureTicket } from '../../world/azure-support/support-desk.ts';
import type { ArmCall } from '../arm-call.ts';
import { ArmRefusal } from '../arm-error.ts';
import { live } from './live-ticket.ts';
import { settle } from './operations.ts';

/** All tickets of a subscription as they are now, newest first. */
export function ticketsOf({ world, now }: ArmCall, subscriptionId: string): AzureTicket[] {
  settle(world, now);
  const tickets = world.azureSupport.tickets.filter((ticket) => ticket.subscriptionId === subscriptionId);
  for (const ticket of tickets) live(ticket, world.azureSupport, now);
  return tickets.sort((one, other) => other.createdAt - one.createdAt);
}

/** The ticket of this name, if there is one. */
export function findTicket(call: ArmCall, subscriptionId: string): AzureTicket | undefined {
  const wanted = call.params.ticket?.toLowerCase();
  return ticketsOf(call, subscriptionId).find(({ name }) => name.toLowerCase() === wanted);
}

/** The ticket that the path names. Throws ArmRefusal. */
export function ticketIn(call: ArmCall, subscriptionId: string): AzureTicket {
  const ticket = findTicket(call, subscriptionId);
  if (ticket) return ticket;
  throw new ArmRefusal(404, 'ResourceNotFound', `The support ticket '${call.params.ticket}' was not found.`);
}
