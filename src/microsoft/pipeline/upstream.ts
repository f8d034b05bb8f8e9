import {
  createDefaultHttpClient,
  createEmptyPipeline,
  decompressResponsePolicy,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
  proxyPolicy,
  userAgentPolicy,
} from '@azure/core-rest-pipeline';
import type { Clock } from '../../call.ts';
import { ReadError } from '../../errors.ts';
import { withinLimit } from '../../within-limit.ts';
import { transportFailure } from '../failures.ts';
import { bearerPolicy } from './bearer.ts';
import { budgetPolicy } from './budget.ts';
import { doubtPolicy } from './doubt.ts';
import { attach, type Exchange } from './exchange.ts';
import { isSuccess, type OnCall, recordPolicy } from './record.ts';
import { repeatPolicy } from './retry.ts';
import { throttleMemoryPolicy } from './throttle-memory.ts';

/** The way to Microsoft: every request of this room, tokens included, takes it. */
export interface Upstream {
  /** Resolves with a 2xx answer; anything else throws ReadError. Ends when the call's signal aborts. */
  send(request: PipelineRequest, exchange: Exchange): Promise<PipelineResponse>;
}

export interface UpstreamOptions {
  readonly clock: Clock;
  readonly onCall?: OnCall | undefined;
  /** Milliseconds before a request is repeated the first time. Default 250. */
  readonly firstPauseMs?: number;
  /** A number from 0 to 1, for jitter. */
  readonly random?: () => number;
  readonly httpClient?: HttpClient;
}

/** A request, its repeats included, is given up after this long, also where the call has no end of its own. */
const longestMs = 30_000;

/**
 * Builds the one pipeline. Outermost first: the memory of 429s, repeats, bearer token, the tenant's budget,
 * the record, the doubt; so that a repeat counts against the budget and is recorded, and what is refused locally
 * is neither. There is no redirect policy, since none of the APIs redirects. The default http client keeps
 * connections open and trusts NODE_EXTRA_CA_CERTS.
 */
export function createUpstream(options: UpstreamOptions): Upstream {
  const { clock, onCall = () => undefined, firstPauseMs = 250, random = Math.random } = options;
  const httpClient = options.httpClient ?? createDefaultHttpClient();
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(throttleMemoryPolicy(clock));
  pipeline.addPolicy(repeatPolicy({ clock, firstPauseMs, random }));
  pipeline.addPolicy(bearerPolicy());
  pipeline.addPolicy(budgetPolicy(clock));
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: 'partner-health' }));
  pipeline.addPolicy(proxyPolicy());
  pipeline.addPolicy(decompressResponsePolicy());
  pipeline.addPolicy(recordPolicy(clock, onCall));
  pipeline.addPolicy(doubtPolicy());

  return {
    async send(request, exchange) {
      const { progress } = attach(request, exchange);
      const { signal } = exchange.call;
      if (signal.aborted) throw new ReadError('no_answer', 'Not asked: the time is over.');
      // Not by `request.timeout`: the http client leaves that timer running when a request fails.
      const sendUntil = (limit: AbortSignal) => {
        request.abortSignal = limit;
        return pipeline.sendRequest(httpClient, request);
      };
      try {
        const response = await withinLimit(sendUntil, longestMs, signal);
        if (isSuccess(response.status)) return response;
        throw exchange.classify(response, clock());
      } catch (thrown) {
        const failure = transportFailure(thrown);
        // Time ran out in the pause before a repeat: the failure that was to be repeated says more.
        throw failure.reason === 'no_answer' ? (progress.lastFailure ?? failure) : failure;
      }
    },
  };
}
