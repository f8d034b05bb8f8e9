import {
  isRestError,
  type PipelinePolicy,
  RestError,
  type RetryStrategy,
  retryPolicy,
} from '@azure/core-rest-pipeline';
import type { Clock } from '../../call.ts';
import { transportFailure } from '../failures.ts';
import { attachedTo } from './exchange.ts';

const mostRepeats = 2;
const repeatableStatuses = [429, 500, 502, 503, 504];
/** A person waits for the answer: a longer pause than this is told, not waited for. */
const longestPauseMs = 3000;

/** Connection failures that may pass. A certificate that is not trusted stays so. */
const passingCodes = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  RestError.PARSE_ERROR,
];

export interface RepeatOptions {
  readonly clock: Clock;
  readonly firstPauseMs: number;
  /** A number from 0 to 1. */
  readonly random: () => number;
}

/**
 * Repeats what is safe to repeat, at most twice: 429 and 5xx answers and lost connections, after the pause
 * that the answer asks for or one that doubles, with jitter. An answer that asks for a longer pause than a
 * person waits is not repeated.
 */
export function repeatPolicy({ clock, firstPauseMs, random }: RepeatOptions): PipelinePolicy {
  const strategy: RetryStrategy = {
    name: 'repeatStrategy',
    retry({ retryCount, response, responseError }) {
      const request = response?.request ?? responseError?.request;
      if (!request) return { skipStrategy: true };
      const { exchange, progress } = attachedTo(request);
      const mayRepeat = exchange.repeatable === true || (exchange.repeatable === 'whenLost' && !response);
      if (!mayRepeat || !mayPass(response?.status, responseError)) return { skipStrategy: true };
      const failure = response ? exchange.classify(response, clock()) : transportFailure(responseError);
      const asked = failure.details.retryAfterSeconds;
      const pause =
        asked === undefined ? firstPauseMs * 2 ** retryCount * (0.5 + random() / 2) : asked * 1000;
      if (pause > longestPauseMs) return { skipStrategy: true };
      progress.lastFailure = failure;
      return { retryAfterInMs: pause };
    },
  };
  return retryPolicy([strategy], { maxRetries: mostRepeats });
}

function mayPass(status: number | undefined, error: unknown): boolean {
  if (status !== undefined) return repeatableStatuses.includes(status);
  return isRestError(error) && error.code !== undefined && passingCodes.includes(error.code);
}
