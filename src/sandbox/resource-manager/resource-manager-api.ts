import { randomUUID } from 'node:crypto';
import type { Cloud } from '../calls.ts';
import { checkToken, tenantInToken } from '../entra/access-token.ts';
import type { Api } from '../http/front.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';

/** Azure Resource Manager of one cloud: checks tokens and has no resources. */
export function resourceManagerApi(cloud: Cloud): Api {
  return {
    api: 'resourceManager',
    cloud,
    tenantOf: ({ headers }) => tenantInToken(headers.authorization),
    fail: ({ status }, request) => failure(status, 'InternalServerError', 'The request failed.', request),
    async handle(request) {
      const { authorization } = request.headers;
      const token = await checkToken(authorization, cloud, 'resourceManager');
      if (token.ok) {
        const message = `The resource '${request.url.pathname}' was not found.`;
        return failure(404, 'ResourceNotFound', message, request);
      }
      if (token.problem === 'missing') {
        const message = "Authentication failed. The 'Authorization' header is missing.";
        return failure(401, 'AuthenticationFailed', message, request);
      }
      const code = token.problem === 'expired' ? 'ExpiredAuthenticationToken' : 'InvalidAuthenticationToken';
      return failure(401, code, 'The access token is invalid.', request);
    },
  };
}

function failure(status: number, code: string, message: string, request: SandboxRequest): Answer {
  const given = request.headers['x-ms-client-request-id'];
  const requestId = randomUUID();
  return {
    status,
    headers: {
      'x-ms-request-id': requestId,
      'x-ms-correlation-request-id': typeof given === 'string' ? given : requestId,
    },
    body: { error: { code, message } },
  };
}
