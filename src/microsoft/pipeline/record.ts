import { isRestError, type PipelinePolicy, type PipelineRequest } from '@azure/core-rest-pipeline';
import type { Clock } from '../../call.ts';
import type { FailureReason, ReadError } from '../../errors.ts';
import { requestIdOf, transportFailure } from '../failures.ts';
import { type Api, attachedTo } from './exchange.ts';

/** One request that went to Microsoft, for the log and for metrics. Holds no token, no body and no query. */
export interface CallRecord {
  readonly api: Api;
  readonly operation: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly tenantId: string;
  readonly correlationId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly ms: number;
  /** Missing where no answer came. */
  readonly status?: number;
  readonly requestId?: string;
  readonly reason?: FailureReason;
  /** Microsoft's own code of a failure ("AADSTS65001"), or the connection's ("ECONNRESET"). */
  readonly upstreamCode?: string;
}

export type OnCall = (record: CallRecord) => void;

/** What is known of a request once it has ended. */
type Outcome = Pick<CallRecord, 'status' | 'requestId' | 'reason' | 'upstreamCode'>;

/**
 * Writes one line for each request that leaves the house, to the log of the turn it belongs to, which adds the
 * correlation id.
 */
export function recordPolicy(clock: Clock, onCall: OnCall): PipelinePolicy {
  return {
    name: 'recordPolicy',
    async sendRequest(request, next) {
      const { exchange, progress } = attachedTo(request);
      progress.attempts += 1;
      const attempt = progress.attempts;
      const startedAt = clock();

      function record(outcome: Outcome): void {
        const { correlationId, log } = exchange.call;
        const line = { ...describe(request), attempt, ms: clock() - startedAt, ...outcome };
        if (outcome.reason) log.warn(line, 'Microsoft was asked and did not answer well');
        else log.info(line, 'Microsoft was asked');
        onCall({ ...line, correlationId });
      }

      try {
        const response = await next(request);
        const { status } = response;
        const requestId = requestIdOf(response);
        record({
          status,
          ...(requestId && { requestId }),
          ...(!isSuccess(status) && reasonOf(exchange.classify(response, clock()))),
        });
        return response;
      } catch (thrown) {
        // An error in the middle of a body does not say whose it is, and the repeat has to know.
        if (isRestError(thrown)) thrown.request ??= request;
        record(reasonOf(transportFailure(thrown)));
        throw thrown;
      }
    },
  };
}

/** True for 2xx. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function reasonOf({ reason, details: { upstreamCode } }: ReadError): Outcome {
  return { reason, ...(upstreamCode !== undefined && { upstreamCode }) };
}

function describe(request: PipelineRequest) {
  const { exchange } = attachedTo(request);
  const { host, pathname } = new URL(request.url);
  return {
    api: exchange.api,
    operation: exchange.operation,
    method: request.method,
    host,
    path: pathname,
    tenantId: exchange.tenantId,
  };
}
