import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../call.ts';
import { ReadError } from '../../errors.ts';
import { attachedTo } from './exchange.ts';

/** Tenants and APIs remembered at once; the longest unused are forgotten first. */
const capacity = 20_000;

/**
 * Remembers, per API and tenant, until when Microsoft wants no further request (429 with Retry-After), and
 * answers those that come earlier itself: asking again during that time makes Microsoft prolong it.
 */
export function throttleMemoryPolicy(clock: Clock): PipelinePolicy {
  const notBefore = new LRUCache<string, number>({ maxSize: capacity, sizeCalculation: () => 1 });
  return {
    name: 'throttleMemoryPolicy',
    async sendRequest(request, next) {
      const { exchange } = attachedTo(request);
      const key = `${exchange.api} ${exchange.tenantId}`;
      const wait = (notBefore.get(key) ?? 0) - clock();
      if (wait > 0) {
        throw new ReadError('throttled', 'Not asked: Microsoft wants a pause for this tenant.', {
          retryAfterSeconds: Math.ceil(wait / 1000),
        });
      }
      const response = await next(request);
      if (response.status === 429) {
        const seconds = exchange.classify(response, clock()).details.retryAfterSeconds ?? 0;
        notBefore.set(key, clock() + seconds * 1000);
      }
      return response;
    },
  };
}
