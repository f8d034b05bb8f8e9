import type { Settings } from './settings.ts';

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
  checkSecret(settings, appType);
  checkAddresses(settings);
  const given = names.flatMap((name) => {
    const value = settings.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { appId, tenantId, settings: { ...Object.fromEntries(given), MicrosoftAppType: appType } };
}

function checkSecret(settings: Settings, appType: (typeof appTypes)[number]): void {
  const password = settings.text('MicrosoftAppPassword');
  const certificate = settings.text('CertificateThumbprint') && settings.text('CertificatePrivateKey');
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
    if (value === undefined || !value.startsWith('http:') || isLoopback(value)) continue;
    settings.report(
      name,
      'is not an https address',
      'Use https: whoever can change the answer could sign in as anybody.',
    );
  }
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}
