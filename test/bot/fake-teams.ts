import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { trustedCertificate } from '../trusted-certificate.ts';

export const appId = '11111111-2222-4333-8444-555555555555';
export const tenantId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const issuer = 'https://api.botframework.com';

/** A request that reached the connector. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly authorization: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** In the place of a body of JSON. */
  readonly text?: string;
}

/** Teams as the bot sees it: keys and tokens of Bot Framework, a token endpoint, and a connector that records. */
export interface FakeTeams {
  readonly url: string;
  readonly sent: Sent[];
  /** Answers of the connector to come; 200 when there is none left. */
  readonly answers: Answer[];
  /** What the token service was asked: "METHOD operation" and the query. */
  readonly tokenCalls: { readonly asked: string; readonly query: URLSearchParams; readonly body: string }[];
  /** Answers for the token service by operation, such as "GET GetToken"; 404 for others. */
  readonly tokenAnswers: Map<string, () => Answer | Promise<Answer>>;
  /** Settings of botbuilder that lead to these servers. */
  readonly botFramework: Record<string, string>;
  sign(
    claims?: Record<string, unknown>,
    options?: { wrongKey?: boolean; kid?: string; expired?: boolean },
  ): Promise<string>;
  close(): void;
}

const right = await generateKeyPair('RS256');
const wrong = await generateKeyPair('RS256');

export async function startFakeTeams(): Promise<FakeTeams> {
  const { cert, key } = await trustedCertificate();
  const jwk = { ...(await exportJWK(right.publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };
  const sent: Sent[] = [];
  const answers: Answer[] = [];
  const tokenCalls: FakeTeams['tokenCalls'] = [];
  const tokenAnswers: FakeTeams['tokenAnswers'] = new Map();

  const server: Server = createServer({ cert, key }, async (request, response) => {
    const body = await text(request);
    const reply = ({ status, headers, body: content, text: said }: Answer): void => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(said ?? (content === undefined ? '' : JSON.stringify(content)));
    };
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path === '/openid') return reply({ status: 200, body: { jwks_uri: `${url}/keys` } });
    if (path === '/keys') return reply({ status: 200, body: { keys: [jwk] } });
    if (path.endsWith('/openid-configuration'))
      return reply({
        status: 200,
        body: {
          issuer: `${url}/${tenantId}/v2.0`,
          authorization_endpoint: `${url}/${tenantId}/oauth2/v2.0/authorize`,
          token_endpoint: `${url}/${tenantId}/oauth2/v2.0/token`,
          jwks_uri: `${url}/keys`,
        },
      });
    if (path.endsWith('/oauth2/v2.0/token'))
      return reply({
        status: 200,
        body: { token_type: 'Bearer', expires_in: 3600, access_token: 'outbound-token' },
      });
    if (path.startsWith('/api/')) {
      const asked = `${request.method} ${path.split('/').at(-1)}`;
      tokenCalls.push({ asked, query: new URL(request.url ?? '', url).searchParams, body });
      return reply((await tokenAnswers.get(asked)?.()) ?? { status: 404, body: {} });
    }
    sent.push({
      method: request.method ?? '',
      path: decodeURIComponent(path),
      body: body === '' ? {} : JSON.parse(body),
      authorization: request.headers.authorization ?? '',
    });
    return reply(answers.shift() ?? { status: 200, body: { id: `sent-${sent.length}` } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;

  return {
    url,
    sent,
    answers,
    tokenCalls,
    tokenAnswers,
    botFramework: {
      MicrosoftAppId: appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppPassword: 'not-a-real-password',
      ToChannelFromBotLoginUrl: `${url}/${tenantId}`,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      OAuthUrl: url,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
      ValidateAuthority: 'false',
    },
    sign(claims = {}, options = {}) {
      const now = Math.floor(Date.now() / 1000);
      const age = options.expired ? 7200 : 0;
      return new SignJWT({
        iss: issuer,
        aud: appId,
        serviceurl: `${url}/teams/`,
        nbf: now - age - 60,
        exp: now - age + 3600,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: options.kid ?? 'key-1' })
        .sign(options.wrongKey ? wrong.privateKey : right.privateKey);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
