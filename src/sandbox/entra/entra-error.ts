import { randomUUID } from 'node:crypto';
import type { Cloud } from '../calls.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';
import { onBehalfOfGrant, onBehalfOfWordings } from './on-behalf-of-wordings.ts';

/** What a request for a token named, for the sentences of errors. */
export interface Asked {
  readonly tenant?: string;
  readonly tenantName?: string;
  readonly appId?: string;
  readonly appName?: string;
  readonly scope?: string;
  readonly grantType?: string;
  /** A parameter, claim or key that is missing or wrong. */
  readonly detail?: string;
}

/** How Entra says one of its refusals. */
export interface Wording {
  readonly status: number;
  readonly error: string;
  say(asked: Asked): string;
  /** Further fields of the body. */
  readonly more?: Readonly<Record<string, string>>;
}

const wordings: Readonly<Record<number, Wording>> = {
  50059: {
    status: 400,
    error: 'invalid_request',
    say: () =>
      'No tenant-identifying information found in either the request or implied by any provided credentials.',
  },
  53003: {
    status: 400,
    error: 'access_denied',
    say: () =>
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  },
  65001: {
    status: 400,
    error: 'invalid_grant',
    say: ({ appId, appName }) =>
      `The user or administrator has not consented to use the application with ID '${appId}' named '${appName}'. Send an interactive authorization request for this user and resource.`,
    more: { suberror: 'consent_required' },
  },
  70003: {
    status: 400,
    error: 'unsupported_grant_type',
    say: ({ grantType }) => `The app requested an unsupported grant type '${grantType}'.`,
  },
  90002: {
    status: 400,
    error: 'invalid_tenant',
    say: ({ tenant }) =>
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  },
  90033: {
    status: 503,
    error: 'temporarily_unavailable',
    say: () => 'A transient error has occurred. Please try again.',
  },
  90055: {
    status: 429,
    error: 'temporarily_unavailable',
    say: () => 'The tenant is throttled because there are too many incoming requests.',
  },
  500011: {
    status: 400,
    error: 'invalid_resource',
    say: ({ scope, tenantName }) =>
      `The resource principal named ${scope} was not found in the tenant named ${tenantName}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  },
  700016: {
    status: 400,
    error: 'unauthorized_client',
    say: ({ appId, tenantName }) =>
      `Application with identifier '${appId}' was not found in the directory '${tenantName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  },
  700023: {
    status: 401,
    error: 'invalid_client',
    say: () => 'Client assertion audience claim does not match Realm issuer.',
  },
  700024: {
    status: 401,
    error: 'invalid_client',
    say: () => 'Client assertion is not within its valid time range.',
  },
  700027: {
    status: 401,
    error: 'invalid_client',
    say: ({ detail, appId }) =>
      `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - ${detail}, Application '${appId}']`,
  },
  700213: {
    status: 401,
    error: 'invalid_client',
    say: ({ detail }) =>
      `No matching federated identity record found for presented assertion subject '${detail}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
  },
  900023: {
    status: 400,
    error: 'invalid_request',
    say: ({ tenant }) =>
      `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
  },
  900144: {
    status: 400,
    error: 'invalid_request',
    say: ({ detail }) => `The request body must contain the following parameter: '${detail}'.`,
  },
  900561: {
    status: 400,
    error: 'invalid_request',
    say: ({ detail }) => `The endpoint only accepts POST requests. Received a ${detail} request.`,
  },
  1002012: {
    status: 400,
    error: 'invalid_scope',
    say: ({ scope }) =>
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  },
  5000224: {
    status: 400,
    error: 'invalid_grant',
    say: () =>
      'We are sorry, this resource is not available. If you are seeing this message by mistake, please contact Microsoft support.',
  },
  7000215: {
    status: 401,
    error: 'invalid_client',
    say: ({ appId }) =>
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
  },
  7000216: {
    status: 401,
    error: 'invalid_client',
    say: ({ grantType }) =>
      `'client_assertion', 'client_secret' or 'request' is required for the '${grantType}' grant type.`,
  },
  7000222: {
    status: 401,
    error: 'invalid_client',
    say: ({ appId }) =>
      `The provided client secret keys for app '${appId}' are expired. Visit the Azure portal to create new keys for your app, or consider using certificate credentials for added security.`,
  },
};

/** Entra's answer to a request that it refuses, with its AADSTS number. An unknown number is refused as invalid_request. */
export function entraError(
  cloud: Cloud,
  code: number,
  asked: Asked,
  request: SandboxRequest,
  now: number,
): Answer {
  const wording = wordingOf(code, asked) ?? {
    status: 400,
    error: 'invalid_request',
    say: () => 'The request was refused.',
  };
  const timestamp = new Date(now)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  const traceId = randomUUID();
  const given = request.headers['client-request-id'];
  const correlationId = typeof given === 'string' ? given : randomUUID();
  const host = cloud === 'china' ? 'login.partner.microsoftonline.cn' : 'login.microsoftonline.com';
  return {
    status: wording.status,
    body: {
      error: wording.error,
      error_description: `AADSTS${code}: ${wording.say(asked)} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
      error_uri: `https://${host}/error?code=${code}`,
      ...wording.more,
    },
  };
}

function wordingOf(code: number, { grantType }: Asked): Wording | undefined {
  const own = grantType === onBehalfOfGrant ? onBehalfOfWordings[code] : undefined;
  return own ?? wordings[code];
}
