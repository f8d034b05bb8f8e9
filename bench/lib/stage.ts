import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from '../../src/sandbox/certificate.ts';
import { makeWorld } from '../../src/sandbox/world/world.ts';
import { startLeanTeams } from './lean-teams.ts';
import { startProgram } from './program.ts';
import { startSandboxProcess } from './sandbox-process.ts';

/**
 * The sandbox, a lean Teams, and the way to start bots between them. The sandbox is a process of its own, so that what
 * it has to do is not measured with what the bots do.
 * @param customers how many; the named ones at least
 */
export async function setStage({ customers = 0 }: { readonly customers?: number } = {}) {
  const certificate = await makeCertificate();
  const world = makeWorld(Date.now, customers);
  const { tenantId } = world.partners.global;
  const app = { appId: randomUUID(), secret: 'bench-secret' };
  const sandbox = await startSandboxProcess({ customers, caPath: certificate.caPath, apps: [app] });
  const { env } = sandbox;
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
    /** What the sandbox is made of. */
    world,
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
      await sandbox.stop();
    },
  };
}
