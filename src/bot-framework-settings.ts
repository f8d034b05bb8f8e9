import type { Environment, Settings } from './settings.ts';

/** Names of all settings that botbuilder's ConfigurationBotFrameworkAuthentication reads. */
const names = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'ChannelService',
  'ValidateAuthority',
  'OAuthApiEndpoint',
  'OAuthUrl',
  'BotOpenIdMetadata',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;

/** As soon as one of these is set, botbuilder drops its defaults for all of them. */
const together = [
  'OAuthUrl',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
] as const;

const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;

/** Microsoft's login hosts and their older names, as MSAL knows them (msal-common, AuthorityMetadata). */
const microsoftLogins = [
  'login.microsoftonline.com',
  'login.windows.net',
  'login.microsoft.com',
  'sts.windows.net',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
  'login.microsoftonline.us',
  'login.usgovcloudapi.net',
];

/** What the bot needs to know of its own registration. */
export interface BotFrameworkSettings {
  readonly appId: string;
  readonly tenantId: string;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Reads botbuilder's own settings and refuses the combinations that it would take silently: without an app id
 * it authenticates nobody, with an unknown app type it falls back to MultiTenant, and a partial override of its
 * addresses drops the rest (BotFrameworkAuthenticationFactory).
 */
export function readBotFramework(settings: Settings): BotFrameworkSettings {
  const appId = settings.id(
    'MicrosoftAppId',
    "Set it to the bot's Microsoft App ID, a GUID (Azure Bot, Configuration).",
  );
  const tenantId = settings.id('MicrosoftAppTenantId', "Set it to the tenant of the bot's app, a GUID.");
  const appType = settings.oneOf('MicrosoftAppType', appTypes, 'SingleTenant');
  checkAddresses(settings);
  const set = names.flatMap((name) => {
    const value = settings.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const given = { ...Object.fromEntries(set), MicrosoftAppType: appType };
  checkSecret(settings, appType, privateLogin(given) !== undefined);
  return { appId, tenantId, settings: given };
}

/** Where the bot gets its own tokens, if that is a login of one's own; undefined for Microsoft's and managed identities. */
export function privateLogin({
  MicrosoftAppType: type,
  ToChannelFromBotLoginUrl: login,
}: Environment): URL | undefined {
  if (!login || !URL.canParse(login) || type === 'UserAssignedMSI') return undefined;
  const url = new URL(login);
  return microsoftLogins.includes(url.hostname) ? undefined : url;
}

function checkSecret(settings: Settings, appType: (typeof appTypes)[number], isPrivateLogin: boolean): void {
  const password = settings.text('MicrosoftAppPassword');
  const certificate = settings.text('CertificateThumbprint') && settings.text('CertificatePrivateKey');
  if (isPrivateLogin && password === undefined && certificate) {
    settings.report(
      'MicrosoftAppPassword',
      "is missing, and ToChannelFromBotLoginUrl is not one of Microsoft's login addresses",
      "Set it to a client secret of the bot's app: a login of your own takes no certificate.",
    );
  }
  if (appType === 'UserAssignedMSI' && password !== undefined) {
    settings.report(
      'MicrosoftAppPassword',
      'is set, but a bot of type UserAssignedMSI has none',
      'Remove it, or set MicrosoftAppType to SingleTenant.',
    );
  }
  if (appType !== 'UserAssignedMSI' && password === undefined && !certificate) {
    settings.report(
      'MicrosoftAppPassword',
      'is missing',
      "Set it to a client secret of the bot's app, or set CertificateThumbprint and CertificatePrivateKey.",
    );
  }
}

function checkAddresses(settings: Settings): void {
  const set = together.filter((name) => settings.text(name) !== undefined);
  for (const name of set.length > 0 ? together : []) {
    if (set.includes(name)) continue;
    settings.report(
      name,
      `is missing, but ${set[0]} is set`,
      'Set all addresses of the Bot Framework together, or none.',
    );
  }
  for (const name of [...together, 'OAuthApiEndpoint', 'BotOpenIdMetadata'] as const) {
    const value = settings.text(name);
    if (value === undefined || isSafe(value)) continue;
    settings.report(
      name,
      'is not an https address',
      'Use https: whoever can change the answer could sign in as anybody.',
    );
  }
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol !== 'http:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
