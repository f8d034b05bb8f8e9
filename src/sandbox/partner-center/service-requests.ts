import { z } from 'zod';
import type { SandboxRequest } from '../http/serve.ts';
import {
  changeServiceRequest,
  serviceRequestStatuses,
  settleServiceRequest,
  type WorldServiceRequest,
} from '../world/service-requests/service-request.ts';
import type { StaffMember } from '../world/staff.ts';
import type { PartnerCenterTools } from './partner-center-api.ts';
import { refusals } from './partner-center-error.ts';
import { readServiceRequestPatch } from './service-request-patch.ts';
import { serviceRequestInFull, serviceRequestItem } from './service-request-resource.ts';

/** Whose requests are asked for: a customer's, or the partner's own where no customer is named. */
export interface Scope {
  readonly tools: PartnerCenterTools;
  readonly tenantId?: string;
}

const largestPage = 500;
const mostRemembered = 1_000;

const statusFilter = z.object({
  Field: z.literal('Status'),
  Value: z.string(),
  Operator: z.literal('equals'),
});

/** Reads and changes service requests; remembers which changes it has answered, by the id of their requests. */
export function createServiceRequests() {
  const answered = new Map<string, object>();

  /** Newest first, filtered by status, from `offset` on. */
  function list(scope: Scope, { url }: SandboxRequest) {
    const { searchParams } = url;
    const wanted = own(scope)
      .filter(isOf(searchParams.get('filter')))
      .toSorted((one, other) => other.createdAt - one.createdAt);
    const offset = wholeOf('offset', searchParams.get('offset'), 0);
    const size = wholeOf('size', searchParams.get('size'), largestPage) || largestPage;
    const items = wanted.slice(offset, offset + Math.min(size, largestPage)).map(serviceRequestItem);
    return { totalCount: wanted.length, items, attributes: { objectType: 'Collection' } };
  }

  function read(scope: Scope, id: string) {
    return inFull(scope, find(scope, id));
  }

  /** A request that comes again with the same MS-RequestId gets the first one's answer and does nothing. */
  function change(scope: Scope, id: string, as: StaffMember, request: SandboxRequest) {
    const requestId = request.headers['ms-requestid'];
    const key = typeof requestId === 'string' ? `${as.userId} ${id} ${requestId}` : undefined;
    const before = key === undefined ? undefined : answered.get(key);
    if (before) return before;
    const found = find(scope, id);
    const { closes, note } = readServiceRequestPatch(request.body);
    if (note !== undefined && found.status === 'closed') throw refusals.serviceRequestClosed();
    const by = as.name;
    changeServiceRequest(found, { closes, ...(note && { note: { by, text: note } }) }, scope.tools.clock());
    const answer = inFull(scope, found);
    if (key !== undefined) {
      if (answered.size >= mostRemembered) answered.clear();
      answered.set(key, answer);
    }
    return answer;
  }

  return { list, read, change };
}

export type ServiceRequests = ReturnType<typeof createServiceRequests>;

function own({ tools: { world, clock }, tenantId }: Scope): WorldServiceRequest[] {
  for (const request of world.serviceRequests) settleServiceRequest(request, clock());
  return world.serviceRequests.filter(({ customer }) => customer?.tenantId === tenantId);
}

function find(scope: Scope, id: string): WorldServiceRequest {
  const found = own(scope).find((request) => request.id === id);
  if (found === undefined) throw refusals.notFound();
  return found;
}

function inFull({ tools: { world, cloud } }: Scope, request: WorldServiceRequest) {
  return serviceRequestInFull(request, world.partners[cloud]);
}

function isOf(written: string | null): (request: WorldServiceRequest) => boolean {
  if (written === null) return () => true;
  const parsed = statusFilter.safeParse(parseJson(written));
  const wanted = serviceRequestStatuses.find(
    (status) => status.replace('_', '') === parsed.data?.Value.toLowerCase().replace('_', ''),
  );
  if (wanted === undefined) throw refusals.propertyInvalid('filter');
  return ({ status }) => status === wanted;
}

function wholeOf(name: string, written: string | null, otherwise: number): number {
  if (written === null) return otherwise;
  if (!/^\d+$/.test(written)) throw refusals.propertyInvalid(name);
  return Number(written);
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
