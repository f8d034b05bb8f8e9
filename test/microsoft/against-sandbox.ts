import { type Config, readConfig } from '../../src/config.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { createMicrosoft } from '../../src/microsoft/microsoft.ts';
import type { CallRecord } from '../../src/microsoft/pipeline/record.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { trustedCertificate } from '../trusted-certificate.ts';

/** A running sandbox and how to get at it the way the program does. */
export interface AgainstSandbox {
  readonly sandbox: Sandbox;
  readonly config: Config;
  /** What the program reads Microsoft with, fresh: no tokens, no memory. */
  open(onCall?: (record: CallRecord) => void): ReturnType<typeof createMicrosoft>;
  /** A customer of the sandbox's world, by its name. */
  customer(name: string): Customer;
  /** Requests that came since `knobs` and `calls` were cleared, by what was asked: "entra 1, graph 3". */
  hits(): string;
  reset(): void;
}

/** Starts a sandbox with the certificate that the test run trusts. */
export async function startAgainstSandbox(
  options: Omit<SandboxOptions, 'certificate'> = {},
): Promise<AgainstSandbox> {
  const sandbox = await startSandbox({ ...options, certificate: await trustedCertificate() });
  const config = readConfig({
    ...sandbox.env,
    MicrosoftAppId: '99999999-9999-4999-8999-999999999999',
    MicrosoftAppTenantId: sandbox.world.partners.global.tenantId,
    MicrosoftAppPassword: 'the bot is not part of this',
  });
  return {
    sandbox,
    config,
    open: (onCall) =>
      createMicrosoft({ ...config, clock: Date.now, firstPauseMs: 0, ...(onCall && { onCall }) }),
    customer(name) {
      const { tenantId, domains, cloud } = customerNamed(sandbox.world, name);
      return { tenantId, name, domains, cloud, account: cloud === 'china' ? 'china' : 'primary' };
    },
    hits() {
      const counts = new Map<string, number>();
      for (const { api } of sandbox.calls) counts.set(api, (counts.get(api) ?? 0) + 1);
      return [...counts].map(([api, count]) => `${api} ${count}`).join(', ');
    },
    reset() {
      sandbox.knobs.clear();
      sandbox.calls.length = 0;
    },
  };
}
