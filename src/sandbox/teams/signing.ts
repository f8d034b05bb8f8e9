import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Clock } from '../../call.ts';
import type { Json } from './activity.ts';

/** The issuer of every token that the Bot Connector sends with an activity. */
export const botFrameworkIssuer = 'https://api.botframework.com';

export interface Signer {
  /** Names the key. No two are the same. */
  readonly keyId: string;
  /** The public keys as the Bot Framework publishes them: with the channels that each key may speak for. */
  readonly jwks: { readonly keys: readonly Json[] };
  /** A token for one delivery; `claims` replaces or adds claims, so that a test can forge one. */
  sign(token: { audience: string; serviceUrl: string; claims?: Json }): Promise<string>;
}

/**
 * Makes the key with which the Bot Connector signs what it delivers.
 *
 * @param clock must be the machine's own time: botbuilder compares with Date.now() and takes no other clock.
 */
export async function makeSigner(clock: Clock): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const key = { ...jwk, kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  return {
    keyId: kid,
    jwks: { keys: [key] },
    sign: ({ audience, serviceUrl, claims = {} }) => {
      const now = Math.floor(clock() / 1000);
      return new SignJWT({
        iss: botFrameworkIssuer,
        aud: audience,
        serviceurl: serviceUrl,
        nbf: now,
        exp: now + 3600,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .sign(privateKey);
    },
  };
}
