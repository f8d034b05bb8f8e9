import { LRUCache } from 'lru-cache';
import type { Call, Clock } from '../call.ts';
import type { Customer } from '../customers/customer.ts';
import { ReadError, toReadError } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';
import type { CustomerHealth, Gap, Issue, ServiceHealth } from './model.ts';
import { sortIssues, sortServices } from './order.ts';
import type { HealthSource, ServicesAnswer } from './ports.ts';

/** Someone who presses "refresh" again within this time gets the answer of the first press. */
const freshMs = 10_000;
/** How long an answer may stand in for one that can't be read. */
const fallbackMs = 24 * 3_600_000;
/** A read goes on when its askers have left, so that the next one finds its answer, but not longer than this. */
const longestReadMs = 30_000;

export interface HealthReaderOptions {
  readonly source: HealthSource;
  readonly clock: Clock;
  /** How long an answer is given again without asking Microsoft. Default one minute. */
  readonly keepMs?: number;
  /** Of how many customers the last answer is kept; the least recently used goes first. Default 500. */
  readonly maxCustomers?: number;
}

export interface ReadOptions {
  /** Ask Microsoft again, unless the kept answer is only seconds old. */
  readonly fresh?: boolean;
}

export interface IssueAnswer {
  readonly issue: Issue;
  /** When Microsoft was asked, in milliseconds since 1970. */
  readonly readAt: number;
  /** Why Microsoft could not be asked now, where the issue is the last known one; else empty. */
  readonly gaps: readonly Gap[];
}

/** Reads the health of customers and remembers it, so that many askers cost Microsoft one question. */
export interface HealthReader {
  /**
   * The customer's services, worst first. What can't be read comes as a gap, beside the last known services
   * and their `readAt` where these are less than a day old. Answers when `call.signal` aborts; never throws.
   */
  read(customer: Customer, call: Call, options?: ReadOptions): Promise<CustomerHealth>;
  /**
   * One issue with all its posts, from the kept answer where that is young enough. Where it can't be read, the
   * last known one with a gap, if an answer less than a day old holds it; else throws ReadError.
   */
  readIssue(customer: Customer, issueId: string, call: Call, options?: ReadOptions): Promise<IssueAnswer>;
  /**
   * What a read that is still under way has brought when it ends, for an asker who could not wait; undefined when none
   * is under way, or when it failed. Never rejects.
   */
  readUnderWay(customer: Customer): Promise<CustomerHealth | undefined>;
  /** The kept answer, up to a day old, without asking Microsoft. */
  peek(customer: Customer): CustomerHealth | undefined;
}

interface Kept extends ServicesAnswer {
  readonly readAt: number;
}

/** Makes a reader over a source; it keeps its answers in memory. */
export function createHealthReader(options: HealthReaderOptions): HealthReader {
  const { source, clock, keepMs = 60_000, maxCustomers = 500 } = options;
  const kept = new LRUCache<string, Kept>({
    max: maxCustomers,
    ttl: fallbackMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  const underWay = new Map<string, Promise<Kept>>();

  function keptWithin(customer: Customer, ms: number): Kept | undefined {
    const answer = kept.get(customer.tenantId);
    return answer && clock() - answer.readAt < ms ? answer : undefined;
  }

  /** How old an answer may be to be given again. */
  const youngerThan = (fresh: boolean) => (fresh ? Math.min(freshMs, keepMs) : keepMs);

  async function ask(customer: Customer, { correlationId, log }: Call): Promise<Kept> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), longestReadMs).unref();
    const readAt = clock();
    try {
      const call = { correlationId, log, signal: limit.signal };
      const { services, gaps } = await untilAborted(source.readServices(customer, call), limit.signal);
      const answer = { services: sortServices(services.map(withSortedIssues)), gaps, readAt };
      kept.set(customer.tenantId, answer, { start: readAt });
      return answer;
    } finally {
      clearTimeout(timer);
    }
  }

  function askOnce(customer: Customer, call: Call): Promise<Kept> {
    const running = underWay.get(customer.tenantId);
    if (running) return running;
    if (call.signal.aborted)
      return Promise.reject(new ReadError('no_answer', 'Not asked: the time is over.'));
    const started = ask(customer, call).finally(() => underWay.delete(customer.tenantId));
    underWay.set(customer.tenantId, started);
    return started;
  }

  return {
    async read(customer, call, { fresh = false } = {}) {
      const recent = keptWithin(customer, youngerThan(fresh));
      if (recent) return { customer, ...recent };
      try {
        const answer = await untilAborted(askOnce(customer, call), call.signal);
        return { customer, ...answer };
      } catch (thrown) {
        const last = kept.get(customer.tenantId);
        const gap: Gap = { what: 'health', error: toReadError(thrown), ...(last && { missing: 'newer' }) };
        return { customer, services: [], ...last, gaps: [gap, ...(last?.gaps ?? [])] };
      }
    },

    async readIssue(customer, issueId, call, { fresh = false } = {}) {
      const recent = keptWithin(customer, youngerThan(fresh));
      const issue = recent && findIssue(recent.services, issueId);
      if (issue) return { issue, readAt: recent.readAt, gaps: [] };
      const readAt = clock();
      try {
        const read = source.readIssue(customer, issueId, call);
        return { issue: await untilAborted(read, call.signal), readAt, gaps: [] };
      } catch (thrown) {
        const error = toReadError(thrown);
        const last = kept.get(customer.tenantId);
        const known = last && findIssue(last.services, issueId);
        const gap: Gap = { what: 'issue', error, missing: 'newer' };
        if (known) return { issue: known, readAt: last.readAt, gaps: [gap] };
        throw error;
      }
    },

    async readUnderWay(customer) {
      try {
        const answer = await underWay.get(customer.tenantId);
        return answer && { customer, ...answer };
      } catch {
        return undefined;
      }
    },

    peek(customer) {
      const answer = kept.get(customer.tenantId);
      return answer && { customer, ...answer };
    },
  };
}

function withSortedIssues(service: ServiceHealth): ServiceHealth {
  return { ...service, issues: sortIssues(service.issues) };
}

function findIssue(services: readonly ServiceHealth[], issueId: string): Issue | undefined {
  const id = issueId.toLowerCase();
  return services.flatMap(({ issues }) => issues).find((issue) => issue.id.toLowerCase() === id);
}
