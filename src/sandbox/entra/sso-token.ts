import { createHash, randomUUID } from 'node:crypto';
import type { Cloud } from '../calls.ts';
import type { SignInSettings } from '../world/staff.ts';
import { signClaims } from './signing-key.ts';

/** Somebody who signs in: the world's staff fits, and so do the people of Teams. */
export interface SsoPerson {
  readonly userId: string;
  /** The tenant in which the person signs in. */
  readonly tenantId: string;
  readonly name: string;
  readonly upn: string;
  /** With a second factor and without a policy in the way where it is missing. */
  readonly signIn?: SignInSettings;
}

export interface SsoTokenRequest {
  readonly cloud: Cloud;
  readonly person: SsoPerson;
  /** App id of the app that the person signs in to: the bot's. */
  readonly appId: string;
  /**
   * What the token names as its audience: the app id, as version 2.0 has it, where it is missing. An app that was left
   * at version 1.0 gets its id URI (see `idUriOf`).
   */
  readonly audience?: string;
  /** An hour where it is missing; a negative one makes a token that has expired. */
  readonly lifetimeSeconds?: number;
}

/** Teams for desktop and mobile, which asks for the token. */
const teams = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';

/** The id URI that the app of a bot has for single sign-on in Teams. */
export const idUriOf = (appId: string): string => `api://botid-${appId}`;

/** Issuer of tokens in their second version. */
export function ssoIssuer(cloud: Cloud, tenantId: string): string {
  const host = cloud === 'china' ? 'login.partner.microsoftonline.cn' : 'login.microsoftonline.com';
  return `https://${host}/${tenantId}/v2.0`;
}

/**
 * The token that Teams gets for a person by single sign-on: for the bot's own app and its scope `access_as_user`. It
 * opens no API; the bot exchanges it on behalf of the person. Its life goes by this machine's clock, as that of all
 * tokens. `amr` says how the person proved who it is; Entra keeps that beside its tokens, here they carry it along.
 */
export async function signSsoToken(request: SsoTokenRequest): Promise<string> {
  const { cloud, person, appId, audience = appId, lifetimeSeconds = 3_600 } = request;
  const now = Math.floor(Date.now() / 1000);
  const issuedAt = Math.min(now, now + lifetimeSeconds - 60);
  return signClaims({
    aud: audience,
    iss: ssoIssuer(cloud, person.tenantId),
    iat: issuedAt,
    nbf: issuedAt,
    exp: now + lifetimeSeconds,
    amr: person.signIn?.secondFactor === false ? ['pwd'] : ['pwd', 'mfa'],
    azp: teams,
    azpacr: '0',
    name: person.name,
    oid: person.userId,
    preferred_username: person.upn,
    scp: 'access_as_user',
    // Differs from app to app, unlike `oid`.
    sub: createHash('sha256').update(`${person.userId} ${appId}`).digest('base64url'),
    tid: person.tenantId,
    uti: randomUUID(),
    ver: '2.0',
  });
}
