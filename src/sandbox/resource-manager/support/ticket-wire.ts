import type { AzureTicket, TicketMessage, TicketSeverity } from '../../world/azure-support/support-desk.ts';

const minute = 60_000;
const slaMinutes: Readonly<Record<TicketSeverity, number>> = {
  highestcriticalimpact: 15,
  critical: 120,
  moderate: 240,
  minimal: 480,
};

/** A ticket as Microsoft.Support tells it. */
export function ticketWire(ticket: AzureTicket) {
  const { subscriptionId, name, sent, severity, createdAt } = ticket;
  return {
    id: ticketId(subscriptionId, name),
    name,
    type: 'Microsoft.Support/supportTickets',
    properties: {
      require24X7Response: false,
      ...sent,
      supportTicketId: ticket.number,
      problemClassificationDisplayName: ticket.classificationName,
      serviceDisplayName: ticket.serviceName,
      severity,
      advancedDiagnosticConsent: ticket.consent,
      contactDetails: ticket.contact,
      serviceLevelAgreement: {
        startTime: timeOf(createdAt),
        expirationTime: timeOf(createdAt + slaMinutes[severity] * minute),
        slaMinutes: slaMinutes[severity],
      },
      supportEngineer: { emailAddress: ticket.engineer ?? null },
      supportPlanType: ticket.planType,
      supportPlanDisplayName: ticket.planType,
      status: ticket.status,
      createdDate: timeOf(createdAt),
      modifiedDate: timeOf(ticket.modifiedAt),
    },
  };
}

/** A message of a ticket as Microsoft.Support tells it. */
export function messageWire({ subscriptionId, name: ticket }: AzureTicket, message: TicketMessage) {
  const { name, subject, body, sender, direction, at } = message;
  return {
    id: `${ticketId(subscriptionId, ticket)}/communications/${name}`,
    name,
    type: 'Microsoft.Support/communications',
    properties: {
      communicationType: 'web',
      communicationDirection: direction,
      sender,
      subject,
      body,
      createdDate: timeOf(at),
    },
  };
}

/** Resource id of a ticket. */
export function ticketId(subscriptionId: string, name: string): string {
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Support/supportTickets/${name}`;
}

function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
