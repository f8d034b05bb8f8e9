import pMap from 'p-map';
import { TypedFastBitSet } from 'typedfastbitset';
import type { Call, Clock } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import { toReadError } from '../../errors.ts';
import type { Issue } from '../../health/model.ts';
import type { IssueFeed } from '../../health/ports.ts';
import { withinLimit } from '../../within-limit.ts';

/** How far back it goes. */
export const pastMs = 30 * 24 * 3_600_000;

/** Microsoft 365 issues of the last 30 days, of the customers that somebody asked about. */
export interface Past {
  /**
   * Asks Microsoft about those whose past is not known: one call for each, as many customers as there is time for, at
   * most five seconds. Never throws; whoever could not be read stays unknown.
   */
  read(customers: readonly Customer[], call: Call): Promise<void>;
  /** Read within the last six hours; what has happened since is on the board. */
  isKnown(tenantId: string): boolean;
  /** The issues that hit one of these customers, as last told, without their words: ids, kinds and times only. */
  issuesOf(tenantIds: Iterable<string>): readonly Issue[];
}

export interface PastOptions {
  readonly source: Pick<IssueFeed, 'readChanges'>;
  readonly clock: Clock;
}

const knownForMs = 6 * 3_600_000;
/** Turns have eight seconds, and a card has to be drawn. */
const patienceMs = 5_000;
/** An answer is up to a megabyte of text: more at once would keep everybody else waiting. */
const atOnce = 12;
/** More than there is time for; a bound for what one question may cost. */
const mostCustomers = 240;

interface PastIssue {
  issue: Issue;
  readonly hits: TypedFastBitSet;
}

/**
 * Knows nothing until it is asked, and forgets it with the end of the program: asking again costs a call for each customer.
 * Customers share issues, so each is held once: some hundred in a month, one to three kilobytes each with the times of
 * its posts and a bit for each customer, about a megabyte for 10,000 customers.
 */
export function createPast({ source, clock }: PastOptions): Past {
  const issues = new Map<string, PastIssue>();
  const numbers = new Map<string, number>();
  const readAt = new Map<string, number>();
  const failedAt = new Map<string, number>();

  const isKnown = (tenantId: string) => (readAt.get(tenantId) ?? 0) > clock() - knownForMs;

  /** Those who could not be read come last: the next question goes further. */
  function toRead(customers: readonly Customer[]): Customer[] {
    const failed = ({ tenantId }: Customer) => failedAt.get(tenantId) ?? 0;
    return customers
      .filter(({ tenantId }) => !isKnown(tenantId))
      .sort((a, b) => failed(a) - failed(b))
      .slice(0, mostCustomers);
  }

  async function readOne(customer: Customer, call: Call): Promise<void> {
    if (call.signal.aborted) return;
    const now = clock();
    try {
      const { issues: told, gaps } = await source.readChanges(customer, now - pastMs, call);
      if (gaps[0]) throw gaps[0].error;
      learn(customer, told);
      readAt.set(customer.tenantId, now);
      failedAt.delete(customer.tenantId);
    } catch (thrown) {
      if (call.signal.aborted) return;
      failedAt.set(customer.tenantId, now);
      const { reason } = toReadError(thrown);
      call.log.info({ tenantId: customer.tenantId, reason }, 'The past of a customer could not be read');
    }
  }

  function learn({ tenantId }: Customer, told: readonly Issue[]): void {
    const number = numbers.get(tenantId) ?? numbers.size;
    numbers.set(tenantId, number);
    for (const issue of told) {
      const key = issue.id.toUpperCase();
      const known = issues.get(key);
      const record = known ?? { issue: withoutWords(issue), hits: new TypedFastBitSet() };
      if (known && issue.updatedAt > known.issue.updatedAt) known.issue = withoutWords(issue);
      record.hits.add(number);
      issues.set(key, record);
    }
  }

  function forgetOld(): void {
    for (const [key, { issue }] of issues) if (issue.updatedAt <= clock() - pastMs) issues.delete(key);
  }

  return {
    async read(customers, call) {
      forgetOld();
      const unknown = toRead(customers);
      if (unknown.length === 0) return;
      const readAll = (signal: AbortSignal) =>
        pMap(unknown, (customer) => readOne(customer, { ...call, signal }), { concurrency: atOnce });
      // What was read in time counts.
      await withinLimit(readAll, patienceMs, call.signal).catch(() => undefined);
      const known = customers.filter(({ tenantId }) => isKnown(tenantId)).length;
      call.log.info({ known, asked: customers.length }, 'The past of customers was read');
    },
    isKnown,
    issuesOf(tenantIds) {
      const asked = new TypedFastBitSet();
      for (const tenantId of tenantIds) {
        const number = numbers.get(tenantId);
        if (number !== undefined && isKnown(tenantId)) asked.add(number);
      }
      return [...issues.values()].filter(({ hits }) => hits.intersects(asked)).map(({ issue }) => issue);
    },
  };
}

function withoutWords({ title: _title, impact: _impact, feature: _feature, posts, ...issue }: Issue): Issue {
  return {
    ...issue,
    title: '',
    impact: '',
    posts: posts.map(({ at, nextUpdateAt }) => ({
      at,
      text: '',
      lastWord: '',
      ...(nextUpdateAt !== undefined && { nextUpdateAt }),
    })),
  };
}
