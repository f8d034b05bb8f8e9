import type { Clock } from '../../call.ts';
import type { Certificate } from '../certificate.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startTeams } from './start-teams.ts';
import type { Teams } from './teams.ts';

/**
 * Starts Teams for the sandbox's partner: the bot is the partner's own app, the people are its staff.
 * @param clock stamps the activities
 */
export function startStaffTeams(
  { env, world, knobs, calls }: Sandbox,
  certificate: Certificate,
  clock: Clock = Date.now,
): Promise<Teams> {
  return startTeams({
    certificate,
    clock,
    entraUrl: env.AZURE_AUTHORITY_HOST,
    app: { appId: env.AZURE_CLIENT_ID, password: env.AZURE_CLIENT_SECRET, tenantId: env.AZURE_TENANT_ID },
    people: Object.values(world.staff),
    knobs,
    calls,
  });
}
