import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { createApp } from './app.ts';
import { collectGarbage } from './collect-garbage.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { StoreError } from './store/store-error.ts';

/** The production program: reads its settings, starts the app, and stops it cleanly when it is told to. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env, canRead);
  const log = createLog({ level: config.logLevel });
  // botbuilder tells the console about each bad token, with keys and a stack: anybody could fill the log with it.
  console.error = (...parts: unknown[]) => log.debug({ said: String(parts[0]).slice(0, 80) }, 'botbuilder');
  const app = await createApp({ config, log, clock: Date.now, ids: randomUUID });
  const port = await app.start();
  await collectGarbage();
  const accounts = config.accounts.map(({ id, cloud, tenantId }) => ({ id, cloud, tenantId }));
  log.info({ port, node: process.version, accounts }, 'Partner Health listens.');

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'Partner Health stops.');
    await app.stop();
    // Idle connections to Microsoft would keep the process alive for a while.
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}

function canRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a person can mend is told in a sentence; anything else is a fault of the program and keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StoreError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${process.env.PORT ?? 3978} is taken by another program: stop that one, or set PORT to a free port.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
