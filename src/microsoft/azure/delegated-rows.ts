import type { Call, Clock } from '../../call.ts';
import { toReadError } from '../../errors.ts';
import { rowsByTenant } from './read-rows.ts';
import type { AzureRows, ResourceGraph } from './resource-graph.ts';

/** Resource Graph itself learns of events about every five minutes. */
const keepMs = 5 * 60_000;
/** How long a failure is not tried again: each customer falls back on its own query meanwhile. */
const restMs = 60_000;
/** The query goes on when its first asker has left, because others wait for it, but not longer than this. */
const longestMs = 20_000;

/**
 * What the partner tenant sees of all customers that delegated subscriptions to it by Azure Lighthouse, in one answer
 * that all of them share. It is asked for when somebody wants it and it is older than five minutes.
 */
export class DelegatedRows {
  readonly #ask: (call: Call) => Promise<AzureRows>;
  readonly #clock: Clock;
  #known: { readonly byTenant: ReadonlyMap<string, AzureRows>; readonly readAt: number } | undefined;
  #failedAt: number | undefined;
  #underWay: Promise<void> | undefined;

  constructor(resourceGraph: ResourceGraph, partnerTenantId: string, clock: Clock) {
    this.#ask = (call) => resourceGraph(partnerTenantId, call);
    this.#clock = clock;
  }

  /** Whether a customer had delegated subscriptions when it was last known; undefined before anything is. */
  holds(tenantId: string): boolean | undefined {
    return this.#known?.byTenant.has(tenantId);
  }

  /** A customer's rows, at most five minutes old; undefined where it delegated nothing or that can't be read. Never rejects. */
  async rowsOf(tenantId: string, call: Call): Promise<AzureRows | undefined> {
    if (!this.#isFresh() && !this.#isResting()) await this.#read(call);
    return this.#isFresh() ? this.#known?.byTenant.get(tenantId) : undefined;
  }

  #isFresh(): boolean {
    return this.#known !== undefined && this.#clock() - this.#known.readAt < keepMs;
  }

  #isResting(): boolean {
    return this.#failedAt !== undefined && this.#clock() - this.#failedAt < restMs;
  }

  #read(call: Call): Promise<void> {
    this.#underWay ??= this.#readOnce(call).finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  async #readOnce({ correlationId, log }: Call): Promise<void> {
    const readAt = this.#clock();
    try {
      const signal = AbortSignal.timeout(longestMs);
      const { rows, isCut } = await this.#ask({ correlationId, log, signal });
      const byTenant = new Map(
        [...rowsByTenant(rows)].map(([tenantId, own]) => [tenantId, { rows: own, isCut }]),
      );
      this.#known = { byTenant, readAt };
      this.#failedAt = undefined;
    } catch (thrown) {
      this.#failedAt = readAt;
      const { reason } = toReadError(thrown);
      log.warn({ reason }, 'Delegated Azure subscriptions could not be read; customers are asked one by one');
    }
  }
}
