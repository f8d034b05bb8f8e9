import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { cpuSeconds, memoryMb } from './program.ts';

export const sandboxOptions = z.object({
  /** As many customers, the named ones at least. */
  customers: z.number().default(0),
  /** Where its certificate lies, with its key beside it. */
  caPath: z.string(),
  /** Apps of the partner's tenant besides its own, a bot for example. */
  apps: z.array(z.object({ appId: z.string(), secret: z.string() })).default([]),
});

/** A sandbox that takes no processor time from what is measured beside it. Request budgets are off. */
export interface SandboxProcess {
  /** Settings with which the product talks to it; NODE_EXTRA_CA_CERTS names its certificate. */
  readonly env: Readonly<Record<string, string>>;
  /** From now on every answer takes so many real milliseconds; none at first. */
  setLatency(ms: number): Promise<void>;
  /** Requests since the last look by "api operation" ("graph issues"), counted over the last 25,000 at least. */
  calls(): Promise<Readonly<Record<string, number>>>;
  /** Processor time used so far, in seconds. */
  cpuSeconds(): number;
  /** Resident memory now, in MB. */
  memoryMb(): number;
  stop(): Promise<void>;
}

/** Starts the sandbox as a process of its own; its customers are those of `makeWorld` with the same number. */
export async function startSandboxProcess(options: z.input<typeof sandboxOptions>): Promise<SandboxProcess> {
  const program = new URL('./sandbox-program.ts', import.meta.url);
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });

  async function ask(question: object | string): Promise<unknown> {
    const answered = new AbortController();
    const { signal } = answered;
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`The sandbox has ended (exit code ${code}).`);
    });
    const answer = once(child, 'message', { signal }).then(([message]) => message);
    child.send(question);
    try {
      return await Promise.race([answer, ended]);
    } finally {
      answered.abort();
      ended.catch(() => undefined);
      answer.catch(() => undefined);
    }
  }

  const env = z.record(z.string(), z.string()).parse(await ask(sandboxOptions.parse(options)));
  return {
    env,
    async setLatency(latencyMs) {
      await ask({ latencyMs });
    },
    calls: async () => z.record(z.string(), z.number()).parse(await ask('calls')),
    cpuSeconds: () => cpuSeconds(child.pid),
    memoryMb: () => memoryMb(child.pid),
    async stop() {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
