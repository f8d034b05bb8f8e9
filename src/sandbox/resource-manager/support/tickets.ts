import { z } from 'zod';
import type { Answer } from '../../http/serve.ts';
import type { ArmCall } from '../arm-call.ts';
import { ArmRefusal } from '../arm-error.ts';
import { ticketChange } from './check-ticket.ts';
import { findTicket, ticketIn, ticketsOf } from './find-ticket.ts';
import { invalid, jsonBody } from './json-body.ts';
import { isUnderWay } from './operations.ts';
import { needPartnerToken, readableTickets, writableTickets } from './support-scope.ts';
import { matchesFilter } from './ticket-filter.ts';
import { ticketId, ticketWire } from './ticket-wire.ts';

const usualTop = 25;
const mostTop = 100;
const hour = 3_600_000;

/** GET .../supportTickets/{name}: one that is still being made is not there. */
export function readTicket(call: ArmCall): Answer {
  const { subscription } = readableTickets(call, 'supportTickets/read');
  return { status: 200, body: ticketWire(ticketIn(call, subscription.id)) };
}

/** GET .../supportTickets with $filter, $top and pages. */
export function listTickets(call: ArmCall): Answer {
  const { subscription } = readableTickets(call, 'supportTickets/read');
  const { url } = call.request;
  const top = Number(url.searchParams.get('$top') ?? usualTop);
  if (!Number.isInteger(top) || top < 1 || top > mostTop) throw invalid('$top', 'It goes from 1 to 100.');
  const filter = url.searchParams.get('$filter') ?? '';
  const wanted = ticketsOf(call, subscription.id)
    .map(ticketWire)
    .filter(({ properties }) => matchesFilter(properties, filter));
  const from = Number(url.searchParams.get('$skiptoken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(from + top));
  const nextLink = wanted.length > from + top ? next.href : null;
  return { status: 200, body: { value: wanted.slice(from, from + top), nextLink } };
}

/** PATCH .../supportTickets/{name}: no severity is changed once an engineer works on it, as documented. */
export async function changeTicket(call: ArmCall): Promise<Answer> {
  const { subscription } = writableTickets(call, 'supportTickets/write');
  await needPartnerToken(call);
  const ticket = ticketIn(call, subscription.id);
  const { severity, status, contactDetails, advancedDiagnosticConsent } = jsonBody(
    call.request,
    ticketChange,
  );
  if (severity && severity !== ticket.severity && (ticket.engineer || ticket.status === 'Closed')) {
    throw denied('The severity can not be changed while a support engineer works on the ticket.');
  }
  if (status === 'closed' && ticket.status === 'Closed') throw denied('The ticket is already closed.');
  if (severity) ticket.severity = severity;
  if (status === 'closed') {
    ticket.status = 'Closed';
    delete ticket.answersAt;
    delete ticket.closesAt;
  }
  if (status === 'open' && ticket.status === 'Closed') {
    ticket.status = 'Open';
    ticket.answersAt = call.now + hour;
  }
  if (contactDetails) ticket.contact = { ...ticket.contact, ...contactDetails };
  if (advancedDiagnosticConsent) ticket.consent = advancedDiagnosticConsent;
  ticket.modifiedAt = call.now;
  return { status: 200, body: ticketWire(ticket) };
}

const nameQuestion = z.object({
  name: z.string().min(1),
  type: z.literal('Microsoft.Support/supportTickets'),
});

/** POST .../checkNameAvailability: a name is taken as soon as its ticket was accepted. */
export function checkTicketName(call: ArmCall): Answer {
  const { subscription } = writableTickets(call, 'checkNameAvailability/action');
  const { name } = jsonBody(call.request, nameQuestion);
  const asked = { ...call, params: { ...call.params, ticket: name } };
  const isTaken =
    findTicket(asked, subscription.id) !== undefined ||
    isUnderWay(call.world, ticketId(subscription.id, name));
  return nameAnswer(isTaken);
}

/** What Microsoft.Support says of a name. */
export function nameAnswer(isTaken: boolean): Answer {
  const body = isTaken
    ? { nameAvailable: false, reason: 'Name is already in use', message: 'Name not available' }
    : { nameAvailable: true, reason: null, message: null };
  return { status: 200, body };
}

function denied(message: string): ArmRefusal {
  return new ArmRefusal(400, 'UpdateOperationDenied', message);
}
