import type { Clock } from '../../call.ts';
import type { Cloud } from '../calls.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';
import type { Knobs } from '../knobs.ts';
import type { World } from '../world/world.ts';
import { signAccessToken } from './access-token.ts';
import { type Proof, proveByAssertion, proveBySecret } from './client-proof.ts';
import { type Asked, entraError } from './entra-error.ts';
import { redeemOnBehalfOf } from './on-behalf-of.ts';
import { onBehalfOfGrant } from './on-behalf-of-wordings.ts';
import { resourceNamed } from './resources.ts';
import { findTenant } from './tenants.ts';

export interface EntraTools {
  readonly cloud: Cloud;
  readonly world: World;
  readonly knobs: Knobs;
  readonly clock: Clock;
}

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const looksLikeTenant = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/i;

/** POST /{tenant}/oauth2/v2.0/token with the grant client_credentials of an app, or on behalf of a person. */
export async function answerTokenRequest(
  tools: EntraTools,
  tenantName: string,
  request: SandboxRequest,
): Promise<Answer> {
  const { cloud, world, knobs, clock } = tools;
  const form = new URLSearchParams(request.body);
  const appId = form.get('client_id')?.toLowerCase();
  const grantType = form.get('grant_type');
  const scope = form.get('scope') ?? '';
  const app = world.apps.find((one) => one.cloud === cloud && one.appId === appId);
  const tenant = findTenant(world, cloud, tenantName);
  const asked: Asked = {
    tenant: tenantName,
    tenantName: tenant?.name ?? tenantName,
    appId,
    appName: app?.name,
    scope,
    grantType: grantType ?? '',
  };
  const refuse = (code: number, detail?: string) =>
    entraError(cloud, code, { ...asked, detail }, request, clock());

  if (request.method !== 'POST') return refuse(900561, request.method);
  if (grantType === null) return refuse(900144, 'grant_type');
  if (grantType !== 'client_credentials' && grantType !== onBehalfOfGrant) return refuse(70003);
  if (appId === undefined) return refuse(900144, 'client_id');
  if (['common', 'organizations', 'consumers'].includes(tenantName)) return refuse(50059);
  if (tenant === undefined) return refuse(looksLikeTenant.test(tenantName) ? 90002 : 900023);
  if (tenant.deleted) return refuse(5000224);
  if (app === undefined) return refuse(700016);
  if (!tenant.hasApp(app)) return refuse(app.readsCustomers ? knobs.consentError : 700016);

  const audiences = [tenantName, tenant.tenantId].flatMap((name) => [
    `${request.url.origin}/${name}/oauth2/v2.0/token`,
    `${request.url.origin}/${name}/v2.0`,
  ]);
  const proof = await prove(form);
  if (!proof.ok) return refuse(proof.aadsts, proof.detail);

  const lifetimeSeconds = knobs.tokenLifetimeSeconds;
  if (grantType === onBehalfOfGrant) {
    const { tenantId } = tenant;
    const exchange = { cloud, world, tenantId, app, form, provedBy: proof.by, lifetimeSeconds };
    const redeemed = await redeemOnBehalfOf(exchange);
    return redeemed.ok ? granted(redeemed.body) : refuse(redeemed.aadsts, redeemed.detail);
  }
  if (!scope.endsWith('/.default')) return refuse(1002012);
  const audience = scope.slice(0, -'/.default'.length);
  const resource = resourceNamed(cloud, audience);
  if (resource === undefined) return refuse(500011);
  const token = await signAccessToken({
    cloud,
    tenantId: tenant.tenantId,
    appId,
    audience,
    roles: resource === 'graph' && app.readsCustomers ? tenant.graphRoles : [],
    provedBy: proof.by,
    lifetimeSeconds,
  });
  return granted({
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
    ext_expires_in: lifetimeSeconds,
    access_token: token,
  });

  async function prove(sent: URLSearchParams): Promise<Proof> {
    const secret = sent.get('client_secret');
    const assertion = sent.get('client_assertion');
    if (app === undefined || (secret === null && assertion === null)) return { ok: false, aadsts: 7000216 };
    if (secret !== null) return proveBySecret(app, secret, clock());
    if (sent.get('client_assertion_type') !== jwtBearer) {
      return { ok: false, aadsts: 900144, detail: 'client_assertion_type' };
    }
    return proveByAssertion(app, assertion ?? '', audiences);
  }
}

function granted(body: object): Answer {
  return { status: 200, headers: { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' }, body };
}
