import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Certificate } from '../../../src/sandbox/certificate.ts';
import { serve } from '../../../src/sandbox/http/serve.ts';

/** The least of Entra ID that a bot needs to get a token for the Bot Connector. */
export async function startBareEntra(
  certificate: Certificate,
  app: { appId: string; password: string; tenantId: string },
) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bare', use: 'sig' };
  const requests: string[] = [];

  const sign = (claims: Record<string, unknown>) =>
    new SignJWT({
      iss: `https://sts.windows.net/${app.tenantId}/`,
      aud: 'https://api.botframework.com',
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'bare' })
      .setExpirationTime('1h')
      .sign(privateKey);

  const server = await serve(certificate, async ({ method, url, body }) => {
    requests.push(`${method} ${url.pathname}`);
    const tenant = `${url.origin}/${app.tenantId}`;
    if (url.pathname.endsWith('/openid-configuration')) {
      return {
        status: 200,
        body: {
          issuer: `${tenant}/v2.0`,
          authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
          token_endpoint: `${tenant}/oauth2/v2.0/token`,
          jwks_uri: `${tenant}/discovery/v2.0/keys`,
        },
      };
    }
    if (url.pathname.endsWith('/keys')) return { status: 200, body: { keys: [jwk] } };
    const form = new URLSearchParams(body);
    if (form.get('client_secret') !== app.password) return { status: 401, body: { error: 'invalid_client' } };
    const access_token = await sign({ appid: form.get('client_id') });
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token },
    };
  });
  return { url: server.url, requests, sign, close: server.close };
}
