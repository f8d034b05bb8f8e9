import type { WorldCustomer } from '../customer.ts';
import { guidFrom } from '../seeded.ts';
import type { StaffMember } from '../staff.ts';
import { namedServiceRequests, type ServiceRequestDraft } from './named-service-requests.ts';
import { settleServiceRequest, type WorldServiceRequest } from './service-request.ts';

/** What a request is made of beside its draft. */
export interface ServiceRequestSetting {
  readonly customers: readonly WorldCustomer[];
  /** Who opened it. */
  readonly contact: StaffMember;
  /** What minutes count from, in milliseconds since 1970. */
  readonly startedAt: number;
}

/** All named requests, as far as they have come. */
export function makeServiceRequests(setting: ServiceRequestSetting): WorldServiceRequest[] {
  return namedServiceRequests.map((draft) => makeServiceRequest(draft, setting));
}

/** One request as far as it has come; a test adds it to `world.serviceRequests`. Throws where its customer is missing. */
export function makeServiceRequest(
  draft: ServiceRequestDraft,
  { customers, contact, startedAt }: ServiceRequestSetting,
): WorldServiceRequest {
  const { number, title, description, product, severity, engineer } = draft;
  const customer = customers.find(({ name }) => name === draft.customer);
  if (customer === undefined && draft.customer !== undefined) {
    throw new Error(`The sandbox has no customer "${draft.customer}".`);
  }
  const at = (minutes: number) => startedAt + minutes * 60_000;
  const topic = draft.topic ?? `${product} is not working`;
  const [firstName = '', ...lastNames] = contact.name.split(' ');
  const request: WorldServiceRequest = {
    id: number,
    ...(customer && { customer: { tenantId: customer.tenantId, name: customer.name } }),
    title,
    description,
    topic: { id: digitsFrom(`topic ${topic}`, 8), name: topic },
    productId: digitsFrom(`product ${product}`, 5),
    contact: { firstName, lastName: lastNames.join(' '), email: contact.upn, phoneNumber: '5550100' },
    severity,
    status: 'open',
    createdAt: at(draft.openedMinutes),
    modifiedAt: at(draft.openedMinutes),
    notes: [],
    script: draft.script.map(({ minutes, status, note }) => ({
      at: at(minutes),
      ...(status && { status }),
      ...(note && { note: { by: engineer, text: note } }),
    })),
  };
  settleServiceRequest(request, startedAt);
  return request;
}

function digitsFrom(seed: string, count: number): string {
  const number = Number.parseInt(guidFrom(seed).slice(0, 8), 16) % 10 ** count;
  return String(number).padStart(count, '3');
}
