import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Child, type ChildOutput, startChild, untilReady } from './child-process.ts';

export interface BotOptions {
  readonly port: number;
  /** The bot's settings; besides them it gets only PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** Its working folder, where it keeps its data: a `.env` of the project is not found from there. */
  readonly directory: string;
  readonly logLevel: string;
  readonly output: ChildOutput;
  /** The program to run; the production program where none is named. */
  readonly entry?: string;
  /** Told of the process at once, so that it can be stopped while it starts. */
  readonly started: (child: Child) => void;
}

export interface RunningBot extends Child {
  /** Where Teams delivers activities. */
  readonly messagesUrl: string;
}

const isSource = import.meta.url.endsWith('.ts');
const program = fileURLToPath(new URL(isSource ? '../index.ts' : '../index.js', import.meta.url));

/** Starts the production program as a process of its own and waits until it is ready to answer. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { port, env, directory, logLevel, output, started, entry = program } = options;
  const loader = isSource
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
  const child = startChild({
    name: 'The bot',
    args: [...loader, entry],
    env: {
      ...systemEnv(),
      ...env,
      PORT: String(port),
      DATA_DIR: join(directory, 'data'),
      LOG_LEVEL: logLevel,
    },
    cwd: directory,
    output,
  });
  started(child);
  await untilReady(child, `http://127.0.0.1:${port}/readyz`, 60_000);
  return { ...child, messagesUrl: `http://127.0.0.1:${port}/api/messages` };
}

/** What any program needs from its surroundings; Windows can't open a socket without SystemRoot. */
export function systemEnv(): Record<string, string> {
  const { PATH = '', SystemRoot } = process.env;
  return { PATH, ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}
