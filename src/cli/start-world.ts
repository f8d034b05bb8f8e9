import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeCertificate } from '../sandbox/certificate.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { startStaffTeams } from '../sandbox/teams/start-staff-teams.ts';
import type { Teams } from '../sandbox/teams/teams.ts';

/** Everything around the bot: Microsoft and Teams in the small, and a folder for what this run leaves. */
export interface World {
  readonly teams: Teams;
  /** The bot's settings. */
  readonly env: Readonly<Record<string, string>>;
  /** Removed with everything in it when the world closes. */
  readonly directory: string;
  close(): Promise<void>;
}

/**
 * Starts the sandbox and its Teams, where the bot is the partner's own app and the partner's staff are the people; with
 * so many customers, or only with those that have a story.
 */
export async function startWorld(customers?: number): Promise<World> {
  const certificate = await makeCertificate();
  const directory = await mkdtemp(join(tmpdir(), 'partner-health-run-'));
  const sandbox = await startSandbox({ certificate, ...(customers !== undefined && { customers }) });
  const teams = await startStaffTeams(sandbox, certificate);
  return {
    teams,
    env: { ...sandbox.env, ...teams.env },
    directory,
    close: async () => {
      await teams.close();
      await sandbox.close();
      await rm(directory, { recursive: true, force: true });
      await rm(dirname(certificate.caPath), { recursive: true, force: true });
    },
  };
}
