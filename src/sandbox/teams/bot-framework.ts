import { findRoute, type Route } from '../http/router.ts';
import type { Answer, Handler } from '../http/serve.ts';
import type { EntraMetadata } from './entra-tokens.ts';
import type { Signer } from './signing.ts';

export interface BotFrameworkOptions {
  readonly signer: Signer;
  /** This server's own address, known once it listens. */
  readonly origin: () => string;
  /** The bot's tenant at the sandbox's Entra. */
  readonly readEntraMetadata: () => Promise<EntraMetadata>;
}

const openIdPath = '/v1/.well-known/openidconfiguration';

/**
 * Where the bot asks for its own tokens. MSAL 2, which botbuilder brings along, has Microsoft vouch for every authority that
 * it does not know, which can't be done for a loopback server; it makes one exception, for hosts that end in
 * ".ciamlogin.com". After a backslash that ending is part of the host for MSAL, but part of the path for Node (WHATWG URL,
 * "special" schemes), so that the question arrives here. No code of the bot takes part in it; a bot that uses an
 * authority of its own finds the tenant in the first part of the path, as everywhere.
 */
export const botLoginUrl = (origin: string, tenantId: string): string =>
  `${origin}\\${tenantId}\\.ciamlogin.com/${tenantId}`;

export const botOpenIdUrl = (origin: string): string => `${origin}${openIdPath}`;

/** The Bot Framework's public documents: its keys, and the metadata that leads the bot to the sandbox's Entra. */
export function makeBotFramework({ signer, origin, readEntraMetadata }: BotFrameworkOptions): Handler {
  const entraMetadata = async () => ({ status: 200, body: await readEntraMetadata() });
  type Page = () => Answer | Promise<Answer>;
  const routes: readonly Route<Page>[] = [
    {
      method: 'GET',
      path: openIdPath,
      handle: () => ({
        status: 200,
        body: {
          issuer: 'https://api.botframework.com',
          authorization_endpoint: 'https://invalid.botframework.com',
          jwks_uri: `${origin()}/v1/.well-known/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
          token_endpoint_auth_methods_supported: ['private_key_jwt'],
        },
      }),
    },
    { method: 'GET', path: '/v1/.well-known/keys', handle: () => ({ status: 200, body: signer.jwks }) },
    {
      method: 'GET',
      path: `/:tenant/.ciamlogin.com/:tenantAgain/v2.0/.well-known/openid-configuration`,
      handle: entraMetadata,
    },
    { method: 'GET', path: '/:tenant/v2.0/.well-known/openid-configuration', handle: entraMetadata },
  ];
  return ({ method, url }) => {
    const match = findRoute(routes, method, url.pathname);
    return match.kind === 'found' ? match.handle() : { status: 404, body: { message: 'Not found.' } };
  };
}
