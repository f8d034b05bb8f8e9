import { randomUUID } from 'node:crypto';
import type { Api } from '../http/front.ts';
import { findRoute, type Params, type Route } from '../http/router.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';
import { entraError } from './entra-error.ts';
import { publicJwk } from './signing-key.ts';
import { findTenant } from './tenants.ts';
import { answerTokenRequest, type EntraTools } from './token-endpoint.ts';

type Handle = (tools: EntraTools, params: Params, request: SandboxRequest) => Answer | Promise<Answer>;

const routes: readonly Route<Handle>[] = [
  { method: 'GET', path: '/common/discovery/instance', handle: describeInstance },
  { method: 'GET', path: '/:tenant/v2.0/.well-known/openid-configuration', handle: describeTenant },
  { method: 'GET', path: '/:tenant/discovery/v2.0/keys', handle: listKeys },
  { method: 'POST', path: '/:tenant/oauth2/v2.0/token', handle: giveToken },
  { method: 'GET', path: '/:tenant/oauth2/v2.0/token', handle: giveToken },
];

/** AADSTS numbers for a fault that names only an HTTP status. */
const throttledCode = 90055;
const transientCode = 90033;

/** Entra ID of one cloud: discovery, signing keys and tokens for apps. */
export function entraApi(tools: EntraTools): Api {
  const { cloud, world, clock } = tools;
  const tenantOf = ({ url }: SandboxRequest) => {
    const name = url.pathname.split('/')[1] ?? '';
    return findTenant(world, cloud, name)?.tenantId ?? (name || undefined);
  };
  return {
    api: 'entra',
    cloud,
    tenantOf,
    speaksAadsts: true,
    fail(fault, request) {
      const form = new URLSearchParams(request.body);
      const tenant = tenantOf(request);
      const asked = {
        tenant,
        tenantName: tenant,
        appId: form.get('client_id') ?? '',
        scope: form.get('scope') ?? '',
        grantType: form.get('grant_type') ?? '',
      };
      const code = fault.aadsts ?? (fault.status === 429 ? throttledCode : transientCode);
      const answer = entraError(cloud, code, asked, request, clock());
      return fault.aadsts === undefined ? { ...answer, status: fault.status } : answer;
    },
    async handle(request) {
      const match = findRoute(routes, request.method, request.url.pathname);
      const answer: Answer =
        match.kind === 'found'
          ? await match.handle(tools, match.params, request)
          : { status: match.kind === 'none' ? 404 : 405 };
      const correlationId = request.headers['client-request-id'];
      return {
        ...answer,
        headers: {
          ...answer.headers,
          'x-ms-request-id': randomUUID(),
          ...(typeof correlationId === 'string' ? { 'client-request-id': correlationId } : {}),
        },
      };
    },
  };
}

function describeInstance(_tools: EntraTools, _params: Params, { url }: SandboxRequest): Answer {
  return {
    status: 200,
    body: {
      tenant_discovery_endpoint: `${url.origin}/common/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: url.host, preferred_cache: url.host, aliases: [url.host] }],
    },
  };
}

/**
 * Answers for any tenant, known or not. The client library carries this document for Microsoft's own hosts and never
 * asks them; a tenant that does not exist shows first when a token is asked for, and so it must here.
 */
function describeTenant(tools: EntraTools, { tenant = '' }: Params, { url }: SandboxRequest): Answer {
  const base = `${url.origin}/${tenant}`;
  const tenantId = findTenant(tools.world, tools.cloud, tenant)?.tenantId ?? tenant;
  return {
    status: 200,
    body: {
      issuer: `${url.origin}/${tenantId}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'tid', 'ver'],
      tenant_region_scope: tools.cloud === 'china' ? 'AS' : 'WW',
      cloud_instance_name: url.host,
    },
  };
}

async function listKeys(): Promise<Answer> {
  return { status: 200, body: { keys: [await publicJwk()] } };
}

async function giveToken(
  tools: EntraTools,
  { tenant = '' }: Params,
  request: SandboxRequest,
): Promise<Answer> {
  return answerTokenRequest(tools, tenant, request);
}
