import type { RoleSource } from '../access/ports.ts';
import type { Clock } from '../call.ts';
import type { PartnerAccount, RoleGroups } from '../config.ts';
import type { Customer } from '../customers/customer.ts';
import type { CustomerLinks, CustomerSource } from '../customers/ports.ts';
import type { HealthSource } from '../health/ports.ts';
import { createGraph } from './graph/graph.ts';
import { GraphHealthSource } from './graph/health-source.ts';
import { GraphRoleSource } from './graph/role-source.ts';
import { createLinks } from './links.ts';
import { createTokenExchange } from './login/token-exchange.ts';
import { Tokens } from './login/tokens.ts';
import { PartnerCenterCustomerSource } from './partner-center/customer-source.ts';
import type { OnCall } from './pipeline/record.ts';
import { createUpstream, type Upstream } from './pipeline/upstream.ts';
import { createReader } from './reader.ts';

export interface MicrosoftOptions {
  /** The first is the one whose tenant the staff belongs to. */
  readonly accounts: readonly [PartnerAccount, ...PartnerAccount[]];
  readonly roleGroups: RoleGroups;
  readonly clock: Clock;
  /** Hears of every request that goes to Microsoft, for metrics. */
  readonly onCall?: OnCall;
  /** Milliseconds before a request is repeated the first time. Default 250. */
  readonly firstPauseMs?: number;
}

export interface Microsoft {
  /** One for each account. */
  readonly customerSources: readonly CustomerSource[];
  readonly roleSource: RoleSource;
  /** Reads each customer through its own account. */
  readonly healthSource: HealthSource;
  readonly links: CustomerLinks;
}

/** Everything that is read from Microsoft, for all partner accounts. */
export function createMicrosoft(options: MicrosoftOptions): Microsoft {
  const { accounts, roleGroups, clock } = options;
  const upstream = createUpstream(options);
  const [homeAccount, ...otherAccounts] = accounts;
  const home = createParts(homeAccount, upstream, clock);
  const parts = [home, ...otherAccounts.map((account) => createParts(account, upstream, clock))];
  const healthByAccount = new Map(
    parts.map(({ account, graph }) => [account.id, new GraphHealthSource(graph)]),
  );

  function healthOf(customer: Customer): HealthSource {
    const source = healthByAccount.get(customer.account);
    if (!source) throw new Error(`No partner account "${customer.account}" is configured.`);
    return source;
  }

  return {
    customerSources: parts.map(({ account, read }) => new PartnerCenterCustomerSource(account, read)),
    roleSource: new GraphRoleSource(home.graph, homeAccount.tenantId, roleGroups),
    healthSource: {
      readServices: async (customer, call) => healthOf(customer).readServices(customer, call),
      readIssue: async (customer, issueId, call) => healthOf(customer).readIssue(customer, issueId, call),
    },
    links: createLinks(accounts),
  };
}

function createParts(account: PartnerAccount, upstream: Upstream, clock: Clock) {
  const tokens = new Tokens(createTokenExchange(account, upstream), clock);
  const read = createReader(upstream, tokens);
  return { account, read, graph: createGraph(account, read) };
}
