/** `npm run package`: makes the zip that an admin uploads to Teams. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { packageApp } from './package-app.ts';
import { PackageError } from './package-error.ts';
import { readPackageSettings } from './package-settings.ts';

const usage = `Makes the Teams app: a zip with manifest, languages and icons.

  npm run package [-- --out FILE] [--app-version X.Y.Z]

  --out FILE             where to write it (partner-health.zip)
  --app-version X.Y.Z    the app's version; raise it for every upload (the one in package.json)

Settings, from the environment or from .env:
  MicrosoftAppId   id of the bot's app; required
  TEAMS_APP_ID     id of the app in Teams (MicrosoftAppId)
  BOT_DOMAIN       host name under which the bot is reached (none)
  DEVELOPER_NAME   who runs the app, as people see it (Partner Health)
  DEVELOPER_URL    your page about the app (https://example.com/partner-health)
  PRIVACY_URL      your privacy statement (https://example.com/partner-health/privacy)
  TERMS_URL        your terms of use (https://example.com/partner-health/terms)
`;

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return console.log(usage);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const version = options['app-version'] ?? (await readOwnVersion());
  const { values, problems, placeholders } = readPackageSettings(process.env, version);
  if (problems.length > 0) {
    throw new PackageError(problems.map(({ setting, problem, mend }) => `${setting} ${problem}. ${mend}`));
  }
  const path = resolve(options.out);
  await writeFile(path, await packageApp(values));
  console.log(`Wrote ${path} (version ${version}), valid against Microsoft's manifest schema.`);
  if (placeholders.length > 0) {
    console.log(`It shows placeholder pages. Set ${placeholders.join(', ')} before people get it.`);
  }
  console.log('Next: Teams admin center > Teams apps > Manage apps > Actions > Upload new app.');
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'partner-health.zip' },
      'app-version': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  return values;
}

async function readOwnVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return z.looseObject({ version: z.string() }).parse(JSON.parse(text)).version;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const problems = error instanceof PackageError ? error.problems : [error.message];
  console.error(['The Teams app was not made:', ...problems.map((problem) => `- ${problem}`)].join('\n'));
  console.error('`npm run package -- --help` lists what can be set.');
  process.exitCode = 1;
}
