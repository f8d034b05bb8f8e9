import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../call.ts';
import { ReadError } from '../../errors.ts';
import { type Api, attachedTo } from './exchange.ts';

interface Limit {
  readonly requests: number;
  readonly perMs: number;
}

/**
 * Microsoft's published limits per app and tenant. Service communications: 240 in a minute and 800 in an hour
 * (learn.microsoft.com/graph/throttling-limits, "Service Communications"). Azure Resource Graph: 15 in 5 seconds
 * (learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests).
 */
const limits: Partial<Record<Api, readonly Limit[]>> = {
  health: [
    { requests: 240, perMs: 60_000 },
    { requests: 800, perMs: 3_600_000 },
  ],
  resourceGraph: [{ requests: 15, perMs: 5_000 }],
};

const capacity = 20_000;

/**
 * Keeps us under a tenant's limits: a request beyond one is not sent, and refused as `throttled` with the
 * time to wait.
 */
export function budgetPolicy(clock: Clock): PipelinePolicy {
  const sentAt = new LRUCache<string, number[]>({ max: capacity });
  return {
    name: 'budgetPolicy',
    sendRequest(request, next) {
      const { exchange } = attachedTo(request);
      const own = limits[exchange.api];
      if (!own) return next(request);
      const key = `${exchange.api} ${exchange.tenantId}`;
      const now = clock();
      const horizon = now - Math.max(...own.map(({ perMs }) => perMs));
      const times = (sentAt.get(key) ?? []).filter((at) => at > horizon);
      const wait = Math.max(...own.map((limit) => waitFor(limit, times, now)));
      if (wait > 0) {
        const details = { retryAfterSeconds: Math.ceil(wait / 1000) };
        return Promise.reject(
          new ReadError('throttled', 'Not asked: the tenant has no requests left.', details),
        );
      }
      times.push(now);
      sentAt.set(key, times);
      return next(request);
    },
  };
}

/** Milliseconds until the limit lets another request through. @param times oldest first */
function waitFor({ requests, perMs }: Limit, times: readonly number[], now: number): number {
  const oldestThatCounts = times.at(-requests);
  return oldestThatCounts === undefined ? 0 : Math.max(0, oldestThatCounts + perMs - now);
}
