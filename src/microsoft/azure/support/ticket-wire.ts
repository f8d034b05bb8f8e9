import { z } from 'zod';
import type { MicrosoftRequest } from '../../../support/ports.ts';
import type { Severity } from '../../../support/support-request.ts';
import { moment, word } from '../../wire-values.ts';

/** A ticket as it comes (learn.microsoft.com/rest/api/support/support-tickets/get), reduced to what we show. */
export const ticketWire = z.object({
  properties: z.object({
    supportTicketId: word,
    title: word,
    problemClassificationId: word,
    severity: word,
    status: word,
    createdDate: moment,
    modifiedDate: moment,
  }),
});

export type TicketWire = z.output<typeof ticketWire>;

const states: Readonly<Record<string, MicrosoftRequest['state']>> = {
  open: 'open',
  // While a change of it is carried out.
  updating: 'open',
  closed: 'closed',
};

const severities: Readonly<Record<string, Severity>> = {
  highestcriticalimpact: 'critical',
  critical: 'critical',
  moderate: 'moderate',
  minimal: 'minimal',
};

/** What a ticket says; undefined where it has no number yet. */
export function toMicrosoftRequest(
  { properties }: TicketWire,
  notes: MicrosoftRequest['notes'],
): MicrosoftRequest | undefined {
  const { supportTicketId: number, status, title, createdDate, modifiedDate } = properties;
  if (number === '') return undefined;
  const severity = severities[properties.severity.toLowerCase()];
  return {
    number,
    status,
    state: states[status.toLowerCase()] ?? 'unknown',
    ...(severity && { severity }),
    ...(title !== '' && { title }),
    ...(createdDate != null && { createdAt: createdDate }),
    ...(modifiedDate != null && { updatedAt: modifiedDate }),
    notes,
  };
}
