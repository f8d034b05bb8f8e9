import type { Clock } from '../../call.ts';
import type { Cloud } from '../calls.ts';
import { checkToken, tenantInToken } from '../entra/access-token.ts';
import type { Api } from '../http/front.ts';
import { findRoute } from '../http/router.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';
import type { Knobs } from '../knobs.ts';
import type { World } from '../world/world.ts';
import type { ArmRoute } from './arm-call.ts';
import { ArmRefusal, armError, tokenRefused, withIds } from './arm-error.ts';
import { resourceGraphRoute } from './resource-graph.ts';
import { resourceHealthRoutes } from './resource-health.ts';
import { supportRoutes } from './support/support-routes.ts';

export interface ResourceManagerTools {
  readonly cloud: Cloud;
  readonly world: World;
  readonly knobs: Knobs;
  readonly clock: Clock;
}

/** Azure Resource Manager of one cloud: Resource Graph, the events of Azure Service Health, and tickets of Azure's support. */
export function resourceManagerApi({ cloud, world, knobs, clock }: ResourceManagerTools): Api {
  const routes: readonly ArmRoute[] = [resourceGraphRoute(), ...resourceHealthRoutes, ...supportRoutes];

  async function answer(request: SandboxRequest): Promise<Answer> {
    const { url, method, headers } = request;
    const token = await checkToken(headers.authorization, cloud, 'resourceManager');
    if (!token.ok) throw tokenRefused(token.problem);
    const match = findRoute(routes, method, url.pathname);
    if (match.kind !== 'found') {
      throw new ArmRefusal(404, 'ResourceNotFound', `The resource '${url.pathname}' was not found.`);
    }
    if (!/^\d{4}-\d\d-\d\d(-preview)?$/.test(url.searchParams.get('api-version') ?? '')) {
      const message = `The api-version query parameter (?api-version=) is required for all requests.`;
      throw new ArmRefusal(400, 'MissingApiVersionParameter', message);
    }
    return match.handle({
      cloud,
      world,
      knobs,
      now: clock(),
      holder: token.holder,
      params: match.params,
      request,
    });
  }

  return {
    api: 'resourceManager',
    cloud,
    tenantOf: ({ headers }) => tenantInToken(headers.authorization),
    fail: ({ status }, request) => withIds(request, armError(failed(status))),
    async handle(request) {
      const outcome = await answer(request).catch((thrown) => {
        if (thrown instanceof ArmRefusal) return armError(thrown);
        throw thrown;
      });
      return withIds(request, outcome);
    },
  };
}

const codes = new Map([
  [401, 'InvalidAuthenticationToken'],
  [403, 'AuthorizationFailed'],
  [404, 'ResourceNotFound'],
  [429, 'TooManyRequests'],
  [503, 'ServiceUnavailable'],
]);

/** What a bare status says, as a fault rule asks for. */
function failed(status: number): ArmRefusal {
  return new ArmRefusal(status, codes.get(status) ?? 'InternalServerError', 'The request failed.');
}
