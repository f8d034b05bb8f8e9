import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Child, startChild, untilReady } from './child-process.ts';
import { systemEnv } from './start-bot.ts';

export interface PlaygroundOptions {
  readonly port: number;
  /** Where the Playground sends activities: the gateway. */
  readonly botEndpoint: string;
  /** Text of its configuration file. */
  readonly config: string;
  /** Its working folder: it leaves logs there. */
  readonly directory: string;
  readonly logFile: string;
  /** Told of the process at once, so that it can be stopped while it starts. */
  readonly started: (child: Child) => void;
}

/** Starts the Microsoft 365 Agents Playground without a browser and without telemetry, and waits until it answers. */
export async function startPlayground(options: PlaygroundOptions): Promise<Child> {
  const { port, botEndpoint, config, directory, logFile, started } = options;
  await mkdir(directory, { recursive: true });
  const configPath = join(directory, 'playground.yml');
  await writeFile(configPath, config);
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const args = ['start', '-e', botEndpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = startChild({
    name: 'The Agents Playground',
    args: [cli, ...args],
    env: {
      ...systemEnv(),
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configPath,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(directory, 'playground-own.log'),
      TEAMSAPPTESTER_BROWSER: 'none',
    },
    cwd: directory,
    output: { file: logFile },
  });
  started(child);
  await untilReady(child, `http://localhost:${port}/`, 60_000);
  return child;
}
