import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import type { CloudName, Customer } from '../../customers/customer.ts';
import type { CustomerSource } from '../../customers/ports.ts';
import { customerFrom } from '../customer-from.ts';
import type { Graph } from './graph.ts';

const contractWire = z.object({
  customerId: z.string(),
  displayName: z.string().nullish(),
  defaultDomainName: z.string().nullish(),
});

/**
 * Customers by the partner tenant's contracts in Graph, for a partner whose app may not use Partner Center.
 * Knows one domain per customer. Needs the application permission Directory.Read.All.
 */
export class ContractsCustomerSource implements CustomerSource {
  readonly account: string;
  readonly cloud: CloudName;
  readonly #graph: Graph;
  readonly #tenantId: string;

  constructor(account: PartnerAccount, graph: Graph) {
    this.account = account.id;
    this.cloud = account.cloud;
    this.#graph = graph;
    this.#tenantId = account.tenantId;
  }

  async listCustomers(call: Call): Promise<Customer[]> {
    const question = {
      api: 'directory',
      operation: 'contracts',
      tenantId: this.#tenantId,
      path: '/contracts',
    } as const;
    const contracts = await this.#graph.askAll(contractWire, question, call);
    // A customer with several kinds of contract is listed once for each.
    const byTenant = new Map<string, Customer>();
    for (const { customerId, displayName, defaultDomainName } of contracts) {
      const customer = customerFrom(this, {
        tenantId: customerId,
        name: displayName,
        domains: [defaultDomainName],
      });
      if (customer) byTenant.set(customer.tenantId, customer);
    }
    return [...byTenant.values()];
  }
}
