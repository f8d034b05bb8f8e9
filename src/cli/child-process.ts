import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Where a child's output goes: a file, this process's stderr, or nowhere. Its last lines are kept in any case. */
export type ChildOutput = { readonly file: string } | 'stderr' | 'nowhere';

export interface Child {
  readonly name: string;
  /** Resolves when it has ended, by itself or not. */
  readonly ended: Promise<void>;
  /** True from then on. */
  hasEnded(): boolean;
  /** The end of what it printed, for an error message. */
  lastWords(): string;
  /** Asks it to end (SIGTERM), and ends it after five seconds. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly output: ChildOutput;
}

const patienceMs = 5000;
const keptCharacters = 4000;

/** Starts another Node process with exactly this environment. */
export function startChild({ name, args, env, cwd, output }: ChildOptions): Child {
  const child = spawn(process.execPath, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let last = '';
  let isOver = false;
  const file = typeof output === 'object' ? createWriteStream(output.file, { flags: 'a' }) : undefined;
  const take = (chunk: Uint8Array): void => {
    last = `${last}${Buffer.from(chunk).toString('utf8')}`.slice(-keptCharacters);
    file?.write(chunk);
    if (output === 'stderr') process.stderr.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = once(child, 'close').then(() => {
    isOver = true;
    file?.end();
  });
  return {
    name,
    ended,
    hasEnded: () => isOver,
    lastWords: () => last.trim(),
    stop: () => stop(child, ended),
  };
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const timer = new AbortController();
  await Promise.race([ended, wait(patienceMs, undefined, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await ended;
}

/** Waits until an address answers 200. @throws Error with the child's last words where it ends first or takes too long. */
export async function untilReady(child: Child, url: string, limitMs: number): Promise<void> {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    if (child.hasEnded()) throw new Error(`${child.name} ended while it started:\n${child.lastWords()}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await wait(30);
  }
  throw new Error(`${child.name} was not ready after ${limitMs / 1000} s:\n${child.lastWords()}`);
}
