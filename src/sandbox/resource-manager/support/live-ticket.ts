import type { AzureTicket, SupportDesk } from '../../world/azure-support/support-desk.ts';
import { guidFrom } from '../../world/seeded.ts';

const minute = 60_000;
const engineer = 'jordan.reyes@support.microsoft.example';

/** Lets a ticket live until `now` (sandbox clock): its engineer answers, and closes it in the end. */
export function live(ticket: AzureTicket, desk: SupportDesk, now: number): void {
  const { answersAt } = ticket;
  if (ticket.status === 'Open' && answersAt !== undefined && answersAt <= now) {
    delete ticket.answersAt;
    ticket.engineer = engineer;
    ticket.closesAt = answersAt + desk.closesAfterMinutes * minute;
    say(ticket, answersAt, answerOf(ticket));
  }
  const { closesAt } = ticket;
  if (ticket.status === 'Open' && closesAt !== undefined && closesAt <= now) {
    delete ticket.closesAt;
    ticket.status = 'Closed';
    say(ticket, closesAt, '<p>As agreed, we close this request. Thank you for your patience.</p>');
  }
}

function say(ticket: AzureTicket, at: number, body: string): void {
  ticket.modifiedAt = at;
  ticket.messages.push({
    name: guidFrom(`${ticket.number} ${ticket.messages.length}`),
    subject: `${ticket.sent.title} - TrackingID#${ticket.number}`,
    body,
    sender: engineer,
    direction: 'inbound',
    at,
  });
}

function answerOf({ classificationName }: AzureTicket): string {
  return `<html><body><p>Hello,</p><p>I am the engineer who works on your request about &quot;${classificationName}&quot;. Please send us:</p><ul><li>the time of the last failure (UTC)</li><li>what has changed before it</li></ul></body></html>`;
}
