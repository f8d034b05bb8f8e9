import type { Audited } from '../audit/audit.ts';
import type { Clock, IdSource, Log } from '../call.ts';
import type { Issue } from '../health/model.ts';
import type { AzureSupport, RequestMemory, ServiceRequests } from './ports.ts';
import type { RequestKeeper } from './request-keeper.ts';
import type { RequestEvent } from './support-request.ts';

/** What support requests need of the outside. */
export interface SupportOptions {
  readonly memory: RequestMemory;
  readonly azure: AzureSupport;
  readonly serviceRequests: ServiceRequests;
  readonly audited: Audited;
  /** Hears of everything that happened, once it is on the disk. A failure of it is only logged. */
  readonly events: (event: RequestEvent) => void;
  /** What is known of an issue now, without asking anybody. */
  readonly issueOf?: (issueId: string) => Pick<Issue, 'hasReview'> | undefined;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
}

/** What the verbs share. */
export interface SupportParts extends SupportOptions {
  readonly keeper: RequestKeeper;
}
