import type { Call, Clock } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import { capabilities } from '../../customers/capabilities.ts';
import type { Customer } from '../../customers/customer.ts';
import { ReadError } from '../../errors.ts';
import type { Gap, Issue } from '../../health/model.ts';
import type { AzureAnswer, AzureSource } from '../../health/ports.ts';
import { untilAborted } from '../../until-aborted.ts';
import type { Reader } from '../reader.ts';
import { DelegatedRows } from './delegated-rows.ts';
import { readRows, rowsOf } from './read-rows.ts';
import { type AzureRows, createResourceGraph, type ResourceGraph } from './resource-graph.ts';
import { createResourceHealth, type ResourceHealth } from './resource-health.ts';

export interface AzureSourceOptions {
  readonly account: PartnerAccount;
  readonly read: Reader;
  readonly clock: Clock;
  /** Whether a customer's licences hold Azure; undefined where that is not known. */
  readonly hasAzure?: ((tenantId: string) => boolean | undefined) | undefined;
}

const nothing: AzureAnswer = { subscriptions: [], issues: [], maintenance: [], gaps: [] };

/**
 * Azure Service Health of the customers of one partner account. A customer that delegated subscriptions by Azure
 * Lighthouse is answered from the one answer for all such customers; the others, and all while that can't be read, by a
 * query with a token of their own tenant. The app needs the role Reader on the subscriptions, or the delegation: without
 * either it sees no subscription, as if there were none. A customer in a cloud where Partner Center sells no Azure is
 * not asked about.
 */
export class AzureHealthSource implements AzureSource {
  readonly #resourceGraph: ResourceGraph;
  readonly #resourceHealth: ResourceHealth;
  readonly #delegated: DelegatedRows;
  readonly #options: AzureSourceOptions;

  constructor(options: AzureSourceOptions) {
    const { account, read, clock } = options;
    this.#options = options;
    this.#resourceGraph = createResourceGraph(account, read);
    this.#resourceHealth = createResourceHealth(account, read);
    this.#delegated = new DelegatedRows(this.#resourceGraph, account.tenantId, clock);
  }

  async readAzure(customer: Customer, call: Call): Promise<AzureAnswer> {
    if (!capabilities[customer.cloud].azureInPartnerCenter) return nothing;
    const rows = await this.#rowsOf(customer.tenantId, call);
    const answer = readRows(rows, this.#options.clock(), call.log);
    return answer.subscriptions.length > 0
      ? answer
      : { ...answer, gaps: [...answer.gaps, ...this.#missing(customer)] };
  }

  async readEvent(customer: Customer, trackingId: string, call: Call): Promise<Issue> {
    const hasForm = /^\w{1,20}-\w{1,20}$/.test(trackingId);
    if (!hasForm || !capabilities[customer.cloud].azureInPartnerCenter) throw unknownEvent();
    const { subscriptions, issues, gaps } = await this.readAzure(customer, call);
    const [gap] = gaps;
    if (gap && subscriptions.length === 0) throw gap.error;
    // Without proof that the customer has no Azure, who sees no subscription can't say that there is no such event.
    if (subscriptions.length === 0 && this.#options.hasAzure?.(customer.tenantId) !== false) throw unseen();
    const known = issues.find(({ id }) => id === trackingId.toUpperCase());
    const tenantId = this.#delegated.holds(customer.tenantId)
      ? this.#options.account.tenantId
      : customer.tenantId;
    const asked = known?.azure?.subscriptions ?? subscriptions;
    try {
      const issue = await this.#resourceHealth.readEvent(
        { tenantId, trackingId, subscriptions: asked },
        call,
      );
      // Which of the subscriptions it hits is told by Resource Graph only.
      return known?.azure && issue.azure
        ? { ...issue, azure: { ...issue.azure, subscriptions: known.azure.subscriptions } }
        : issue;
    } catch (thrown) {
      if (known) return known;
      throw thrown;
    }
  }

  async #rowsOf(tenantId: string, call: Call): Promise<AzureRows> {
    const holds = this.#delegated.holds(tenantId);
    const delegated = this.#delegated.rowsOf(tenantId, call);
    if (holds) return (await untilAborted(delegated, call.signal)) ?? this.#ownRows(tenantId, call);
    const own = this.#ownRows(tenantId, call);
    if (holds === false) return own;
    // Nothing is known of delegations yet: both are asked at once, so that nobody waits twice.
    const found = await own.catch(() => undefined);
    if (found && found.rows.length > 0) return found;
    return (await untilAborted(delegated, call.signal)) ?? own;
  }

  /** What the app sees in the customer's own tenant, without what others delegated to that tenant. */
  async #ownRows(tenantId: string, call: Call): Promise<AzureRows> {
    const { rows, isCut } = await this.#resourceGraph(tenantId, call);
    return { rows: rowsOf(tenantId, rows), isCut };
  }

  /** Where there must be subscriptions and none can be seen, the app may not see them. */
  #missing({ tenantId }: Customer): Gap[] {
    if (!this.#options.hasAzure?.(tenantId)) return [];
    return [{ what: 'azure', error: unseen() }];
  }
}

function unseen(): ReadError {
  return new ReadError('access_denied', 'No subscription is visible.');
}

function unknownEvent(): ReadError {
  return new ReadError('not_found', 'No event of Azure has such an id here.');
}
