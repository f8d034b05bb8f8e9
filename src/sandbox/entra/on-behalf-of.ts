import { randomUUID } from 'node:crypto';
import { decodeJwt, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Cloud } from '../calls.ts';
import type { WorldApp } from '../world/app.ts';
import type { StaffMember } from '../world/staff.ts';
import type { World } from '../world/world.ts';
import { signAccessToken } from './access-token.ts';
import { resourceNamed } from './resources.ts';
import { publicKey, signClaims } from './signing-key.ts';
import { idUriOf, ssoIssuer } from './sso-token.ts';

/** The permission that a person's token for Partner Center carries; the only one there is. */
const permission = 'user_impersonation';
/** Scopes of OpenID Connect, which the client library adds to whatever it asks for. */
const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];

export interface OnBehalfOfRequest {
  readonly cloud: Cloud;
  readonly world: World;
  readonly tenantId: string;
  /** The app that redeems the assertion; it has proved who it is. */
  readonly app: WorldApp;
  readonly form: URLSearchParams;
  readonly provedBy: 'secret' | 'certificate';
  readonly lifetimeSeconds: number;
}

/** The body of Entra's answer, or the AADSTS number of its refusal and what its sentence names. */
export type Redeemed =
  | { readonly ok: true; readonly body: object }
  | { readonly ok: false; readonly aadsts: number; readonly detail?: string };

const claims = z.object({
  aud: z.string(),
  iss: z.string(),
  tid: z.string(),
  // Missing in the token of an app.
  scp: z.string().optional(),
  oid: z.string(),
  preferred_username: z.string().default(''),
  name: z.string().default(''),
  amr: z.array(z.string()).default([]),
});
type Assertion = z.infer<typeof claims>;

/**
 * Exchanges the token with which a person signed in to the app for one of Partner Center (grant jwt-bearer with
 * `requested_token_use=on_behalf_of`). The assertion has to be meant for the very app that redeems it: Entra gives no app
 * what a person let another one do.
 */
export async function redeemOnBehalfOf(request: OnBehalfOfRequest): Promise<Redeemed> {
  const { cloud, world, tenantId, app, form, provedBy, lifetimeSeconds } = request;
  const no = (aadsts: number, detail?: string): Redeemed => ({
    ok: false,
    aadsts,
    ...(detail !== undefined && { detail }),
  });
  if (form.get('requested_token_use') !== 'on_behalf_of') return no(900144, 'requested_token_use');
  const written = form.get('assertion');
  if (written === null) return no(900144, 'assertion');
  const assertion = await readAssertion(written);
  if (typeof assertion === 'number') return no(assertion, 'The key was not found.');
  if (assertion.iss !== ssoIssuer(cloud, tenantId) || assertion.tid !== tenantId) {
    return no(50013, 'The issuer is not the tenant that is asked.');
  }
  if (![app.appId, idUriOf(app.appId)].includes(assertion.aud.toLowerCase())) {
    return no(500131, assertion.aud);
  }
  if (assertion.scp === undefined) return no(7000114);

  const scopes = (form.get('scope') ?? '').split(' ').filter(Boolean);
  const [scope, ...others] = scopes.filter((one) => !openIdScopes.includes(one));
  const [, audience, asked] = /^(.+)\/([^/]+)$/.exec(scope ?? '') ?? [];
  if (scope === undefined || audience === undefined || others.length > 0) return no(70011);
  if (resourceNamed(cloud, audience) !== 'partnerCenter') return no(500011);
  if (asked !== permission && asked !== '.default') return no(70011);
  if (app.mayActAsPeople !== true) return no(65001);

  const person = Object.values(world.staff).find(({ userId }) => userId === assertion.oid);
  if (person === undefined) return no(50034);
  const blocked = policyAgainst(person, assertion);
  if (blocked !== undefined) return no(blocked);

  const token = await signAccessToken({
    cloud,
    tenantId,
    appId: app.appId,
    audience,
    roles: [],
    provedBy,
    lifetimeSeconds,
    person: { userId: person.userId, name: person.name, upn: person.upn, amr: assertion.amr },
    scp: permission,
  });
  return {
    ok: true,
    body: {
      token_type: 'Bearer',
      scope: `${audience}/${permission}`,
      expires_in: lifetimeSeconds,
      ext_expires_in: lifetimeSeconds,
      access_token: token,
      ...(scopes.includes('offline_access') && { refresh_token: `1.${randomUUID()}` }),
      ...(scopes.includes('openid') && { id_token: await idToken(assertion, app.appId, lifetimeSeconds) }),
    },
  };
}

/** The claims of an assertion, or the AADSTS number of what is wrong with it. */
async function readAssertion(written: string): Promise<Assertion | number> {
  try {
    const { payload } = await jwtVerify(written, await publicKey(), { algorithms: ['RS256'] });
    const parsed = claims.safeParse(payload);
    return parsed.success ? parsed.data : 50027;
  } catch (thrown) {
    if (thrown instanceof errors.JWTExpired) return 500133;
    return isToken(written) ? 50013 : 50027;
  }
}

function isToken(written: string): boolean {
  try {
    decodeJwt(written);
    return true;
  } catch {
    return false;
  }
}

/** What a conditional access policy says; one that wants a second factor is content with an assertion that had it. */
function policyAgainst({ signIn }: StaffMember, { amr }: Assertion): number | undefined {
  if (signIn.policy === 'block') return 53003;
  if (amr.includes('mfa')) return undefined;
  if (signIn.policy === 'secondFactor') return 50076;
  return signIn.policy === 'registration' ? 50079 : undefined;
}

function idToken({ iss, tid, oid, name, preferred_username }: Assertion, appId: string, life: number) {
  const now = Math.floor(Date.now() / 1000);
  const times = { iat: now, nbf: now, exp: now + life };
  return signClaims({ aud: appId, iss, ...times, name, oid, preferred_username, sub: oid, tid, ver: '2.0' });
}
