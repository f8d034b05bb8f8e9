/** `npm run package`: makes the zip that an admin uploads to Teams. */
import { existsSync } from 'node:fs';
import { runPackage } from './run-package.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
process.exitCode = await runPackage(process.argv.slice(2), process.env, {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
