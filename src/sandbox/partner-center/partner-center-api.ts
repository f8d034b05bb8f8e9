import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../call.ts';
import type { Cloud } from '../calls.ts';
import { checkToken } from '../entra/access-token.ts';
import { Budget } from '../http/budget.ts';
import type { Api } from '../http/front.ts';
import { findRoute, type Params, type Route } from '../http/router.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';
import type { Knobs } from '../knobs.ts';
import type { WorldCustomer } from '../world/customer.ts';
import { findCustomer, type World } from '../world/world.ts';
import { listCustomers } from './customer-list.ts';
import { customerInFull, subscriptionItem } from './customer-resource.ts';
import {
  gatewayThrottled,
  PartnerCenterRefusal,
  partnerCenterError,
  refusals,
  tokenRefused,
} from './partner-center-error.ts';

export interface PartnerCenterTools {
  readonly cloud: Cloud;
  readonly world: World;
  readonly knobs: Knobs;
  readonly clock: Clock;
}

interface Page {
  readonly body: unknown;
  /** Some of Partner Center's answers begin with a byte order mark. */
  readonly marked?: boolean;
}

type Handle = (tools: PartnerCenterTools, params: Params, request: SandboxRequest) => Page;

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
];

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Limit of the customer and subscription resources, per tenant. */
const limits = [{ requests: 500, seconds: 60 }];

/** Partner Center's REST API of one cloud, as far as an app without a user may call it. */
export function partnerCenterApi(tools: PartnerCenterTools): Api {
  const { cloud, world, knobs, clock } = tools;
  const budget = new Budget(limits);

  async function answer(request: SandboxRequest): Promise<Answer> {
    const token = await checkToken(request.headers.authorization, cloud, 'partnerCenter');
    if (!token.ok) throw tokenRefused(token.problem);
    const { tenantId, appId } = token.holder;
    if (tenantId !== world.partners[cloud].tenantId || appId !== world.partners[cloud].appId) {
      throw refusals.accessDenied();
    }
    const match = findRoute(routes, request.method, request.url.pathname);
    if (match.kind === 'none') throw refusals.notFound();
    if (match.kind === 'wrongMethod') throw refusals.methodNotAllowed();
    const wait = knobs.budgets ? budget.spend(match.params.id ?? tenantId, clock()) : undefined;
    if (wait !== undefined) return gatewayThrottled(wait);
    const { body, marked } = match.handle(tools, match.params, request);
    const json = JSON.stringify(body);
    return {
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
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

function listSubscriptions(tools: PartnerCenterTools, params: Params): Page {
  const { licences, licencesRefused } = customerOf(tools, params);
  if (licencesRefused) throw refusals.roleLacksRights();
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

function withIds({ headers }: SandboxRequest, answer: Answer): Answer {
  const given = (name: string) => {
    const value = headers[name];
    return typeof value === 'string' ? value : randomUUID();
  };
  return {
    ...answer,
    headers: {
      'MS-RequestId': given('ms-requestid'),
      'MS-CorrelationId': given('ms-correlationid'),
      'MS-CV': `${randomBytes(12).toString('base64').slice(0, 16)}.0`,
      'MS-ServerId': '020021921',
      ...answer.headers,
    },
  };
}
