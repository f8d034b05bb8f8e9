import { randomUUID } from 'node:crypto';
import type { TokenProblem } from '../entra/access-token.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';

/** A request that Resource Manager refuses; thrown by its handlers and answered in its envelope. */
export class ArmRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Code and message of what is behind it: Resource Graph says there why. */
  readonly detail: { readonly code: string; readonly message: string } | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    more: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly detail?: { readonly code: string; readonly message: string };
    } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.detail = more.detail;
  }
}

/** An answer with the headers that all of them have. */
export function withIds(request: SandboxRequest, answer: Answer): Answer {
  const given = request.headers['x-ms-client-request-id'];
  const requestId = randomUUID();
  return {
    ...answer,
    headers: {
      'x-ms-request-id': requestId,
      'x-ms-correlation-request-id': typeof given === 'string' ? given : requestId,
      'x-ms-routing-request-id': `WESTEUROPE:${requestId}`,
      ...answer.headers,
    },
  };
}

export function armError({ status, code, message, headers, detail }: ArmRefusal): Answer {
  return { status, headers, body: { error: { code, message, ...(detail && { details: [detail] }) } } };
}

export function tokenRefused(problem: TokenProblem): ArmRefusal {
  if (problem === 'missing') {
    const message = "Authentication failed. The 'Authorization' header is missing.";
    return new ArmRefusal(401, 'AuthenticationFailed', message);
  }
  const code = problem === 'expired' ? 'ExpiredAuthenticationToken' : 'InvalidAuthenticationToken';
  return new ArmRefusal(401, code, 'The access token is invalid.');
}

export function notAuthorized(appId: string, action: string, scope: string): ArmRefusal {
  const message = `The client '${appId}' with object id '${appId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`;
  return new ArmRefusal(403, 'AuthorizationFailed', message);
}

/** What Resource Graph says of every request that it can't take, with the reason as detail. */
export function badQuery(code: string, message: string): ArmRefusal {
  const outer = `Please provide below info when asking for support: timestamp = ${new Date().toISOString()}, correlationId = ${randomUUID()}.`;
  return new ArmRefusal(400, 'BadRequest', outer, { detail: { code, message } });
}
