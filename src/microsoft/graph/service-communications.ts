import { LRUCache } from 'lru-cache';
import type { Call, Clock } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import { ReadError } from '../../errors.ts';
import type { Graph } from './graph.ts';

/** A list to ask for, and what to leave out of it. */
export interface ListQuestion {
  /** Short constant name for log and metrics; also stands for the form of the options. */
  readonly operation: string;
  readonly collection: 'issues' | 'messages';
  /** OData, not encoded. */
  readonly filter?: string;
  readonly select?: readonly string[];
}

/** Pages of up to 1,000 are allowed; the default is 100 (learn.microsoft.com/graph/api/serviceannouncement-list-issues). */
const largestPage = { Prefer: 'odata.maxpagesize=1000' };

/** How long a tenant is asked without options after it refused them, and how many tenants are remembered. */
const refusedMs = 3_600_000;
const mostRefused = 40_000;

/**
 * Lists of Graph's service communications for the customers of one partner account. Its documentation does not say
 * which fields may be filtered by, so a tenant that refuses the options (400) is asked without them, for an hour at
 * once: who asks looks through the answer in any case.
 */
export class ServiceCommunications {
  readonly #graph: Graph;
  readonly #refused: LRUCache<string, true>;

  constructor(graph: Graph, clock: Clock) {
    this.#graph = graph;
    this.#refused = new LRUCache({
      maxSize: mostRefused,
      sizeCalculation: () => 1,
      ttl: refusedMs,
      ttlResolution: 0,
      perf: { now: clock },
    });
  }

  /** All items as they came, by one request where a page of 1,000 holds them. Throws ReadError. */
  async list(customer: Customer, question: ListQuestion, call: Call): Promise<readonly unknown[]> {
    const options = optionsOf(question);
    const key = `${customer.tenantId} ${question.operation}`;
    if (options === '' || this.#refused.has(key)) return this.#ask(customer, question, '', call);
    try {
      return await this.#ask(customer, question, options, call);
    } catch (thrown) {
      if (!(thrown instanceof ReadError) || thrown.details.status !== 400) throw thrown;
      const items = await this.#ask(customer, question, '', call);
      this.#refused.set(key, true);
      return items;
    }
  }

  #ask(customer: Customer, { operation, collection }: ListQuestion, options: string, call: Call) {
    const path = `/admin/serviceAnnouncement/${collection}${options}`;
    const { tenantId } = customer;
    return this.#graph.list({ api: 'health', operation, tenantId, path, headers: largestPage }, call);
  }
}

function optionsOf({ filter, select }: ListQuestion): string {
  const options = [
    ...(filter === undefined ? [] : [`$filter=${encodeURIComponent(filter)}`]),
    ...(select === undefined ? [] : [`$select=${select.join(',')}`]),
  ];
  return options.length === 0 ? '' : `?${options.join('&')}`;
}
