import type { RequestEvent, SupportRequest } from '../../src/support/support-request.ts';
import { aCustomer } from '../builders.ts';

/** Noon on 27 November 2026, UTC. */
export const noon = Date.UTC(2026, 10, 27, 12);

/** A request that Microsoft works on. */
export function aRequest(changes: Partial<SupportRequest> = {}): SupportRequest {
  return {
    number: 'R-0042',
    draftId: 'd-1',
    route: 'portal',
    customer: aCustomer(),
    form: {
      service: { id: 'Exchange', name: 'Exchange Online' },
      severity: 'critical',
      title: 'No mail',
      description: 'Nobody can send mail.',
      impact: 'Orders are lost.',
      startedAt: noon - 3_600_000,
      contact: {
        name: 'Ada Lindqvist',
        email: 'ada@lakeshore.example',
        phone: '+1 555 0100',
        timeZone: 'Europe/Berlin',
        language: 'en-US',
        country: 'DE',
        aroundTheClock: true,
      },
    },
    state: 'open',
    openedBy: { userId: 'u-1', teamsId: '29:u-1', name: 'Ada Lindqvist' },
    openedAt: noon,
    changedAt: noon,
    microsoft: { number: '2611270040001234' },
    answerDueAt: noon + 7_200_000,
    notes: [],
    linked: [],
    shown: [],
    ...changes,
  };
}

export function anEvent(changes: Partial<RequestEvent> = {}): RequestEvent {
  return { id: 'e-1', at: noon, kind: 'opened', request: aRequest(), ...changes };
}
