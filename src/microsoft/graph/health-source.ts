import type { Call } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import { ReadError } from '../../errors.ts';
import type { Issue, ServiceHealth } from '../../health/model.ts';
import { sortServices } from '../../health/order.ts';
import type { HealthSource } from '../../health/ports.ts';
import type { Graph } from './graph.ts';
import { issueWire, serviceWire, toIssue, toService } from './health-wire.ts';

/**
 * Microsoft 365 service health by Graph, with a token that the customer's tenant issues to the app. Needs the
 * application permission ServiceHealth.Read.All, consented in that tenant.
 */
export class GraphHealthSource implements HealthSource {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async readServices(customer: Customer, call: Call): Promise<ServiceHealth[]> {
    const path = '/admin/serviceAnnouncement/healthOverviews?$expand=issues';
    const question = {
      api: 'health',
      operation: 'healthOverviews',
      tenantId: customer.tenantId,
      path,
    } as const;
    const services = await this.#graph.askAll(serviceWire, question, call);
    return sortServices(services.map(toService));
  }

  async readIssue(customer: Customer, issueId: string, call: Call): Promise<Issue> {
    if (!/^\w+$/.test(issueId)) throw new ReadError('not_found', 'No issue has such an id.');
    const path = `/admin/serviceAnnouncement/issues/${issueId}`;
    const question = { api: 'health', operation: 'issue', tenantId: customer.tenantId, path } as const;
    return toIssue(await this.#graph.ask(issueWire, question, call));
  }
}
