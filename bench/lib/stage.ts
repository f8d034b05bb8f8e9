import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from '../../src/sandbox/certificate.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { startLeanTeams } from './lean-teams.ts';
import { startProgram } from './program.ts';

/** The sandbox, a lean Teams, and the way to start bots between them. */
export async function setStage(options: { readonly customers?: number } = {}) {
  const certificate = await makeCertificate();
  const sandbox = await startSandbox({ certificate, ...options });
  sandbox.knobs.budgets = false;
  const { world, env } = sandbox;
  const { tenantId } = world.partners.global;
  const app = { appId: randomUUID(), secret: 'bench-secret' };
  world.apps.push({
    appId: app.appId,
    name: 'Bench bot',
    cloud: 'global',
    tenantId,
    readsCustomers: false,
    secrets: [{ value: app.secret }],
    certificates: [],
    federatedCredentials: [],
  });
  const teams = await startLeanTeams({
    certificate,
    appId: app.appId,
    tenantId,
    userId: world.staff.helpdesk.userId,
    loginUrl: `${env.AZURE_AUTHORITY_HOST}/${tenantId}`,
  });
  const settings = {
    ...env,
    ...teams.env,
    MicrosoftAppId: app.appId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppPassword: app.secret,
    LOG_LEVEL: 'info',
  };
  const here = (path: string) => new URL(path, import.meta.url).pathname;
  return {
    sandbox,
    teams,
    startProduct: (more: Readonly<Record<string, string>> = {}, onLine?: (line: string) => void) =>
      startProgram(
        here('../../dist/index.js'),
        { ...settings, DATA_DIR: mkdtempSync(join(tmpdir(), 'partner-health-bench-')), ...more },
        onLine,
      ),
    startBareBot: (card: string) => startProgram(here('../bare-bot.js'), { ...settings, CARD: card }),
    async close() {
      await teams.close();
      await sandbox.close();
    },
  };
}
