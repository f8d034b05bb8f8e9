import type { ArmRoute } from '../arm-call.ts';
import { ArmRefusal } from '../arm-error.ts';
import { addMessage, checkMessageName, listMessages, readMessage } from './messages.ts';
import { openTicket } from './open-ticket.ts';
import { operationResult, operationStatus } from './operations.ts';
import { changeTicket, checkTicketName, listTickets, readTicket } from './tickets.ts';
import { listClassifications, listServices } from './topics.ts';

const provider = '/providers/Microsoft.Support';
const support = `/subscriptions/:subscription${provider}`;
const tickets = `${support}/supportTickets`;
const messages = `${tickets}/:ticket/communications`;
const version = '2024-04-01';

const routes: readonly ArmRoute[] = [
  { method: 'GET', path: `${provider}/services`, handle: listServices },
  {
    method: 'GET',
    path: `${provider}/services/:service/problemClassifications`,
    handle: listClassifications,
  },
  { method: 'POST', path: `${support}/checkNameAvailability`, handle: checkTicketName },
  { method: 'GET', path: tickets, handle: listTickets },
  { method: 'GET', path: `${tickets}/:ticket`, handle: readTicket },
  { method: 'PUT', path: `${tickets}/:ticket`, handle: openTicket },
  { method: 'PATCH', path: `${tickets}/:ticket`, handle: changeTicket },
  { method: 'POST', path: `${tickets}/:ticket/checkNameAvailability`, handle: checkMessageName },
  { method: 'GET', path: messages, handle: listMessages },
  { method: 'GET', path: `${messages}/:message`, handle: readMessage },
  { method: 'PUT', path: `${messages}/:message`, handle: addMessage },
  { method: 'GET', path: `${support}/operationsStatus/:operation`, handle: operationStatus },
  { method: 'GET', path: `${support}/operationResults/:operation`, handle: operationResult },
];

/** Microsoft.Support, api-version 2024-04-01 (learn.microsoft.com/rest/api/support). */
export const supportRoutes: readonly ArmRoute[] = routes.map((route) => ({
  ...route,
  handle(call) {
    const asked = call.request.url.searchParams.get('api-version');
    if (asked === version) return route.handle(call);
    const message = `The api-version '${asked}' is invalid. The supported versions are '${version}'.`;
    throw new ArmRefusal(400, 'InvalidApiVersionParameter', message);
  },
}));
