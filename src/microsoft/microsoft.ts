import type { RoleSource } from '../access/ports.ts';
import type { BotApp } from '../bot-app.ts';
import type { Clock } from '../call.ts';
import type { PartnerAccount, RoleGroups } from '../config.ts';
import type { Customer } from '../customers/customer.ts';
import type { CustomerLinks, CustomerProfileSource, CustomerSource } from '../customers/ports.ts';
import type {
  AnnouncementSource,
  AzureSource,
  HealthSource,
  HistorySource,
  IssueFeed,
  ReviewSource,
} from '../health/ports.ts';
import type { LicenceChanges, LicenceSource } from '../licences/ports.ts';
import type { SignIn } from '../person.ts';
import type { AzureSupport, ServiceRequests } from '../support/ports.ts';
import { AzureHealthSource } from './azure/azure-source.ts';
import { ArmAzureSupport } from './azure/support/azure-support.ts';
import { azureSupportOf } from './azure/support/azure-support-of.ts';
import type { Pause } from './azure/support/support-tools.ts';
import { createDownload } from './download.ts';
import { GraphAnnouncementSource } from './graph/announcement-source.ts';
import { ContractsCustomerSource } from './graph/contracts-source.ts';
import { createGraph } from './graph/graph.ts';
import { GraphHealthSource } from './graph/health-source.ts';
import { GraphIssueFeed } from './graph/issue-feed.ts';
import { createIssueParser, type IssueParser } from './graph/issue-parser.ts';
import { GraphReviewSource } from './graph/review-source.ts';
import { GraphRoleSource } from './graph/role-source.ts';
import { ServiceCommunications } from './graph/service-communications.ts';
import { healthWithAzure } from './health-with-azure.ts';
import { createLinks } from './links.ts';
import { noSignIn } from './login/no-sign-in.ts';
import { createPersonExchange } from './login/on-behalf-of.ts';
import { PersonTokens } from './login/person-tokens.ts';
import { createTokenExchange } from './login/token-exchange.ts';
import { Tokens } from './login/tokens.ts';
import { PartnerCenterCustomerSource } from './partner-center/customer-source.ts';
import { PartnerCenterLicenceChanges } from './partner-center/licence-changes.ts';
import { PartnerCenterLicenceSource } from './partner-center/licence-source.ts';
import { createPartnerCenter } from './partner-center/partner-center.ts';
import { PartnerCenterProfileSource } from './partner-center/profile-source.ts';
import { PartnerCenterServiceRequests } from './partner-center/service-requests.ts';
import type { OnCall } from './pipeline/record.ts';
import { createUpstream, type Upstream } from './pipeline/upstream.ts';
import { createReader } from './reader.ts';
import { createWriter, type Writer } from './writer.ts';

export interface MicrosoftOptions {
  /** The first is the one whose tenant the staff belongs to. */
  readonly accounts: readonly [PartnerAccount, ...PartnerAccount[]];
  readonly roleGroups: RoleGroups;
  readonly clock: Clock;
  /** Where people sign in; missing where they can't, and nothing is done as a person then. */
  readonly signIn?: SignIn;
  /** The app that they sign in to, and that acts for them; undefined for a bot that is a managed identity. */
  readonly botApp?: BotApp | undefined;
  /** Whether a customer's licences hold Azure; undefined where that is not known. */
  readonly hasAzure?: (tenantId: string) => boolean | undefined;
  /** Hears of every request that goes to Microsoft, for metrics. */
  readonly onCall?: OnCall;
  /** Milliseconds before a request is repeated the first time. Default 250. */
  readonly firstPauseMs?: number;
  /** Milliseconds that health of Microsoft 365 waits for Azure's. Default four seconds. */
  readonly azurePatienceMs?: number;
  /** How to wait between two looks at what Azure's support carries out. */
  readonly pause?: Pause;
}

/** What is read from Microsoft, and done there; each customer through its own account. */
export interface Microsoft {
  /** One for each account. */
  readonly customerSources: readonly CustomerSource[];
  readonly roleSource: RoleSource;
  readonly healthSource: HealthSource;
  readonly issueFeed: IssueFeed;
  readonly historySource: HistorySource;
  readonly reviewSource: ReviewSource;
  readonly announcementSource: AnnouncementSource;
  readonly licenceSource: LicenceSource;
  readonly licenceChanges: LicenceChanges;
  readonly profileSource: CustomerProfileSource;
  readonly azureSource: AzureSource;
  readonly azureSupport: AzureSupport;
  readonly serviceRequests: ServiceRequests;
  /** The sign-in that was handed in; signing out by it also drops the tokens that are held here. */
  readonly signIn: SignIn;
  readonly links: CustomerLinks;
}

/** Everything that is read from Microsoft and done there, for all partner accounts. */
export function createMicrosoft(options: MicrosoftOptions): Microsoft {
  const { accounts, roleGroups } = options;
  const upstream = createUpstream(options);
  const issueParser = createIssueParser();
  const [homeAccount, ...otherAccounts] = accounts;
  const write = createWriter(upstream);
  const open = (account: PartnerAccount) =>
    createParts(account, { ...options, upstream, write, issueParser });
  const home = open(homeAccount);
  const parts = [home, ...otherAccounts.map(open)];
  const { signIn = noSignIn, botApp: app, clock } = options;
  const personTokens = new PersonTokens(
    createPersonExchange({ account: homeAccount, app, signIn, upstream }),
    clock,
  );
  const byAccount = new Map(parts.map((part) => [part.account.id, part]));

  function of(customer: Customer): Parts {
    const part = byAccount.get(customer.account);
    if (!part) throw new Error(`No partner account "${customer.account}" is configured.`);
    return part;
  }

  return {
    customerSources: parts.map(({ customers }) => customers),
    roleSource: new GraphRoleSource(home.graph, homeAccount.tenantId, roleGroups),
    healthSource: {
      readServices: async (customer, call) => of(customer).health.readServices(customer, call),
      readIssue: async (customer, issueId, call) => of(customer).health.readIssue(customer, issueId, call),
    },
    issueFeed: {
      readChanges: async (customer, since, call) => of(customer).issues.readChanges(customer, since, call),
    },
    historySource: {
      readHistory: async (customer, from, call) => of(customer).issues.readHistory(customer, from, call),
    },
    reviewSource: {
      readReview: async (customer, issueId, call) => of(customer).reviews.readReview(customer, issueId, call),
    },
    announcementSource: {
      readAnnouncements: async (customer, call) => of(customer).messages.readAnnouncements(customer, call),
      readAnnouncement: async (customer, id, call) =>
        of(customer).messages.readAnnouncement(customer, id, call),
      readIds: async (customer, since, call) => of(customer).messages.readIds(customer, since, call),
    },
    licenceSource: {
      readLicences: async (customer, call) => of(customer).licences.readLicences(customer, call),
    },
    licenceChanges: {
      readLicence: async (customer, licenceId, call) =>
        of(customer).changes.readLicence(customer, licenceId, call),
      change: async (customer, change, call) => of(customer).changes.change(customer, change, call),
      follow: async (customer, licenceId, operation, call) =>
        of(customer).changes.follow(customer, licenceId, operation, call),
    },
    profileSource: {
      readProfile: async (customer, call) => of(customer).profiles.readProfile(customer, call),
    },
    azureSource: {
      readAzure: async (customer, call) => of(customer).azure.readAzure(customer, call),
      readEvent: async (customer, trackingId, call) =>
        of(customer).azure.readEvent(customer, trackingId, call),
    },
    azureSupport: azureSupportOf((customer) => of(customer).azureSupport),
    serviceRequests: new PartnerCenterServiceRequests(homeAccount, personTokens, write),
    signIn: {
      assertionOf: (person, call) => signIn.assertionOf(person, call),
      async signOut(person, call) {
        personTokens.drop(person);
        await signIn.signOut(person, call);
      },
    },
    links: createLinks(accounts),
  };
}

type Parts = ReturnType<typeof createParts>;

/** What all accounts use together. */
interface Shared extends Pick<MicrosoftOptions, 'clock' | 'hasAzure' | 'azurePatienceMs' | 'pause'> {
  readonly upstream: Upstream;
  readonly write: Writer;
  readonly issueParser: IssueParser;
}

/** All that one account reads. Issues are told to customers of all accounts in the same words: one parser knows them. */
function createParts(account: PartnerAccount, shared: Shared) {
  const { upstream, write, issueParser, clock, hasAzure, azurePatienceMs, pause } = shared;
  const tokens = new Tokens(createTokenExchange(account, upstream), clock);
  const read = createReader(upstream, tokens);
  const graph = createGraph(account, read);
  const lists = new ServiceCommunications(graph, clock);
  const partnerCenter = createPartnerCenter(account, read);
  const azure = new AzureHealthSource({ account, read, clock, hasAzure });
  return {
    account,
    graph,
    customers:
      account.customersFrom === 'contracts'
        ? new ContractsCustomerSource(account, graph)
        : new PartnerCenterCustomerSource(account, partnerCenter),
    azure,
    azureSupport: new ArmAzureSupport({ account, read, write, tokens, clock, pause }),
    health: healthWithAzure({
      microsoft365: new GraphHealthSource(graph, issueParser),
      azure,
      ...(azurePatienceMs !== undefined && { azurePatienceMs }),
    }),
    issues: new GraphIssueFeed(lists, issueParser),
    reviews: new GraphReviewSource(account, createDownload(upstream, tokens)),
    messages: new GraphAnnouncementSource(graph, lists, clock),
    licences: new PartnerCenterLicenceSource(partnerCenter),
    changes: new PartnerCenterLicenceChanges(account, tokens, createWriter(upstream)),
    profiles: new PartnerCenterProfileSource(partnerCenter),
  };
}
