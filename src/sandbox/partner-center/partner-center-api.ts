import type { Clock } from '../../call.ts';
import type { Cloud } from '../calls.ts';
import type { TokenPerson } from '../entra/access-token.ts';
import { Budget } from '../http/budget.ts';
import type { Api } from '../http/front.ts';
import { findRoute, type Params, type Route } from '../http/router.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';
import type { Knobs } from '../knobs.ts';
import type { WorldCustomer } from '../world/customer.ts';
import { findCustomer, type World } from '../world/world.ts';
import { callerOf, supporterOf } from './caller.ts';
import { listCustomers } from './customer-list.ts';
import { customerInFull, subscriptionItem } from './customer-resource.ts';
import {
  gatewayThrottled,
  PartnerCenterRefusal,
  partnerCenterError,
  refusals,
} from './partner-center-error.ts';
import { createServiceRequests, type Scope, type ServiceRequests } from './service-requests.ts';
import { createSubscriptionChanges, type SubscriptionChanges } from './subscription-changes.ts';
import { withIds } from './with-ids.ts';

export interface PartnerCenterTools {
  readonly cloud: Cloud;
  readonly world: World;
  readonly knobs: Knobs;
  readonly clock: Clock;
}

interface Page {
  /** 200 where none is named. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Some of Partner Center's answers begin with a byte order mark. */
  readonly marked?: boolean;
}

/** What the handlers of one server share. */
interface HandlerTools extends PartnerCenterTools {
  readonly changes: SubscriptionChanges;
  readonly requests: ServiceRequests;
  /** On whose behalf the app asks. */
  readonly person?: TokenPerson;
}

type Handle = (tools: HandlerTools, params: Params, request: SandboxRequest) => Page;

const routes: readonly Route<Handle>[] = [
  {
    method: 'GET',
    path: '/v1/customers',
    handle: ({ world, cloud }, _params, request) => ({
      body: listCustomers(
        world.customers.filter((customer) => customer.cloud === cloud),
        request,
      ),
    }),
  },
  {
    method: 'GET',
    path: '/v1/customers/:id',
    handle: (tools, params) => ({ body: customerInFull(customerOf(tools, params)), marked: true }),
  },
  { method: 'GET', path: '/v1/customers/:id/subscriptions', handle: listSubscriptions },
  {
    method: 'GET',
    path: '/v1/customers/:id/subscriptions/:sid',
    handle: (tools, params) => tools.changes.read(subscriptionOf(tools, params)),
  },
  {
    method: 'PATCH',
    path: '/v1/customers/:id/subscriptions/:sid',
    handle: (tools, params, request) => tools.changes.change(subscriptionOf(tools, params), request),
  },
  {
    method: 'GET',
    path: '/v1/customers/:id/subscriptions/:sid/operations/:operation',
    handle: (tools, params) => tools.changes.follow(subscriptionOf(tools, params), params.operation ?? ''),
  },
];

/** Of a customer and of the partner itself; not in the cloud operated by 21Vianet. */
const serviceRequestRoutes: readonly Route<Handle>[] = ['/v1/customers/:id', '/v1'].flatMap((owner) => [
  {
    method: 'GET',
    path: `${owner}/servicerequests`,
    handle: (tools, params, request) => {
      supporterOf(tools, tools.person);
      return { body: tools.requests.list(scopeOf(tools, params), request) };
    },
  },
  {
    method: 'GET',
    path: `${owner}/servicerequests/:srid`,
    handle: (tools, params) => {
      supporterOf(tools, tools.person);
      return { body: tools.requests.read(scopeOf(tools, params), params.srid ?? ''), marked: true };
    },
  },
  {
    method: 'PATCH',
    path: `${owner}/servicerequests/:srid`,
    handle: (tools, params, request) => {
      const as = supporterOf(tools, tools.person);
      return { body: tools.requests.change(scopeOf(tools, params), params.srid ?? '', as, request) };
    },
  },
]);

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Limit of the customer and subscription resources, per tenant. */
const limits = [{ requests: 500, seconds: 60 }];

/** Partner Center's REST API of one cloud, for the partner's app and for people whom it acts for. */
export function partnerCenterApi(given: PartnerCenterTools): Api {
  const { cloud, world, knobs, clock } = given;
  const shared = { ...given, changes: createSubscriptionChanges(), requests: createServiceRequests() };
  const served = cloud === 'china' ? routes : [...routes, ...serviceRequestRoutes];
  const budget = new Budget(limits);

  async function answer(request: SandboxRequest): Promise<Answer> {
    const { tenantId, person } = await callerOf(given, request);
    const tools: HandlerTools = { ...shared, ...(person && { person }) };
    const match = findRoute(served, request.method, request.url.pathname);
    if (match.kind === 'none') throw refusals.notFound();
    if (match.kind === 'wrongMethod') throw refusals.methodNotAllowed();
    const wait = knobs.budgets ? budget.spend(match.params.id ?? tenantId, clock()) : undefined;
    if (wait !== undefined) return gatewayThrottled(wait);
    tools.changes.settle(clock());
    const { status = 200, headers, body, marked } = match.handle(tools, match.params, request);
    const json = JSON.stringify(body);
    return {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body: marked ? `\uFEFF${json}` : json,
    };
  }

  return {
    api: 'partnerCenter',
    cloud,
    tenantOf: ({ url }) =>
      /^\/v1\/customers\/([^/]+)/i.exec(url.pathname)?.[1] ?? world.partners[cloud].tenantId,
    fail(fault, request) {
      if (fault.status === 429)
        return withIds(request, gatewayThrottled(Number(fault.headers?.['retry-after'] ?? 57)));
      const refusal = new PartnerCenterRefusal(fault.status, String(fault.status), 'The request failed.');
      return withIds(request, partnerCenterError(refusal));
    },
    handle: async (request) =>
      withIds(
        request,
        await answer(request).catch((thrown) => {
          if (thrown instanceof PartnerCenterRefusal) return partnerCenterError(thrown);
          throw thrown;
        }),
      ),
  };
}

/** Whose service requests a path names. */
function scopeOf(tools: PartnerCenterTools, params: Params): Scope {
  return params.id === undefined ? { tools } : { tools, tenantId: customerOf(tools, params).tenantId };
}

/** The subscription that a path names. */
function subscriptionOf(tools: PartnerCenterTools, params: Params) {
  const customer = licensedCustomerOf(tools, params);
  return { customer, id: params.sid ?? '', startedAt: tools.world.startedAt, now: tools.clock() };
}

/** The customer that a path names, where the app's role reaches its subscriptions. */
function licensedCustomerOf(tools: PartnerCenterTools, params: Params): WorldCustomer {
  const customer = customerOf(tools, params);
  if (customer.licencesRefused) throw refusals.roleLacksRights();
  return customer;
}

function listSubscriptions(tools: PartnerCenterTools, params: Params): Page {
  const { licences } = licensedCustomerOf(tools, params);
  const items = licences.map((licence) => subscriptionItem(licence, tools.world.startedAt));
  return { body: { totalCount: items.length, items, attributes: { objectType: 'Collection' } } };
}

function customerOf({ world, cloud }: PartnerCenterTools, { id = '' }: Params): WorldCustomer {
  if (!guid.test(id)) throw refusals.customerIdInvalid();
  const customer = findCustomer(world, 'global', id) ?? findCustomer(world, 'china', id);
  if (customer === undefined || customer.condition === 'deleted') throw refusals.tenantNotFound();
  if (customer.cloud !== cloud) throw refusals.notYourCustomer();
  return customer;
}
