import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Certificate } from '../../src/sandbox/certificate.ts';
import { serve } from '../../src/sandbox/http/serve.ts';

const issuer = 'https://api.botframework.com';

/** Who writes, and to which bot. */
export interface LeanTeamsOptions {
  readonly certificate: Certificate;
  readonly appId: string;
  readonly tenantId: string;
  readonly userId: string;
  /** Where the bot gets its own tokens, "https://localhost:PORT/TENANT". */
  readonly loginUrl: string;
}

/** A Teams that costs next to nothing: one token for all activities, and a connector that accepts and forgets. */
export async function startLeanTeams({ certificate, appId, tenantId, userId, loginUrl }: LeanTeamsOptions) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = {
    ...(await exportJWK(publicKey)),
    kid: 'bench',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  let largest = '';
  const server = await serve(certificate, ({ url, body }) => {
    if (url.pathname === '/openid')
      return {
        status: 200,
        body: { issuer, jwks_uri: `${server.url}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      };
    if (url.pathname === '/keys') return { status: 200, body: { keys: [key] } };
    if (body.length > largest.length) largest = body;
    return { status: 201, body: { id: '1' } };
  });
  const serviceUrl = `${server.url}/`;
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({
    iss: issuer,
    aud: appId,
    serviceurl: serviceUrl,
    nbf: now - 60,
    exp: now + 3600,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'bench', typ: 'JWT' })
    .sign(privateKey);
  let number = 0;

  return {
    env: {
      ToChannelFromBotLoginUrl: loginUrl,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: `${server.url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${server.url}/openid`,
      OAuthUrl: server.url,
      ALLOWED_SERVICE_HOSTS: new URL(server.url).host,
    },
    authorization: `Bearer ${token}`,
    /** The longest body that the bot has sent here, which is a card. */
    largestBody: () => largest,
    /** A message as Teams sends it, new each time. */
    message: (text: string, from = userId) =>
      JSON.stringify({
        type: 'message',
        id: `${Date.now()}${++number}`,
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl,
        from: { id: `29:${from}`, name: 'Bench', aadObjectId: from },
        recipient: { id: `28:${appId}`, name: 'Partner Health' },
        conversation: { id: `a:bench-${number % 50}`, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        entities: [
          {
            type: 'clientInfo',
            locale: 'en-US',
            country: 'US',
            platform: 'Windows',
            timezone: 'Europe/Berlin',
          },
        ],
        locale: 'en-US',
        textFormat: 'plain',
        text,
      }),
    close: () => server.close(),
  };
}

export type LeanTeams = Awaited<ReturnType<typeof startLeanTeams>>;
