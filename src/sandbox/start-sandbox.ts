import type { Clock } from '../call.ts';
import type { CallRecord, Cloud } from './calls.ts';
import type { Certificate } from './certificate.ts';
import { entraApi } from './entra/entra-api.ts';
import { graphApi } from './graph/graph-api.ts';
import { front } from './http/front.ts';
import { serve } from './http/serve.ts';
import { createKnobs, type Knobs } from './knobs.ts';
import { partnerCenterApi } from './partner-center/partner-center-api.ts';
import { resourceManagerApi } from './resource-manager/resource-manager-api.ts';
import { type CloudServers, type SandboxEnvironment, settingsFor } from './settings.ts';
import { makeWorld, type World } from './world/world.ts';

export interface SandboxOptions {
  /** What the servers show; a client trusts it by NODE_EXTRA_CA_CERTS. */
  readonly certificate: Certificate;
  /** The sandbox's time: what has happened to issues, and request budgets. Tokens go by the machine's clock. */
  readonly clock?: Clock;
  /** How many customers there are; never fewer than the named ones, and just those by default. */
  readonly customers?: number;
}

/** A small Microsoft on loopback. */
export interface Sandbox {
  /** Tenants, staff, issues and apps; tests may change them at any time. */
  readonly world: World;
  /** Faults; changeable at any time. */
  readonly knobs: Knobs;
  /** Every request that came, in order. */
  readonly calls: CallRecord[];
  /** Settings with which the production program talks to this sandbox. */
  readonly env: SandboxEnvironment;
  /** Stops all servers, hanging requests included. */
  close(): Promise<void>;
}

/** Starts Entra ID, Graph, Partner Center and Resource Manager, once for the global cloud and once for China. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { certificate, clock = Date.now, customers } = options;
  const world = makeWorld(clock, customers);
  const knobs = createKnobs();
  const calls: CallRecord[] = [];

  async function startCloud(cloud: Cloud): Promise<CloudServers> {
    const tools = { cloud, world, knobs, clock };
    const start = (api: Parameters<typeof front>[0]) =>
      serve(certificate, front(api, { knobs, calls, clock }));
    const [entra, graph, partnerCenter, resourceManager] = await Promise.all([
      start(entraApi(tools)),
      start(graphApi(tools)),
      start(partnerCenterApi(tools)),
      start(resourceManagerApi(tools)),
    ]);
    return { entra, graph, partnerCenter, resourceManager };
  }

  const [global, china] = await Promise.all([startCloud('global'), startCloud('china')]);
  const servers = [global, china].flatMap((cloud) => Object.values(cloud));
  return {
    world,
    knobs,
    calls,
    env: settingsFor(world, { global, china }, certificate.caPath),
    async close() {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
