import type { Customer } from '../../customers/customer.ts';
import type { ReadError } from '../../errors.ts';
import { type Lane, lanes } from '../board.ts';
import { backoffMs } from './backoff.ts';
import { fullReadEveryMs, longestChangesMs, pacesOf } from './paces.ts';
import { nextTurn, spread } from './spread.ts';

/** One read that is due. */
export interface Job {
  readonly lane: Lane;
  readonly customer: Customer;
  /** When the customer's last good read was asked, if only what has changed since is wanted; undefined for everything. */
  readonly changedSince: number | undefined;
}

export interface Plan {
  readonly jobs: readonly Job[];
  /** How many reads wait because the ones before failed. */
  readonly skipped: number;
}

/** What the schedule asks about a customer. */
export interface ScheduleFacts {
  readonly customers: () => readonly Customer[];
  readonly readAt: (lane: Lane, tenantId: string) => number | undefined;
  readonly mayHaveAzure: (tenantId: string) => boolean;
}

/** Whose turn it is. */
export interface Schedule {
  /** What is due now: health of all, of the other lanes an even share. */
  plan(now: number): Plan;
  noteRead(job: Job, now: number): void;
  /** Returns when it is tried again, in milliseconds from now. */
  noteFailure(job: Job, error: ReadError, now: number): number;
  /** Whether the last read was good, as far as is known. */
  isWell(lane: Lane, customer: Customer): boolean;
}

interface Turn {
  dueAt: number;
  failures: number;
  /** When everything is to be read again. */
  fullAt: number;
}

/** A lane's first round goes on as fast with fewer customers, and is over sooner. */
const customersOfAWholeRound = 10_000;
/** Customers that a cycle may always ask in a lane, so that a first round over few is over in the first minutes. */
const leastOfACycle = 100;

/**
 * Every customer has its own moment in each lane's period, so that no cycle has more to do than another. After a
 * pause in which more has become due than that, cycles do at most twice their share until it is caught up.
 */
export function createSchedule(facts: ScheduleFacts, cycleMs: number): Schedule {
  const paces = pacesOf(cycleMs);
  const turns = new Map<string, Record<Lane, Turn>>();
  let lastPlanAt: number | undefined;

  function turnsOf({ tenantId }: Customer, now: number, total: number): Record<Lane, Turn> {
    let own = turns.get(tenantId);
    if (!own) {
      const first = (lane: Lane) => firstTurn(lane, tenantId, now, total);
      own = {
        health: first('health'),
        azure: first('azure'),
        messages: first('messages'),
        licences: first('licences'),
      };
      turns.set(tenantId, own);
    }
    return own;
  }

  function firstTurn(lane: Lane, tenantId: string, now: number, total: number): Turn {
    const readAt = facts.readAt(lane, tenantId);
    const isRecent = readAt !== undefined && readAt > now - longestChangesMs;
    const key = `${lane} ${tenantId}`;
    const fullAt = isRecent ? nextTurn(key, fullReadEveryMs[lane] || 1, now) : 0;
    if (lane === 'health') return { dueAt: 0, failures: 0, fullAt };
    const pace = paces[lane];
    const again = readAt === undefined ? 0 : nextTurn(key, pace, readAt);
    const perCycle = Math.max(leastOfACycle, (customersOfAWholeRound * cycleMs) / pace);
    const cycles = Math.min(total / perCycle, pace / cycleMs);
    // The first cycle of thousands has enough to do with their health and a token for each; Azure needs a second token.
    const firstCycle = lane === 'azure' && total > perCycle ? 1 : 0;
    const first = now + (firstCycle + Math.floor(spread(key) * cycles)) * cycleMs;
    return { dueAt: again > now ? again : first, failures: 0, fullAt };
  }

  function forgetOthers(customers: readonly Customer[]): void {
    if (turns.size <= customers.length) return;
    const staying = new Set(customers.map(({ tenantId }) => tenantId));
    for (const tenantId of turns.keys()) if (!staying.has(tenantId)) turns.delete(tenantId);
  }

  function turnOf({ lane, customer }: Pick<Job, 'lane' | 'customer'>): Turn | undefined {
    return turns.get(customer.tenantId)?.[lane];
  }

  return {
    plan(now) {
      const customers = facts.customers();
      const elapsed = Math.max(cycleMs, now - (lastPlanAt ?? now));
      lastPlanAt = now;
      let skipped = 0;
      const due: Record<Lane, { customer: Customer; turn: Turn }[]> = {
        health: [],
        azure: [],
        messages: [],
        licences: [],
      };
      for (const customer of customers) {
        const own = turnsOf(customer, now, customers.length);
        for (const lane of lanes) {
          const turn = own[lane];
          if (lane === 'azure' && !facts.mayHaveAzure(customer.tenantId)) continue;
          if (turn.dueAt <= now) due[lane].push({ customer, turn });
          else if (turn.failures > 0) skipped++;
        }
      }
      forgetOthers(customers);
      const jobs = lanes.flatMap((lane) => {
        const usual = (Math.max(customers.length, customersOfAWholeRound) * elapsed) / paces[lane];
        const share = Math.max(leastOfACycle, Math.ceil(2 * usual));
        const chosen =
          due[lane].length <= share
            ? due[lane]
            : due[lane].sort((a, b) => a.turn.dueAt - b.turn.dueAt).slice(0, share);
        return chosen.map(({ customer, turn }): Job => {
          const isFull = turn.fullAt <= now;
          const changedSince = isFull ? undefined : facts.readAt(lane, customer.tenantId);
          return { lane, customer, changedSince };
        });
      });
      return { jobs, skipped };
    },
    noteRead(job, now) {
      const turn = turnOf(job);
      if (!turn) return;
      const key = `${job.lane} ${job.customer.tenantId}`;
      turn.failures = 0;
      turn.dueAt = job.lane === 'health' ? 0 : nextTurn(key, paces[job.lane], now);
      if (job.changedSince === undefined) turn.fullAt = nextTurn(key, fullReadEveryMs[job.lane] || 1, now);
    },
    noteFailure(job, error, now) {
      const turn = turnOf(job);
      if (!turn) return 0;
      turn.failures++;
      const { tenantId } = job.customer;
      const waitMs = backoffMs(error, turn.failures, spread(`${job.lane} ${tenantId} ${turn.failures}`));
      turn.dueAt = now + waitMs;
      return waitMs;
    },
    isWell: (lane, customer) => turnOf({ lane, customer })?.failures === 0,
  };
}
