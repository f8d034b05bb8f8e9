import { randomUUID } from 'node:crypto';
import { decodeJwt, errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Cloud } from '../calls.ts';
import { type Resource, resourceNamed } from './resources.ts';
import { publicKey, signClaims } from './signing-key.ts';

export interface TokenRequest {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly appId: string;
  /** The resource as the scope named it. */
  readonly audience: string;
  readonly roles: readonly string[];
  readonly provedBy: 'secret' | 'certificate';
  readonly lifetimeSeconds: number;
  /** On whose behalf it is, and the permission that the person gave; missing for the app's own. */
  readonly person?: TokenPerson & { readonly name: string };
  readonly scp?: string;
}

/** The person that a token was given on behalf of. */
export interface TokenPerson {
  readonly userId: string;
  readonly upn: string;
  /** How the person proved who it is: "pwd", "mfa". */
  readonly amr: readonly string[];
}

const claims = z.object({
  exp: z.number(),
  aud: z.string(),
  iss: z.string(),
  tid: z.string(),
  appid: z.string(),
  roles: z.array(z.string()).default([]),
  scp: z.string().optional(),
  oid: z.string().default(''),
  upn: z.string().default(''),
  amr: z.array(z.string()).default([]),
});

/** Tokens that were signed here or found good: clients send the same one for an hour. */
const verified = new LRUCache<string, z.infer<typeof claims>>({ max: 25_000 });

/** Issuer of access tokens in their first version, which these APIs still get. */
function issuerOf(cloud: Cloud, tenantId: string): string {
  const host = cloud === 'china' ? 'sts.chinacloudapi.cn' : 'sts.windows.net';
  return `https://${host}/${tenantId}/`;
}

/**
 * Signs an access token of version 1.0 for an app, by itself or on behalf of a person. Its life is measured by this machine's clock and not by the
 * sandbox's: the clients that keep tokens go by the machine's clock too.
 */
export async function signAccessToken(request: TokenRequest): Promise<string> {
  const { cloud, tenantId, appId, audience, roles, provedBy, lifetimeSeconds, person, scp } = request;
  const now = Math.floor(Date.now() / 1000);
  const issuer = issuerOf(cloud, tenantId);
  const objectId = person?.userId ?? randomUUID();
  const holder = person
    ? { acr: '1', amr: person.amr, name: person.name, scp, unique_name: person.upn, upn: person.upn }
    : { idtyp: 'app' };
  const claimed = {
    aud: audience,
    iss: issuer,
    iat: now,
    nbf: now,
    exp: now + lifetimeSeconds,
    appid: appId,
    appidacr: provedBy === 'secret' ? '1' : '2',
    idp: issuer,
    ...holder,
    oid: objectId,
    ...(roles.length > 0 ? { roles: [...roles] } : {}),
    sub: objectId,
    tid: tenantId,
    uti: randomUUID(),
    ver: '1.0',
  };
  const token = await signClaims(claimed);
  verified.set(token, claims.parse(claimed));
  return token;
}

export interface TokenHolder {
  readonly tenantId: string;
  readonly appId: string;
  readonly roles: readonly string[];
  /** Missing where the app acts by itself. */
  readonly person?: TokenPerson;
}

export type TokenProblem =
  | 'missing'
  | 'malformed'
  | 'expired'
  | 'signature'
  | 'audience'
  | 'issuer'
  | 'retiredAudience';

export type TokenCheck =
  | { readonly ok: true; readonly holder: TokenHolder }
  | { readonly ok: false; readonly problem: TokenProblem };

/** Checks the Authorization header of a request to an API: signature, life, issuer and audience. */
export async function checkToken(
  authorization: string | undefined,
  cloud: Cloud,
  resource: Resource,
): Promise<TokenCheck> {
  const token = bearerOf(authorization);
  if (token === undefined) return { ok: false, problem: 'missing' };
  try {
    const known = verified.get(token);
    if (known !== undefined && known.exp <= Date.now() / 1000) return { ok: false, problem: 'expired' };
    const held =
      known ?? claims.parse((await jwtVerify(token, await publicKey(), { algorithms: ['RS256'] })).payload);
    verified.set(token, held);
    const { aud, iss, tid, appid, roles, scp, oid, upn, amr } = held;
    const named = resourceNamed(cloud, aud);
    if (named === 'azureAdGraph' && resource === 'partnerCenter')
      return { ok: false, problem: 'retiredAudience' };
    if (named !== resource) return { ok: false, problem: 'audience' };
    if (iss !== issuerOf(cloud, tid)) return { ok: false, problem: 'issuer' };
    const person = scp === undefined ? {} : { person: { userId: oid, upn, amr } };
    return { ok: true, holder: { tenantId: tid, appId: appid, roles, ...person } };
  } catch (thrown) {
    if (thrown instanceof errors.JWTExpired) return { ok: false, problem: 'expired' };
    if (thrown instanceof errors.JWSSignatureVerificationFailed) return { ok: false, problem: 'signature' };
    return { ok: false, problem: 'malformed' };
  }
}

/** The tenant that a bearer token names, unchecked; for records only. */
export function tenantInToken(authorization: string | undefined): string | undefined {
  const token = bearerOf(authorization) ?? '';
  const known = verified.get(token);
  if (known !== undefined) return known.tid;
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' ? tid : undefined;
  } catch {
    return undefined;
  }
}

function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}
