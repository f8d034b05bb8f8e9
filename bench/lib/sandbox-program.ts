/** The sandbox as a process of its own, for sandbox-process.ts: options come in as a message, settings go out as one. */
import { z } from 'zod';
import { readCertificate } from '../../src/sandbox/certificate.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { sandboxOptions } from './sandbox-process.ts';

const latency = z.object({ latencyMs: z.number() });

async function run(message: unknown): Promise<void> {
  const { customers, caPath, apps } = sandboxOptions.parse(message);
  const certificate = await readCertificate(caPath);
  const { env, world, knobs, calls } = await startSandbox({ certificate, customers });
  knobs.budgets = false;
  const { tenantId } = world.partners.global;
  for (const { appId, secret } of apps) {
    const secrets = [{ value: secret }];
    const rest = { readsCustomers: false, certificates: [], federatedCredentials: [] };
    world.apps.push({ appId, name: 'Bench', cloud: 'global', tenantId, secrets, ...rest });
  }
  process.on('message', (question) => {
    const wanted = latency.safeParse(question);
    if (wanted.success) {
      knobs.latencyMs = wanted.data.latencyMs;
      process.send?.({});
      return;
    }
    const counts: Record<string, number> = {};
    for (const { api, operation = 'other' } of calls)
      counts[`${api} ${operation}`] = (counts[`${api} ${operation}`] ?? 0) + 1;
    calls.length = 0;
    process.send?.(counts);
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.(env);
}

process.once('message', (message) => void run(message));
