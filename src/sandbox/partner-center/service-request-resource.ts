import {
  serviceRequestSeverities,
  serviceRequestStatuses,
  type WorldServiceRequest,
} from '../world/service-requests/service-request.ts';

/** What stands where there is no date. */
const never = '0001-01-01T00:00:00';

/** A request as a list has it: numbers for severity and status, dates without a zone, and little else. */
export function serviceRequestItem(request: WorldServiceRequest) {
  const { id, title, severity, status, contact, createdAt, modifiedAt, closedAt } = request;
  return {
    title,
    severity: serviceRequestSeverities.indexOf(severity),
    id,
    status: serviceRequestStatuses.indexOf(status),
    primaryContact: { lastName: contact.lastName, firstName: contact.firstName },
    createdDate: dateOf(createdAt),
    lastModifiedDate: dateOf(modifiedAt),
    lastClosedDate: dateOf(closedAt),
    attributes: { objectType: 'ServiceRequest' },
  };
}

/** A request as it is told by its id: words for severity and status, dates with a zone, save those of notes. */
export function serviceRequestInFull(
  request: WorldServiceRequest,
  partner: { readonly tenantId: string; readonly name: string },
) {
  const { id, title, description, severity, status, topic, productId, customer, notes } = request;
  const { tenantId, name } = customer ?? partner;
  return {
    title,
    description,
    severity,
    supportTopicId: topic.id,
    supportTopicName: topic.name,
    id,
    status,
    organization: { id: tenantId, name },
    productId,
    createdDate: `${dateOf(request.createdAt)}Z`,
    lastModifiedDate: `${dateOf(request.modifiedAt)}Z`,
    lastClosedDate: request.closedAt === undefined ? never : `${dateOf(request.closedAt)}Z`,
    notes: notes.map(({ by, at, text }) => ({ createdByName: by, createdDate: dateOf(at), text })),
    attributes: { objectType: 'ServiceRequest' },
  };
}

/** A date as .NET writes it: a fraction of the second without noughts at its end, or none. */
function dateOf(at: number | undefined): string {
  if (at === undefined) return never;
  return new Date(at)
    .toISOString()
    .slice(0, -1)
    .replace(/\.?0*$/, '');
}
