import { randomUUID } from 'node:crypto';
import type { Clock } from '../../call.ts';
import type { Cloud } from '../calls.ts';
import { checkToken, tenantInToken } from '../entra/access-token.ts';
import { Budget } from '../http/budget.ts';
import type { Api } from '../http/front.ts';
import { findRoute } from '../http/router.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';
import type { Knobs } from '../knobs.ts';
import { findCustomer, type World } from '../world/world.ts';
import { directoryRoutes } from './directory.ts';
import { GraphRefusal, graphError, refusalOf, roleMissing, throttled, tokenRefused } from './graph-error.ts';
import { Download, type Operation } from './graph-route.ts';
import { messageRoutes } from './messages.ts';
import { serviceHealthRoutes } from './service-health.ts';

export interface GraphTools {
  readonly cloud: Cloud;
  readonly world: World;
  readonly knobs: Knobs;
  readonly clock: Clock;
}

const routes = [...serviceHealthRoutes, ...messageRoutes, ...directoryRoutes];
/** Limits of service communications, per app and tenant. */
const announcementLimits = [
  { requests: 240, seconds: 60 },
  { requests: 800, seconds: 3_600 },
];
/** What the customer that is always throttled is told. */
const alwaysThrottledSeconds = 30;

/** Microsoft Graph of one cloud: service communications, and what the role check and the customer list need. */
export function graphApi({ cloud, world, knobs, clock }: GraphTools): Api {
  const budget = new Budget(announcementLimits);

  async function answer(request: SandboxRequest): Promise<unknown> {
    const token = await checkToken(request.headers.authorization, cloud, 'graph');
    if (!token.ok) throw tokenRefused(token.problem, cloud);
    const { holder } = token;
    const match = findRoute(routes, request.method, request.url.pathname);
    if (match.kind === 'none') throw segmentUnknown(request.url);
    if (match.kind === 'wrongMethod') {
      const allow = match.allowed.join(', ');
      const message = 'Specified HTTP method is not allowed for the request target.';
      throw new GraphRefusal(405, 'MethodNotAllowed', message, { allow });
    }
    const now = clock();
    if (match.handle.isAnnouncement) admit(`${holder.appId} ${holder.tenantId}`, holder.tenantId, now);
    if (!permits(match.handle, holder.roles)) throw roleMissing();
    return match.handle.answer({ cloud, world, now, holder, params: match.params, request });
  }

  function admit(key: string, tenantId: string, now: number): void {
    const condition = findCustomer(world, cloud, tenantId)?.condition;
    if (condition === 'throttled') throw throttled(alwaysThrottledSeconds);
    const wait = knobs.budgets ? budget.spend(key, now) : undefined;
    if (wait !== undefined) throw throttled(wait);
    if (condition === 'accessExpired') {
      throw new GraphRefusal(403, 'Forbidden', 'Delegated administration of this tenant is not active.');
    }
  }

  return {
    api: 'graph',
    cloud,
    tenantOf: ({ headers }) => tenantInToken(headers.authorization),
    fail: (fault, request) => withIds(request, (ids) => graphError(refusalOf(fault.status), ...ids, clock())),
    async handle(request) {
      const body = await answer(request).catch((thrown) => {
        if (thrown instanceof GraphRefusal) return thrown;
        throw thrown;
      });
      return withIds(request, (ids) => {
        if (body instanceof GraphRefusal) return graphError(body, ...ids, clock());
        return body instanceof Download ? download(body) : { status: 200, body };
      });
    },
  };
}

type Ids = [requestId: string, clientRequestId: string];

function withIds<T extends { headers?: Readonly<Record<string, string>> }>(
  request: SandboxRequest,
  make: (ids: Ids) => T,
) {
  const requestId = randomUUID();
  const given = request.headers['client-request-id'];
  const clientRequestId = typeof given === 'string' ? given : requestId;
  const answer = make([requestId, clientRequestId]);
  return {
    ...answer,
    headers: {
      'content-type':
        'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
      'request-id': requestId,
      'client-request-id': clientRequestId,
      ...answer.headers,
    },
  };
}

function download({ name, bytes }: Download): Answer {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}"`,
  };
  return { status: 200, headers, body: bytes };
}

function permits({ permissions }: Operation, held: readonly string[]): boolean {
  return permissions.some((needed) => needed.every((role) => held.includes(role)));
}

function segmentUnknown({ pathname }: URL): GraphRefusal {
  const segment = pathname.split('/').at(-1);
  return new GraphRefusal(404, 'ResourceNotFound', `Resource not found for the segment '${segment}'.`);
}
