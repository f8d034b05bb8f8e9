import type { RoleSource } from '../access/ports.ts';
import type { Clock } from '../call.ts';
import type { PartnerAccount, RoleGroups } from '../config.ts';
import type { Customer } from '../customers/customer.ts';
import type { CustomerLinks, CustomerSource } from '../customers/ports.ts';
import type { AzureSource, HealthSource } from '../health/ports.ts';
import { AzureHealthSource } from './azure/azure-source.ts';
import { createGraph } from './graph/graph.ts';
import { GraphHealthSource } from './graph/health-source.ts';
import { GraphRoleSource } from './graph/role-source.ts';
import { healthWithAzure } from './health-with-azure.ts';
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
  /** Whether a customer's licences hold Azure; undefined where that is not known. */
  readonly hasAzure?: (tenantId: string) => boolean | undefined;
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
  readonly azureSource: AzureSource;
  readonly links: CustomerLinks;
}

/** Everything that is read from Microsoft, for all partner accounts. */
export function createMicrosoft(options: MicrosoftOptions): Microsoft {
  const { accounts, roleGroups, clock } = options;
  const upstream = createUpstream(options);
  const [homeAccount, ...otherAccounts] = accounts;
  const home = createParts(homeAccount, upstream, clock);
  const parts = [home, ...otherAccounts.map((account) => createParts(account, upstream, clock))];
  const sourcesByAccount = new Map(
    parts.map(({ account, read, graph }) => {
      const azure = new AzureHealthSource({ account, read, clock, hasAzure: options.hasAzure });
      const health = healthWithAzure({ microsoft365: new GraphHealthSource(graph), azure });
      return [account.id, { health, azure }];
    }),
  );

  function sourcesOf(customer: Customer) {
    const sources = sourcesByAccount.get(customer.account);
    if (!sources) throw new Error(`No partner account "${customer.account}" is configured.`);
    return sources;
  }

  return {
    customerSources: parts.map(({ account, read }) => new PartnerCenterCustomerSource(account, read)),
    roleSource: new GraphRoleSource(home.graph, homeAccount.tenantId, roleGroups),
    healthSource: {
      readServices: async (customer, call) => sourcesOf(customer).health.readServices(customer, call),
      readIssue: async (customer, issueId, call) =>
        sourcesOf(customer).health.readIssue(customer, issueId, call),
    },
    azureSource: {
      readAzure: async (customer, call) => sourcesOf(customer).azure.readAzure(customer, call),
      readEvent: async (customer, trackingId, call) =>
        sourcesOf(customer).azure.readEvent(customer, trackingId, call),
    },
    links: createLinks(accounts),
  };
}

function createParts(account: PartnerAccount, upstream: Upstream, clock: Clock) {
  const tokens = new Tokens(createTokenExchange(account, upstream), clock);
  const read = createReader(upstream, tokens);
  return { account, read, graph: createGraph(account, read) };
}
