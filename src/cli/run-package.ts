import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Environment } from '../settings.ts';
import { packageApp } from './package-app.ts';
import { PackageError } from './package-error.ts';
import { readPackageSettings } from './package-settings.ts';
import type { StepOutput } from './run-steps.ts';

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

/** Runs `npm run package`: exit code 0 if the app was written, 1 with everything that is to be mended if not. */
export async function runPackage(
  argv: readonly string[],
  environment: Environment,
  output: StepOutput,
): Promise<number> {
  try {
    output.out(`${await writeApp(argv, environment)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const problems = error instanceof PackageError ? error.problems : [error.message];
    output.err(['The Teams app was not made:', ...problems.map((problem) => `- ${problem}`)].join('\n'));
    output.err('\n`npm run package -- --help` lists what can be set.\n');
    return 1;
  }
}

/** Resolves with what to tell. Throws PackageError, and what parseArgs and the disk throw. */
async function writeApp(argv: readonly string[], environment: Environment): Promise<string> {
  const { values: options } = parseArgs({
    args: [...argv],
    options: {
      out: { type: 'string', default: 'partner-health.zip' },
      'app-version': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (options.help) return usage;
  const version = options['app-version'] ?? (await readOwnVersion());
  const { values, problems, placeholders } = readPackageSettings(environment, version);
  if (problems.length > 0) {
    throw new PackageError(problems.map(({ setting, problem, mend }) => `${setting} ${problem}. ${mend}`));
  }
  const path = resolve(options.out);
  await writeFile(path, await packageApp(values));
  return [
    `Wrote ${path} (version ${version}), valid against Microsoft's manifest schema.`,
    ...(placeholders.length > 0
      ? [`It shows placeholder pages. Set ${placeholders.join(', ')} before people get it.`]
      : []),
    'Next: Teams admin center > Teams apps > Manage apps > Actions > Upload new app.',
  ].join('\n');
}

async function readOwnVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return z.looseObject({ version: z.string() }).parse(JSON.parse(text)).version;
}
