import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../call.ts';
import { ReadError } from '../../errors.ts';
import { type Limit, stillCounting, waitFor } from '../../sliding-window.ts';
import { type Api, attachedTo } from './exchange.ts';

/**
 * Microsoft's published limits per app and tenant. Service communications: 240 in a minute and 800 in an hour
 * (learn.microsoft.com/graph/throttling-limits, "Service Communications"). Partner Center: 500 in a minute per tenant
 * identifier (learn.microsoft.com/partner-center/developer/customer-resources), which is counted for the partner's
 * tenant over all its customers, because the page does not say whose it is. Azure Resource Graph: 15 in 5 seconds
 * (learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests).
 */
const limits: Partial<Record<Api, readonly Limit[]>> = {
  health: [
    { requests: 240, perMs: 60_000 },
    { requests: 800, perMs: 3_600_000 },
  ],
  partnerCenter: [{ requests: 500, perMs: 60_000 }],
  resourceGraph: [{ requests: 15, perMs: 5_000 }],
};

/** The part of each limit that work in the background may use up. */
const backgroundShare = 0.8;

/** Tenants and APIs whose requests are counted at once: two for each of 20,000 customers have room. */
const capacity = 50_000;

/**
 * Keeps us under a tenant's limits: a request beyond one is not sent, and refused as `throttled` with the
 * time to wait. What no person waits for is refused earlier, so that there is room left for people.
 */
export function budgetPolicy(clock: Clock): PipelinePolicy {
  const sentAt = new LRUCache<string, readonly number[]>({ maxSize: capacity, sizeCalculation: () => 1 });
  return {
    name: 'budgetPolicy',
    sendRequest(request, next) {
      const { exchange } = attachedTo(request);
      const own = limits[exchange.api];
      if (!own) return next(request);
      const key = `${exchange.api} ${exchange.tenantId}`;
      const now = clock();
      const times = stillCounting(own, sentAt.get(key) ?? [], now);
      const share = exchange.call.isBackground ? backgroundShare : 1;
      const wait = waitFor(own, times, now, share);
      if (wait > 0) {
        const details = { retryAfterSeconds: Math.ceil(wait / 1000) };
        return Promise.reject(
          new ReadError('throttled', 'Not asked: the tenant has no requests left.', details),
        );
      }
      sentAt.set(key, [...times, now]);
      return next(request);
    },
  };
}
