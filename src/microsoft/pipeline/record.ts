import { isRestError, type PipelinePolicy, type PipelineRequest } from '@azure/core-rest-pipeline';
import type { Clock } from '../../call.ts';
import type { FailureReason } from '../../errors.ts';
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
}

export type OnCall = (record: CallRecord) => void;

/**
 * Writes one line for each request that leaves the house, with the correlation id of the turn it belongs to.
 */
export function recordPolicy(clock: Clock, onCall: OnCall): PipelinePolicy {
  return {
    name: 'recordPolicy',
    async sendRequest(request, next) {
      const { exchange, progress } = attachedTo(request);
      progress.attempts += 1;
      const attempt = progress.attempts;
      const startedAt = clock();

      function record(outcome: Pick<CallRecord, 'status' | 'requestId' | 'reason'>): void {
        const entry = { ...describe(request), attempt, ms: clock() - startedAt, ...outcome };
        if (outcome.reason) exchange.call.log.warn(entry, 'Microsoft was asked and did not answer well');
        else exchange.call.log.info(entry, 'Microsoft was asked');
        onCall(entry);
      }

      try {
        const response = await next(request);
        const { status } = response;
        const requestId = requestIdOf(response);
        record({
          status,
          ...(requestId && { requestId }),
          ...(!isSuccess(status) && { reason: exchange.classify(response, clock()).reason }),
        });
        return response;
      } catch (thrown) {
        // An error in the middle of a body does not say whose it is, and the repeat has to know.
        if (isRestError(thrown)) thrown.request ??= request;
        record({ reason: transportFailure(thrown).reason });
        throw thrown;
      }
    },
  };
}

/** True for 2xx. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
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
    correlationId: exchange.call.correlationId,
  };
}
