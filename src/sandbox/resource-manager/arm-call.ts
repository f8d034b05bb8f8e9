import type { Cloud } from '../calls.ts';
import type { TokenHolder } from '../entra/access-token.ts';
import type { Params, Route } from '../http/router.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';
import type { Knobs } from '../knobs.ts';
import type { WorldSubscription } from '../world/azure.ts';
import type { WorldCustomer } from '../world/customer.ts';
import type { World } from '../world/world.ts';

/** A request that Resource Manager has authenticated. */
export interface ArmCall {
  readonly cloud: Cloud;
  readonly world: World;
  readonly knobs: Knobs;
  /** The sandbox's time. */
  readonly now: number;
  readonly holder: TokenHolder;
  readonly params: Params;
  readonly request: SandboxRequest;
}

/** Answers a request. Throws ArmRefusal. */
export type ArmRoute = Route<(call: ArmCall) => Answer | Promise<Answer>>;

/** A subscription with its owner. */
export interface Owned {
  readonly customer: WorldCustomer;
  readonly subscription: WorldSubscription;
}

/** All subscriptions of a cloud. */
export function allSubscriptions({ world, cloud }: Pick<ArmCall, 'world' | 'cloud'>): Owned[] {
  return world.customers
    .filter((customer) => customer.cloud === cloud)
    .flatMap((customer) => customer.azure.map((subscription) => ({ customer, subscription })));
}

/**
 * Whether the holder of a token may read a subscription: the partner's app in the customer's tenant by its role, in the
 * partner's own tenant by delegation.
 */
export function mayRead({ world, cloud, holder }: ArmCall, { customer, subscription }: Owned): boolean {
  const partner = world.partners[cloud];
  if (holder.appId !== partner.appId) return false;
  if (holder.tenantId === partner.tenantId) return subscription.delegated;
  return holder.tenantId === customer.tenantId && subscription.appReads;
}
