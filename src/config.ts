import { readBotFramework } from './bot-framework-settings.ts';
import { type CloudName, cloudNames } from './customers/customer.ts';
import { type Locale, locales } from './locales/locale.ts';
import { readServiceDesk, type ServiceDeskSettings } from './service-desk-settings.ts';
import { type Environment, type Problem, Settings } from './settings.ts';
import type { SupportContact } from './support-contact.ts';

/** How the app proves who it is to Entra ID. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'federatedToken'; readonly path: string }
  | { readonly kind: 'managedIdentity'; readonly clientId: string };

/** One partner tenant in one cloud, with the app that reads its customers. */
/** Where an account's list of customers is read: contracts are what Graph knows of them, for an app without Partner Center. */
const customerLists = ['partnerCenter', 'contracts'] as const;

export interface PartnerAccount {
  /** "primary" for the settings without a prefix, "china" for those with the prefix CHINA_. */
  readonly id: string;
  readonly cloud: CloudName;
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: AppCredential;
  readonly customersFrom: (typeof customerLists)[number];
  /** Overrides of the cloud's addresses: no trailing slash; undefined means Microsoft's own. */
  readonly authorityHost?: string | undefined;
  readonly graphUrl?: string | undefined;
  readonly partnerCenterUrl?: string | undefined;
  readonly resourceManagerUrl?: string | undefined;
}

/** Object ids of the partner's role groups in its own tenant; pinned, because names can be faked. */
export interface RoleGroups {
  readonly adminAgent?: string | undefined;
  readonly helpdeskAgent?: string | undefined;
  readonly salesAgent?: string | undefined;
}

/** Everything that a deployment decides, read once at the start. `.env.example` explains each setting. */
export interface Config {
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: string;
  readonly defaultLocale: Locale;
  /** The bot's own Entra app. */
  readonly appId: string;
  /** botbuilder's own settings, passed on unchanged to ConfigurationBotFrameworkAuthentication. */
  readonly botFramework: Readonly<Record<string, string>>;
  /** Name of the bot's OAuth connection, by which people sign in; undefined where they can't. */
  readonly oauthConnectionName?: string | undefined;
  /** First the account whose tenant the staff belongs to. */
  readonly accounts: readonly [PartnerAccount, ...PartnerAccount[]];
  readonly roleGroups: RoleGroups;
  /** Tenants whose people may talk to the bot, lower case. */
  readonly allowedTenants: readonly string[];
  /** Connector hosts ("host" or "host:port") accepted beyond Microsoft's. */
  readonly allowedServiceHosts: readonly string[];
  readonly support: SupportContact;
  /** Where every support request and its changes are sent to as well; undefined where the partner has no such address. */
  readonly serviceDesk: ServiceDeskSettings | undefined;
  /** How long one round of the watcher takes at least, in milliseconds. */
  readonly watchCycleMs: number;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The configuration can't be used; `problems` lists everything that is wrong, each with its mend. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'config_unusable';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ setting, problem, mend }) => `  ${setting} ${problem}.\n    ${mend}`);
    super(`Partner Health can't start. ${problems.length} to mend:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads the whole configuration. Throws ConfigError with every problem at once.
 * @param canRead tells whether a file that a setting names can be read
 */
export function readConfig(environment: Environment, canRead = (_path: string) => true): Config {
  const settings = new Settings(environment, canRead);
  refuseUnsafe(settings);
  const bot = readBotFramework(settings);
  const primary = readAccount(settings, 'primary', 'AZURE_', '');
  const china = Object.keys(environment).some(
    (name) => name.startsWith('CHINA_') && environment[name]?.trim(),
  )
    ? [readAccount(settings, 'china', 'CHINA_', 'CHINA_')]
    : [];
  const config: Config = {
    port: settings.port('PORT', 3978),
    dataDir: settings.text('DATA_DIR') ?? 'data',
    logLevel: settings.oneOf('LOG_LEVEL', logLevels, 'info'),
    defaultLocale: settings.oneOf('DEFAULT_LOCALE', locales, 'en'),
    appId: bot.appId,
    botFramework: bot.settings,
    oauthConnectionName: settings.text('OAUTH_CONNECTION_NAME'),
    accounts: [primary, ...china],
    roleGroups: readRoleGroups(settings),
    allowedTenants: [...new Set([primary.tenantId, bot.tenantId])],
    allowedServiceHosts: settings.list('ALLOWED_SERVICE_HOSTS'),
    support: readSupportContact(settings),
    serviceDesk: readServiceDesk(settings),
    watchCycleMs: settings.whole('WATCH_CYCLE_SECONDS', { from: 15, to: 3600, otherwise: 60 }) * 1000,
  };
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return config;
}

function refuseUnsafe(settings: Settings): void {
  if (settings.text('NODE_TLS_REJECT_UNAUTHORIZED') === '0') {
    settings.report(
      'NODE_TLS_REJECT_UNAUTHORIZED',
      'switches off the check of certificates',
      'Remove it; to trust a certificate of your own, name its file in NODE_EXTRA_CA_CERTS.',
    );
  }
  for (const host of settings.list('ALLOWED_SERVICE_HOSTS')) {
    if (/^[a-z0-9.-]+(:\d+)?$/.test(host) && !host.startsWith('.')) continue;
    settings.report(
      'ALLOWED_SERVICE_HOSTS',
      'has an entry that is no host',
      'List whole hosts such as connector.example.com or localhost:8443, separated by commas; no wildcards.',
    );
  }
  if (settings.text('DATABASE_URL') !== undefined) {
    settings.report(
      'DATABASE_URL',
      'is set, but this version keeps its data in a file only',
      'Remove it and set DATA_DIR to a folder that lasts.',
    );
  }
}

function readAccount(settings: Settings, id: string, prefix: string, addressPrefix: string): PartnerAccount {
  const app = 'of the Entra app that reads your customers (docs/install.md, "The app that reads")';
  return {
    id,
    cloud: id === 'china' ? 'china' : settings.oneOf<CloudName>('PARTNER_CLOUD', cloudNames, 'global'),
    tenantId: settings.id(`${prefix}TENANT_ID`, "Set it to your partner tenant's id, a GUID."),
    clientId: settings.id(`${prefix}CLIENT_ID`, `Set it to the application (client) id ${app}.`),
    credential: readCredential(settings, prefix),
    customersFrom: settings.oneOf(`${addressPrefix}CUSTOMERS_FROM`, customerLists, 'partnerCenter'),
    authorityHost: settings.address(`${prefix}AUTHORITY_HOST`),
    graphUrl: settings.address(`${addressPrefix}GRAPH_URL`),
    partnerCenterUrl: settings.address(`${addressPrefix}PARTNER_CENTER_URL`),
    resourceManagerUrl: settings.address(`${addressPrefix}RESOURCE_MANAGER_URL`),
  };
}

function readCredential(settings: Settings, prefix: string): AppCredential {
  const secret = settings.text(`${prefix}CLIENT_SECRET`);
  const certificate = settings.file(`${prefix}CLIENT_CERTIFICATE_PATH`);
  const token = settings.file(`${prefix}FEDERATED_TOKEN_FILE`);
  const identity = settings.text(`${prefix}MANAGED_IDENTITY_CLIENT_ID`);
  if (certificate !== undefined) return { kind: 'certificate', path: certificate };
  if (secret !== undefined) return { kind: 'secret', secret };
  if (token !== undefined) return { kind: 'federatedToken', path: token };
  if (identity !== undefined) return { kind: 'managedIdentity', clientId: identity };
  settings.report(
    `${prefix}CLIENT_SECRET`,
    'is missing, and no other credential is set',
    `Set it, or ${prefix}CLIENT_CERTIFICATE_PATH, ${prefix}FEDERATED_TOKEN_FILE or ${prefix}MANAGED_IDENTITY_CLIENT_ID.`,
  );
  return { kind: 'secret', secret: '' };
}

function readRoleGroups(settings: Settings): RoleGroups {
  const mend = (name: string) =>
    `Set it to the object id of the group ${name} in your partner tenant, a GUID.`;
  const groups = {
    adminAgent: settings.optionalId('ADMIN_AGENTS_GROUP_ID', mend('AdminAgents')),
    helpdeskAgent: settings.optionalId('HELPDESK_AGENTS_GROUP_ID', mend('HelpdeskAgents')),
    salesAgent: settings.optionalId('SALES_AGENTS_GROUP_ID', mend('SalesAgents')),
  };
  if (Object.values(groups).every((group) => group === undefined)) {
    settings.report(
      'ADMIN_AGENTS_GROUP_ID',
      'is missing, and so are HELPDESK_AGENTS_GROUP_ID and SALES_AGENTS_GROUP_ID',
      'Set at least one to the object id of that group in your partner tenant; without them only Global admins get answers.',
    );
  }
  return groups;
}

function readSupportContact(settings: Settings): SupportContact {
  return {
    name: settings.text('SUPPORT_NAME'),
    email: settings.text('SUPPORT_EMAIL'),
    phone: settings.text('SUPPORT_PHONE'),
    url: settings.address('SUPPORT_URL'),
    hours: settings.text('SUPPORT_HOURS'),
    aroundTheClock: settings.list('SUPPORT_24X7_CUSTOMERS'),
  };
}
