import { type Environment, type Problem, Settings } from '../settings.ts';

/** What fills the places in manifest.json, by their names there; undefined leaves a place out of its list. */
export type ManifestValues = Readonly<Record<string, string | undefined>>;

export interface PackageSettings {
  readonly values: ManifestValues;
  /** Settings that are missing or wrong; with any of them there is no app. */
  readonly problems: readonly Problem[];
  /** Settings that should get a value before the app is given to people. */
  readonly placeholders: readonly string[];
}

/** The longest name of a developer that Microsoft's schema allows. */
const longestName = 32;

/** Reads what the Teams app has to say about the one who runs it. */
export function readPackageSettings(environment: Environment, version: string): PackageSettings {
  const settings = new Settings(environment);
  const botId = settings.id(
    'MicrosoftAppId',
    'Set it to the Microsoft App ID of your Azure Bot (Azure portal > Azure Bot > Configuration).',
  );
  const appId = settings.optionalId(
    'TEAMS_APP_ID',
    'Leave it out to use MicrosoftAppId, or set it to the id of the app that Teams knows.',
  );
  const placeholders: string[] = [];
  const page = (setting: string, otherwise: string) => {
    const value = readPage(settings, setting);
    if (value === undefined) placeholders.push(setting);
    return value ?? otherwise;
  };
  const values = {
    VERSION: version,
    MicrosoftAppId: botId,
    TEAMS_APP_ID: appId ?? botId,
    BOT_DOMAIN: readDomain(settings),
    DEVELOPER_NAME: readName(settings),
    DEVELOPER_URL: page('DEVELOPER_URL', 'https://example.com/partner-health'),
    PRIVACY_URL: page('PRIVACY_URL', 'https://example.com/partner-health/privacy'),
    TERMS_URL: page('TERMS_URL', 'https://example.com/partner-health/terms'),
  };
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    settings.report('--app-version', 'is not a version', 'Write it like 1.2.3.');
  }
  return { values, problems: settings.problems, placeholders };
}

function readPage(settings: Settings, setting: string): string | undefined {
  const value = settings.text(setting);
  if (value === undefined || (URL.canParse(value) && new URL(value).protocol === 'https:')) return value;
  settings.report(setting, 'is not an https address', 'Set it to the address of the page on your web site.');
  return undefined;
}

function readName(settings: Settings): string {
  const name = settings.text('DEVELOPER_NAME') ?? 'Partner Health';
  if (name.length > longestName) {
    settings.report('DEVELOPER_NAME', 'is too long', `Shorten it to ${longestName} characters.`);
  }
  return name;
}

/** A host name such as "bot.contoso.example"; Teams takes no wildcards for domains that many share. */
function readDomain(settings: Settings): string | undefined {
  const domain = settings.text('BOT_DOMAIN');
  if (domain !== undefined && !/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(domain)) {
    settings.report(
      'BOT_DOMAIN',
      'is not a host name',
      'Set it to the name alone, such as bot.contoso.com, without https:// and path.',
    );
  }
  return domain;
}
