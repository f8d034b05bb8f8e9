import type { CloudName } from './customers/customer.ts';
import type { Locale } from './locales/locale.ts';

/** How the app proves who it is to Entra ID. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'federatedToken'; readonly path: string }
  | { readonly kind: 'managedIdentity'; readonly clientId: string };

/** One partner tenant in one cloud, with the app that reads its customers. */
export interface PartnerAccount {
  /** "primary" for the settings without a prefix, "china" for those with the prefix CHINA_. */
  readonly id: string;
  readonly cloud: CloudName;
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: AppCredential;
  /** Overrides of the cloud's addresses: no trailing slash; undefined means Microsoft's own. */
  readonly authorityHost?: string;
  readonly graphUrl?: string;
  readonly partnerCenterUrl?: string;
  readonly resourceManagerUrl?: string;
}

/** Object ids of the partner's role groups in its own tenant; pinned, because names can be faked. */
export interface RoleGroups {
  readonly adminAgent?: string;
  readonly helpdeskAgent?: string;
  readonly salesAgent?: string;
}

export interface Config {
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: string;
  readonly defaultLocale: Locale;
  /** The bot's own Entra app and tenant. */
  readonly appId: string;
  /** botbuilder's own settings, passed on unchanged to ConfigurationBotFrameworkAuthentication. */
  readonly botFramework: Readonly<Record<string, string>>;
  /** First the account whose tenant the staff belongs to. */
  readonly accounts: readonly [PartnerAccount, ...PartnerAccount[]];
  readonly roleGroups: RoleGroups;
  /** Tenants whose people may talk to the bot, lower case. */
  readonly allowedTenants: readonly string[];
  /** Connector hosts ("host" or "host:port") accepted beyond Microsoft's. */
  readonly allowedServiceHosts: readonly string[];
}
