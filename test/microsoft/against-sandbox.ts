import { type Config, readConfig } from '../../src/config.ts';
import type { Customer } from '../../src/customers/customer.ts';
import type { HealthSource } from '../../src/health/ports.ts';
import { createGraph } from '../../src/microsoft/graph/graph.ts';
import { GraphHealthSource } from '../../src/microsoft/graph/health-source.ts';
import { createIssueParser } from '../../src/microsoft/graph/issue-parser.ts';
import { createTokenExchange } from '../../src/microsoft/login/token-exchange.ts';
import { Tokens } from '../../src/microsoft/login/tokens.ts';
import { createMicrosoft } from '../../src/microsoft/microsoft.ts';
import type { CallRecord } from '../../src/microsoft/pipeline/record.ts';
import { createUpstream } from '../../src/microsoft/pipeline/upstream.ts';
import { createReader } from '../../src/microsoft/reader.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { trustedCertificate } from '../trusted-certificate.ts';

/** A running sandbox and how to get at it the way the program does. */
export interface AgainstSandbox {
  readonly sandbox: Sandbox;
  readonly config: Config;
  /** What the program reads Microsoft with, fresh: no tokens, no memory. */
  open(onCall?: (record: CallRecord) => void): ReturnType<typeof createMicrosoft>;
  /** The same for the health of Microsoft 365 alone, without Azure beside it. */
  openMicrosoft365(): HealthSource;
  /** A customer of the sandbox's world, by its name. */
  customer(name: string): Customer;
  /** Requests that came since `knobs` and `calls` were cleared, by what was asked: "entra 1, graph 3". */
  hits(): string;
  reset(): void;
  /** Once so many requests have come: a failure is told before the others that were under way have arrived. */
  requests(count: number): Promise<void>;
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
      createMicrosoft({
        ...config,
        clock: Date.now,
        firstPauseMs: 0,
        azurePatienceMs: 60_000,
        ...(onCall && { onCall }),
      }),
    openMicrosoft365() {
      const upstream = createUpstream({ clock: Date.now, firstPauseMs: 0 });
      const [account] = config.accounts;
      const tokens = new Tokens(createTokenExchange(account, upstream), Date.now);
      return new GraphHealthSource(createGraph(account, createReader(upstream, tokens)), createIssueParser());
    },
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
    async requests(count) {
      while (sandbox.calls.length < count) await new Promise(setImmediate);
    },
  };
}
