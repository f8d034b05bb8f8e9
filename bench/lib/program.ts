import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/cli/free-port.ts';

/** A bot that runs as a process of its own. */
export interface Program {
  readonly url: string;
  /** Resident memory now, in MB. */
  memoryMb(): number;
  /** The most resident memory that it has had, in MB. */
  peakMemoryMb(): number;
  /** Processor time used so far, in seconds. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

/**
 * Starts a script with just these settings and waits until it is ready.
 * @param onLine hears each line that it writes
 */
export async function startProgram(
  script: string,
  env: Readonly<Record<string, string>>,
  onLine?: (line: string) => void,
): Promise<Program> {
  const port = await freePort();
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', onLine ? 'pipe' : 'ignore', 'inherit'],
  });
  if (child.stdout && onLine) createInterface({ input: child.stdout }).on('line', onLine);
  const url = `http://127.0.0.1:${port}`;
  await ready(child, url);
  return {
    url,
    memoryMb: () => memoryMb(child.pid),
    cpuSeconds: () => cpuSeconds(child.pid),
    peakMemoryMb: () => peakMemoryMb(child.pid),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const giveUp = Date.now() + 60_000;
  while (Date.now() < giveUp && child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`The program did not become ready (exit code ${child.exitCode}).`);
}

/** Resident memory of a process now (man 5 proc). */
export function memoryMb(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Fields 14 and 15 of /proc/PID/stat are user and system time in ticks of 10 ms (man 5 proc). */
export function cpuSeconds(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The most resident memory that a process has had (man 5 proc). */
function peakMemoryMb(pid: number | undefined): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
