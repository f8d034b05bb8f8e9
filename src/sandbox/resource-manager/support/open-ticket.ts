import type { Answer } from '../../http/serve.ts';
import type { AzureTicket } from '../../world/azure-support/support-desk.ts';
import { shareFrom } from '../../world/seeded.ts';
import type { ArmCall, Owned } from '../arm-call.ts';
import { ArmRefusal } from '../arm-error.ts';
import { checkTicket, type TicketProperties, type Topic, ticketBody } from './check-ticket.ts';
import { findTicket } from './find-ticket.ts';
import { invalid, jsonBody } from './json-body.ts';
import { accept, isUnderWay } from './operations.ts';
import { needPartnerToken, writableTickets } from './support-scope.ts';
import { ticketId, ticketWire } from './ticket-wire.ts';

const minute = 60_000;
/** Plans whose holders may open tickets by this interface (learn.microsoft.com/rest/api/support). */
const plans = ['ProfessionalDirect', 'Premier', 'Unified'];

/** PUT .../supportTickets/{name}. That the plan is too low is found only after the ticket was accepted. */
export async function openTicket(call: ArmCall): Promise<Answer> {
  const owned = writableTickets(call, 'supportTickets/write');
  await needPartnerToken(call);
  const { id: subscriptionId, supportPlan } = owned.subscription;
  const { ticket: name = '' } = call.params;
  if (!/^[\w-]{1,100}$/.test(name))
    throw invalid('supportTicketName', 'It has characters that are not allowed.');
  const { properties } = jsonBody(call.request, ticketBody);
  const topic = checkTicket(properties, call.now);
  const resource = ticketId(subscriptionId, name);
  if (findTicket(call, subscriptionId) || isUnderWay(call.world, resource)) throw nameTaken(name);
  if (!plans.includes(supportPlan)) {
    const error = { code: 'InvalidSupportPlan', message: planTooLow(supportPlan) };
    return accept(call, { resource, error }, () => ({ status: 200 }));
  }
  const ticket = newTicket(call, owned, { name, properties, topic });
  const make = () => void call.world.azureSupport.tickets.push(ticket);
  return accept(call, { resource, make }, () => ({ status: 200, body: ticketWire(ticket) }));
}

function newTicket(
  { world, now }: ArmCall,
  { subscription }: Owned,
  asked: { readonly name: string; readonly properties: TicketProperties; readonly topic: Topic },
): AzureTicket {
  const { azureSupport } = world;
  const { contactDetails, severity, advancedDiagnosticConsent, ...sent } = asked.properties;
  const createdAt = now + azureSupport.operationMs;
  return {
    subscriptionId: subscription.id,
    name: asked.name,
    number: numberFor(`${subscription.id} ${asked.name}`, createdAt),
    sent,
    ...asked.topic,
    planType: subscription.supportPlan,
    createdAt,
    modifiedAt: createdAt,
    severity,
    status: 'Open',
    contact: contactDetails,
    consent: advancedDiagnosticConsent,
    answersAt: createdAt + azureSupport.answersAfterMinutes[severity] * minute,
    messages: [],
  };
}

/** "2611270040001234": the day, and what looks like a counter. */
function numberFor(seed: string, at: number): string {
  const day = new Date(at).toISOString().slice(2, 10).replaceAll('-', '');
  return `${day}00${String(Math.floor(shareFrom(seed) * 100_000_000)).padStart(8, '0')}`;
}

function nameTaken(name: string): ArmRefusal {
  const message = `A support ticket with the name '${name}' already exists in this subscription.`;
  return new ArmRefusal(409, 'ResourceAlreadyExists', message);
}

/** The sentence that Azure says, as people report it (github.com/Azure/azure-sdk-for-net/issues/24662). */
function planTooLow(plan: string): string {
  return `Your support plan type is ${plan}. To create and update support tickets, and add communication operations, you need access to our high tier-support plans. Learn more at https://aka.ms/supportapi`;
}
