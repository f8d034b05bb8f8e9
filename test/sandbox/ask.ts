import { ClientSecretCredential } from '@azure/identity';
import { z } from 'zod';
import type { Cloud } from '../../src/sandbox/calls.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { trustedCertificate } from '../trusted-certificate.ts';

/** A moment in the middle of a minute, so that rounding shows. */
export const noon = Date.parse('2026-03-04T12:00:30Z');

/** Starts a sandbox with the certificate that this process trusts. */
export async function start(options: Omit<SandboxOptions, 'certificate'> = {}): Promise<Sandbox> {
  return startSandbox({ certificate: await trustedCertificate(), ...options });
}

/** The real credential of @azure/identity, as the production program uses it with addresses that are not Microsoft's. */
export function secretCredential(
  { env }: Sandbox,
  cloud: Cloud = 'global',
  secret?: string,
): ClientSecretCredential {
  const prefix = cloud === 'china' ? 'CHINA' : 'AZURE';
  return new ClientSecretCredential(
    env[`${prefix}_TENANT_ID`],
    env[`${prefix}_CLIENT_ID`],
    secret ?? env[`${prefix}_CLIENT_SECRET`],
    {
      authorityHost: env[`${prefix}_AUTHORITY_HOST`],
      disableInstanceDiscovery: true,
      additionallyAllowedTenants: ['*'],
      retryOptions: { maxRetries: 0 },
    },
  );
}

export const scopes = {
  graph: {
    global: 'https://graph.microsoft.com/.default',
    china: 'https://microsoftgraph.chinacloudapi.cn/.default',
  },
  partnerCenter: {
    global: 'https://api.partnercenter.microsoft.com/.default',
    china: 'https://partner.partnercenterapi.microsoftonline.cn/.default',
  },
} as const;

/** A token for an API at a tenant; without a tenant, at the partner's own. */
export async function tokenFor(
  sandbox: Sandbox,
  api: keyof typeof scopes,
  tenantId?: string,
  cloud: Cloud = 'global',
): Promise<string> {
  const { token } = await secretCredential(sandbox, cloud).getToken(
    scopes[api][cloud],
    tenantId === undefined ? {} : { tenantId },
  );
  return token;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

/** Sends a request and reads the answer; `body` is undefined where it is no JSON. */
export async function send(url: string, init: RequestInit & { token?: string } = {}): Promise<Reply> {
  const { token, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(url, { ...rest, headers });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Does something many times, one after the other: one connection instead of a crowd of handshakes. */
export async function repeat<T>(times: number, action: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  while (results.length < times) results.push(await action());
  return results;
}

/** Graph's error envelope. */
export const graphErrorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    innerError: z.object({ date: z.string(), 'request-id': z.string(), 'client-request-id': z.string() }),
  }),
});
