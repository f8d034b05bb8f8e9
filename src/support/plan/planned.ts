import type { RequestEvent, SupportRequest } from '../support-request.ts';

/** Something that happened, before it has an id and a moment. */
export type PlannedEvent = Pick<RequestEvent, 'kind' | 'note' | 'from' | 'to' | 'by'>;

/** A request as it will be, and what has happened to it by that. */
export interface Planned {
  readonly request: SupportRequest;
  readonly events: readonly PlannedEvent[];
}
