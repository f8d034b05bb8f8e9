import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../src/app.ts';
import type { Command } from '../src/commands/command.ts';
import { commands } from '../src/commands/table.ts';
import { readConfig } from '../src/config.ts';
import type { Pause } from '../src/pause.ts';
import { type SandboxOptions, startSandbox } from '../src/sandbox/start-sandbox.ts';
import { startStaffTeams } from '../src/sandbox/teams/start-staff-teams.ts';
import { aLog } from './builders.ts';
import { trustedCertificate } from './trusted-certificate.ts';

export interface StageOptions extends Partial<SandboxOptions> {
  /** Settings beside those that the sandbox gives. */
  readonly env?: Readonly<Record<string, string>>;
  /** The rounds begin by themselves, as in production. Default: by `watch` and `follow` only. */
  readonly watches?: boolean;
  /** Commands that take the place of those with the same name. */
  readonly commands?: readonly Command[];
  /** How the bot waits between two looks at what Microsoft is at. Default: in real time. */
  readonly pause?: Pause;
}

/** The whole product between the sandbox's Microsoft and the sandbox's Teams, wired as in production. */
export async function setStage({
  env = {},
  watches = false,
  commands: own = [],
  pause,
  ...options
}: StageOptions = {}) {
  const { clock = Date.now } = options;
  const certificate = await trustedCertificate();
  const sandbox = await startSandbox({ certificate, ...options });
  const teams = await startStaffTeams(sandbox, certificate, clock);
  const log = aLog();
  const dataDir = await mkdtemp(join(tmpdir(), 'partner-health-test-'));
  const table = new Map([...commands, ...own.map((command) => [command.name, command] as const)]);
  let app: App;

  async function startBot(goesRound = watches): Promise<void> {
    const config = readConfig({ ...sandbox.env, ...teams.env, ...env, PORT: '0', DATA_DIR: dataDir });
    app = await createApp({
      config,
      log,
      clock,
      ids: randomUUID,
      watches: goesRound,
      commands: table,
      ...(pause && { pause }),
    });
    teams.connectBot(`http://127.0.0.1:${await app.start()}/api/messages`);
  }

  await startBot();
  return {
    sandbox,
    teams,
    log,
    /** Where the bot keeps what must last. */
    dataDir,
    /** Paths of the requests about customers since the last look. */
    callsAbout: (tenantId: string) => sandbox.calls.filter((call) => call.tenantId === tenantId),
    /** Lets the watcher read all customers once. */
    watch: () => app.watch(new AbortController().signal),
    /** Reads all support requests once, and lets everybody be told. */
    follow: () => app.follow(new AbortController().signal),
    /** Ends the program and starts it again on the same data; meanwhile something may happen. */
    async restart(changes: Pick<StageOptions, 'watches'> & { readonly meanwhile?: () => void } = {}) {
      await app.stop();
      changes.meanwhile?.();
      await startBot(changes.watches);
    },
    async close() {
      await app.stop();
      await teams.close();
      await sandbox.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;
