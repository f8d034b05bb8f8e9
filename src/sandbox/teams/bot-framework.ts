import { findRoute, type Route } from '../http/router.ts';
import type { Answer, Handler } from '../http/serve.ts';
import { botFrameworkIssuer, type Signer } from './signing.ts';

export interface BotFrameworkOptions {
  readonly signer: Signer;
  /** This server's own address, known once it listens. */
  readonly origin: () => string;
}

/**
 * Where the Bot Framework describes itself. The address names the key: botbuilder remembers the keys of an address for
 * an hour at the least, in its process, and the next sandbox may well get this one's port.
 */
const openIdPath = ({ keyId }: Signer): string => `/v1/${keyId}/.well-known/openidconfiguration`;
const keysPath = '/v1/.well-known/keys';

export const botOpenIdUrl = (origin: string, signer: Signer): string => `${origin}${openIdPath(signer)}`;

/** The Bot Framework's public documents: where its keys are, and the keys. */
export function makeBotFramework({ signer, origin }: BotFrameworkOptions): Handler {
  const routes: readonly Route<() => Answer>[] = [
    {
      method: 'GET',
      path: openIdPath(signer),
      handle: () => ({
        status: 200,
        body: {
          issuer: botFrameworkIssuer,
          authorization_endpoint: 'https://invalid.botframework.com',
          jwks_uri: `${origin()}${keysPath}`,
          id_token_signing_alg_values_supported: ['RS256'],
          token_endpoint_auth_methods_supported: ['private_key_jwt'],
        },
      }),
    },
    { method: 'GET', path: keysPath, handle: () => ({ status: 200, body: signer.jwks }) },
  ];
  return ({ method, url }) => {
    const match = findRoute(routes, method, url.pathname);
    return match.kind === 'found' ? match.handle() : { status: 404, body: { message: 'Not found.' } };
  };
}
