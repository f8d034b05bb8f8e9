/** Names of the states in the order of their numbers, which Partner Center's lists have instead. */
export const serviceRequestStatuses = ['none', 'open', 'closed', 'attention_needed'] as const;
export type ServiceRequestStatus = (typeof serviceRequestStatuses)[number];

export const serviceRequestSeverities = ['unknown', 'critical', 'moderate', 'minimal'] as const;
export type ServiceRequestSeverity = (typeof serviceRequestSeverities)[number];

export interface ServiceRequestNote {
  readonly at: number;
  readonly by: string;
  readonly text: string;
}

/** What happens to a request by itself. */
export interface ServiceRequestStep {
  readonly at: number;
  readonly status?: ServiceRequestStatus;
  readonly note?: { readonly by: string; readonly text: string };
}

/** Who opened it. */
export interface ServiceRequestContact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phoneNumber: string;
}

/** A service request that Microsoft has; times in milliseconds since 1970. */
export interface WorldServiceRequest {
  /** Digits. */
  readonly id: string;
  /** The customer that it was opened for; missing where the partner asked for itself. */
  readonly customer?: { readonly tenantId: string; readonly name: string };
  readonly title: string;
  readonly description: string;
  readonly topic: { readonly id: string; readonly name: string };
  readonly productId: string;
  readonly contact: ServiceRequestContact;
  severity: ServiceRequestSeverity;
  status: ServiceRequestStatus;
  readonly createdAt: number;
  modifiedAt: number;
  closedAt?: number;
  /** Oldest first. */
  readonly notes: ServiceRequestNote[];
  /** Still to come, soonest first. */
  readonly script: ServiceRequestStep[];
}

/** A change by somebody or by time. */
export type ServiceRequestChange = Omit<ServiceRequestStep, 'at'>;

/** Changes a request as its engineer or time does. */
export function moveServiceRequest(
  request: WorldServiceRequest,
  { status, note }: ServiceRequestChange,
  now: number,
): void {
  if (note) request.notes.push({ at: now, ...note });
  if (status) setStatus(request, status, now);
  request.modifiedAt = now;
}

/**
 * Adds a note of the partner's person and closes, as asked. Microsoft goes on with what waited for the partner; what is
 * closed has nothing to come.
 */
export function changeServiceRequest(
  request: WorldServiceRequest,
  change: { readonly note?: { readonly by: string; readonly text: string }; readonly closes: boolean },
  now: number,
): void {
  const { note, closes } = change;
  if (!note && (!closes || request.status === 'closed')) return;
  const goesOn = note !== undefined && request.status === 'attention_needed';
  const status = closes ? 'closed' : goesOn ? 'open' : undefined;
  moveServiceRequest(request, { ...(note && { note }), ...(status && { status }) }, now);
  if (closes) request.script.length = 0;
}

/** Lets happen what is due. */
export function settleServiceRequest(request: WorldServiceRequest, now: number): void {
  const due = request.script.filter(({ at }) => at <= now);
  request.script.splice(0, due.length);
  for (const step of due) moveServiceRequest(request, step, step.at);
}

function setStatus(request: WorldServiceRequest, status: ServiceRequestStatus, now: number): void {
  request.status = status;
  if (status === 'closed') request.closedAt = now;
  else delete request.closedAt;
}
