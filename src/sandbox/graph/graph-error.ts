import { randomUUID } from 'node:crypto';
import type { Cloud } from '../calls.ts';
import type { TokenProblem } from '../entra/access-token.ts';
import type { Answer } from '../http/serve.ts';

/** A request that Graph refuses; thrown by its handlers and answered in Graph's envelope. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Writes a refusal in Graph's envelope. */
export function graphError(
  refusal: GraphRefusal,
  requestId: string,
  clientRequestId: string,
  now: number,
): Answer {
  return {
    status: refusal.status,
    headers: refusal.headers,
    body: {
      error: {
        code: refusal.code,
        message: refusal.message,
        innerError: {
          date: new Date(now).toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': clientRequestId,
        },
      },
    },
  };
}

const tokenMessages: Readonly<Record<TokenProblem, string>> = {
  missing: 'Access token is empty.',
  malformed: 'IDX14100: JWT is not well formed, there are no dots (.).',
  expired: 'Lifetime validation failed, the token is expired.',
  signature: 'Signing key is invalid.',
  audience: 'Access token validation failure. Invalid audience.',
  retiredAudience: 'Access token validation failure. Invalid audience.',
  issuer: 'Access token validation failure. Invalid issuer.',
};

export function tokenRefused(problem: TokenProblem, cloud: Cloud): GraphRefusal {
  const login = cloud === 'china' ? 'login.chinacloudapi.cn' : 'login.microsoftonline.com';
  return new GraphRefusal(401, 'InvalidAuthenticationToken', tokenMessages[problem], {
    'www-authenticate': `Bearer realm="", authorization_uri="https://${login}/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`,
  });
}

export function roleMissing(): GraphRefusal {
  return new GraphRefusal(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}

export function throttled(retryAfterSeconds: number): GraphRefusal {
  return new GraphRefusal(429, 'TooManyRequests', 'Too many requests.', {
    'retry-after': String(retryAfterSeconds),
  });
}

export function badRequest(message: string): GraphRefusal {
  return new GraphRefusal(400, 'BadRequest', message);
}

/**
 * Service communications says "not found" as an unknown error whose message is JSON that says "forbidden" and whose
 * message is JSON again.
 */
export function announcementNotFound(): GraphRefusal {
  const learnMore =
    'https://docs.microsoft.com/en-us/graph/api/resources/service-communications-api-overview?view=graph-rest-beta&preserve-view=true';
  const error = `Resource doesn't exist for the tenant. ActivityId: ${randomUUID()}. Learn more: ${learnMore}.`;
  const innermost = JSON.stringify({ error }).replaceAll("'", '\\u0027').replaceAll('&', '\\u0026');
  const message = innermost.replaceAll('\\', '\\\\').replaceAll('"', '\\u0022');
  const inner = `{"code":"forbidden","message":"${message}"}`;
  return new GraphRefusal(403, 'UnknownError', inner);
}

const plainCodes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'ResourceNotFound',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

/** A refusal for a bare status, as a fault rule asks for. */
export function refusalOf(status: number): GraphRefusal {
  return new GraphRefusal(
    status,
    plainCodes[status] ?? 'UnknownError',
    'The request could not be completed.',
  );
}
