import type { OperationName } from './operations.ts';

/** The clouds that the sandbox plays, named as in `PARTNER_CLOUD`. */
export type Cloud = 'global' | 'china';

/** The servers that the sandbox plays; the last three belong to Teams. */
export type ApiName =
  | 'entra'
  | 'graph'
  | 'partnerCenter'
  | 'resourceManager'
  | 'connector'
  | 'botFramework'
  | 'tokenService';

/** One request that reached the sandbox. */
export interface CallRecord {
  readonly api: ApiName;
  readonly cloud: Cloud;
  /** What was asked, where it is one of the known operations. */
  readonly operation?: OperationName;
  readonly method: string;
  /** Path with its query, as it came. */
  readonly path: string;
  /** The tenant that was asked about, in lower case, where the request names one. */
  readonly tenantId?: string;
  /** HTTP status of the answer; 0 while there is none (still waiting, hanging or dropped). */
  readonly status: number;
  /** When it came, on the sandbox's clock. */
  readonly at: number;
  /** client-request-id (Entra, Graph), x-ms-client-request-id (Resource Manager) or MS-CorrelationId (Partner Center). */
  readonly correlationId?: string;
}
