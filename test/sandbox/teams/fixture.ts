import { startTeams } from '../../../src/sandbox/teams/start-teams.ts';
import type { TeamsOptions } from '../../../src/sandbox/teams/teams.ts';
import { trustedCertificate } from '../../trusted-certificate.ts';
import { startBareBot } from './bare-bot.ts';
import { startBareEntra } from './bare-entra.ts';

export const app = {
  appId: 'b0700000-0000-4000-8000-000000000001',
  password: 'a-secret',
  tenantId: 'ca700000-0000-4000-8000-000000000001',
};

export const ann = {
  key: 'admin',
  name: 'Ann Admin',
  userId: 'aaaa0000-0000-4000-8000-000000000001',
  tenantId: app.tenantId,
  upn: 'ann@partner.example',
};

export const greta = {
  key: 'guest',
  name: 'Greta Guest',
  userId: 'aaaa0000-0000-4000-8000-000000000002',
  tenantId: 'ca700000-0000-4000-8000-00000000000f',
  upn: 'greta@elsewhere.example',
};

/** The sandbox's Teams with a bare Entra and a bare bot, all talking over their real protocols. */
export async function startBareTeams(port?: number, more: Partial<TeamsOptions> = {}) {
  const certificate = await trustedCertificate();
  const entra = await startBareEntra(certificate, app);
  const teams = await startTeams({
    certificate,
    entraUrl: entra.url,
    app,
    people: [ann, greta],
    port,
    ...more,
  });
  const bot = await startBareBot(teams.env);
  teams.connectBot(bot.url);
  const close = async () => {
    await bot.close();
    await teams.close();
    await entra.close();
  };
  return { entra, teams, bot, close };
}
