import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import { ReadError } from '../../errors.ts';
import type { Gap, Issue } from '../../health/model.ts';
import { sortServices } from '../../health/order.ts';
import type { HealthSource, ServicesAnswer } from '../../health/ports.ts';
import type { Graph } from './graph.ts';
import { serviceWire, toService } from './health-wire.ts';
import type { IssueParser } from './issue-parser.ts';
import { readEach } from './read-each.ts';

/**
 * Microsoft 365 service health by Graph, with a token that the customer's tenant issues to the app. Needs the
 * application permission ServiceHealth.Read.All, consented in that tenant.
 */
export class GraphHealthSource implements HealthSource {
  readonly #graph: Graph;
  readonly #issues: IssueParser;

  constructor(graph: Graph, issues: IssueParser) {
    this.#graph = graph;
    this.#issues = issues;
  }

  async readServices(customer: Customer, call: Call): Promise<ServicesAnswer> {
    const path = '/admin/serviceAnnouncement/healthOverviews?$expand=issues';
    const question = {
      api: 'health',
      operation: 'healthOverviews',
      tenantId: customer.tenantId,
      path,
    } as const;
    const answer = await this.#graph.list(question, call);
    const { items, unreadable } = readEach(serviceWire, answer);
    const read = items.map((wire) => ({ wire, issues: this.#issues.readAll(wire.issues ?? []) }));
    const unreadableIssues = read.reduce((sum, { issues }) => sum + issues.unreadable, 0);
    const gaps = gapsFor({ services: unreadable, issues: unreadableIssues }, call);
    if (gaps[0] && items.length === 0) throw gaps[0].error;
    const services = read.map(({ wire, issues }) => toService(wire, issues.items));
    return { services: sortServices(services), gaps };
  }

  async readIssue(customer: Customer, issueId: string, call: Call): Promise<Issue> {
    if (!/^\w+$/.test(issueId)) throw new ReadError('not_found', 'No issue has such an id.');
    const path = `/admin/serviceAnnouncement/issues/${issueId}`;
    const question = { api: 'health', operation: 'issue', tenantId: customer.tenantId, path } as const;
    const issue = this.#issues.read(await this.#graph.ask(z.unknown(), question, call));
    if (!issue) throw new ReadError('answer_malformed', 'The issue does not have its documented form.');
    return issue;
  }
}

/** Tells the reader, and the log with the numbers, that a part of an answer was malformed. */
function gapsFor(unreadable: { readonly services: number; readonly issues: number }, { log }: Call): Gap[] {
  if (unreadable.services + unreadable.issues === 0) return [];
  log.warn(unreadable, 'Parts of the service health were malformed');
  const error = new ReadError('answer_malformed', 'Services or issues do not have their documented form.');
  return [{ what: 'health', error, missing: 'part' }];
}
