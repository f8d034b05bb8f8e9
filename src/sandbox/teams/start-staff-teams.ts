import type { Certificate } from '../certificate.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startTeams, type Teams } from './start-teams.ts';

/** Starts Teams for the sandbox's partner: the bot is the partner's own app, the people are its staff. */
export function startStaffTeams({ env, world }: Sandbox, certificate: Certificate): Promise<Teams> {
  return startTeams({
    certificate,
    entraUrl: env.AZURE_AUTHORITY_HOST,
    app: { appId: env.AZURE_CLIENT_ID, password: env.AZURE_CLIENT_SECRET, tenantId: env.AZURE_TENANT_ID },
    people: Object.values(world.staff),
  });
}
