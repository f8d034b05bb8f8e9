import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../call.ts';
import { getJson } from './get-json.ts';

const metadataSchema = z.object({ jwks_uri: z.string() });

const keysSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

export interface TokenCheck {
  readonly entraUrl: string;
  readonly tenantId: string;
  readonly ca: string;
  readonly appId: string;
  readonly clock: Clock;
}

export type TokenVerdict = 'good' | 'invalid' | 'otherApp';

/**
 * Makes the Bot Connector's check of a bot's bearer token: signed by the tenant's Entra, for the connector, of this bot.
 * Keys are read at the first token; a token once found good is good until it expires.
 */
export function makeTokenCheck(
  options: TokenCheck,
): (authorization: string | undefined) => Promise<TokenVerdict> {
  const { clock, appId } = options;
  const known = new Map<string, number>();
  let keys: Promise<JSONWebKeySet> | undefined;

  return async (authorization = '') => {
    const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
    if (token === undefined) return 'invalid';
    if ((known.get(token) ?? 0) > clock()) return 'good';
    try {
      keys ??= readKeys(options);
      const { payload } = await jwtVerify(token, createLocalJWKSet(await keys), {
        audience: ['https://api.botframework.com', 'https://api.botframework.com/'],
        currentDate: new Date(clock()),
      });
      if ((payload.appid ?? payload.azp) !== appId) return 'otherApp';
      known.set(token, (payload.exp ?? 0) * 1000);
      return 'good';
    } catch {
      keys = undefined;
      return 'invalid';
    }
  };
}

async function readKeys({ entraUrl, tenantId, ca }: TokenCheck): Promise<JSONWebKeySet> {
  const url = `${entraUrl}/${tenantId}/v2.0/.well-known/openid-configuration`;
  const { jwks_uri } = metadataSchema.parse(await getJson(url, ca));
  return keysSchema.parse(await getJson(jwks_uri, ca));
}
