import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, isFree } from '../../src/cli/free-port.ts';

/** How the program is started: the command of package.json, or npm with its name. */
export type Start = 'node' | 'npm';

export interface DemoOptions {
  readonly args?: readonly string[];
  readonly start?: Start;
  /** Free ones where none are named. */
  readonly ports?: { readonly playground: number; readonly bot: number };
}

/** What a demo leaves when it has ended. */
export interface Ended {
  /** undefined where a signal ended the process that was started. */
  readonly code: number | undefined;
  readonly output: string;
  readonly errors: string;
  /** Processes that still run. */
  readonly processes: readonly string[];
  /** Files and folders of its own among the temporary files. */
  readonly files: readonly string[];
  /** Its ports that are still taken. */
  readonly ports: readonly number[];
}

export interface RunningDemo {
  readonly address: string;
  readonly output: string;
  /** As a terminal does at Ctrl-C (all processes), or as a supervisor does (the one that it started). */
  stop(signal?: 'Ctrl-C' | 'SIGTERM'): Promise<Ended>;
}

const project = fileURLToPath(new URL('../../', import.meta.url));
const commands: Readonly<Record<Start, readonly [string, ...string[]]>> = {
  node: [process.execPath, '--import', 'tsx', 'src/cli/demo.ts'],
  npm: ['npm', 'run', '--silent', 'demo', '--'],
};
/** For a slow machine; what has to be fast is measured. */
const patienceMs = 60_000;

/** Starts the demo with what a newcomer's shell would give it, and waits for its banner. */
export async function startDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  const run = await spawnDemo(options);
  try {
    await until(() => run.output().includes('Ctrl-C stops everything.') || run.hasEnded(), 'the banner');
    if (run.hasEnded()) throw new Error(`The demo has ended:\n${run.output()}${run.errors()}`);
  } catch (thrown) {
    await run.ended('Ctrl-C');
    throw thrown;
  }
  return {
    address: `http://localhost:${run.ports.playground}`,
    output: run.output(),
    stop: (signal = 'Ctrl-C') => run.ended(signal),
  };
}

/** Runs a demo that ends by itself; one that does not is stopped, and tells so by its exit code. */
export async function runDemo(options: DemoOptions): Promise<Ended> {
  const run = await spawnDemo(options);
  await until(run.hasEnded, 'the end').catch(() => undefined);
  return run.ended('Ctrl-C');
}

async function spawnDemo({ args = [], start = 'node', ports }: DemoOptions) {
  const playground = ports?.playground ?? (await freePort());
  const bot = ports?.bot ?? (await freePort());
  const temporary = await mkdtemp(join(tmpdir(), 'partner-health-e2e-'));
  const [command, ...before] = commands[start];
  const given = ['--port', String(playground), '--bot-port', String(bot), ...args];
  const child = spawn(command, [...before, ...given], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, as a shell gives to a command.
    detached: true,
  });
  const group = child.pid;
  if (group === undefined) throw new Error(`${command} could not be started.`);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const closed = once(child, 'close');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;

  async function ended(signal: 'Ctrl-C' | 'SIGTERM'): Promise<Ended> {
    if (!hasEnded()) send(child, group ?? 0, signal);
    const left = () => running(group ?? 0);
    await until(async () => hasEnded() && (await left()).length === 0, 'the end of all processes').catch(
      () => undefined,
    );
    const processes = await left();
    if (processes.length > 0 || !hasEnded()) process.kill(-(group ?? 0), 'SIGKILL');
    await closed;
    const files = await readdir(temporary).catch(() => []);
    await rm(temporary, { recursive: true, force: true });
    const taken = await Promise.all(
      [playground, bot].map(async (port) => ((await isFree(port)) ? [] : [port])),
    );
    return {
      code: child.exitCode ?? undefined,
      output,
      errors,
      processes,
      // tsx keeps compiled files from one run to the next, on purpose.
      files: files.filter((name) => !name.startsWith('tsx-') && name !== 'node-compile-cache'),
      ports: taken.flat(),
    };
  }
  return { ports: { playground, bot }, hasEnded, output: () => output, errors: () => errors, ended };
}

function send(child: ChildProcess, group: number, signal: 'Ctrl-C' | 'SIGTERM'): void {
  if (signal === 'Ctrl-C') process.kill(-group, 'SIGINT');
  else child.kill('SIGTERM');
}

/** The processes of a group that run; one that has ended and that nobody has asked about yet does not. Linux only. */
async function running(group: number): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      // A process may end while it is looked at.
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
      const [, state, groupOf] = /^\d+ \(.*\) (\S) \d+ (\d+) /s.exec(stat) ?? [];
      if (Number(groupOf) !== group || state === 'Z' || state === 'X') return [];
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      return [`${id} ${command.replaceAll('\0', ' ').trim()}`];
    }),
  );
  return found.flat();
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`${what} did not come within ${patienceMs / 1000} s.`);
    await wait(50);
  }
}
