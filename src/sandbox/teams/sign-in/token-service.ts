import { decodeJwt } from 'jose';
import { z } from 'zod';
import { idUriOf } from '../../entra/sso-token.ts';
import type { Api } from '../../http/front.ts';
import { findRoute, type Route } from '../../http/router.ts';
import type { Answer, SandboxRequest } from '../../http/serve.ts';
import type { TokenVerdict } from '../entra-tokens.ts';
import { type BotAccount, type Person, userChannelId } from '../people.ts';
import type { Accounts, KeptToken } from './accounts.ts';

export interface TokenServiceOptions {
  readonly accounts: Accounts;
  readonly people: readonly Person[];
  readonly bot: BotAccount;
  readonly checkToken: (authorization: string | undefined) => Promise<TokenVerdict>;
  /** Where the service stands below the server's root, no slash at the end. */
  readonly basePath: string;
}

type Operation = (query: URLSearchParams, request: SandboxRequest) => Answer;

/** What a bot packs into `state`: whose sign-in it is, and for which connection (UserTokenClient). */
const stateSchema = z.object({
  connectionName: z.string(),
  msAppId: z.string(),
  conversation: z.object({ user: z.object({ id: z.string() }) }),
});

/**
 * The Bot Framework's token service as botframework-connector 4.23 calls it (tokenApi): what it answers to a bot that
 * proves itself by the same token as to the connector.
 */
export function tokenServiceApi(options: TokenServiceOptions): Api {
  const { accounts, people, bot, basePath } = options;
  const { connectionName } = accounts;

  const routes: readonly Route<Operation>[] = [
    { method: 'GET', path: '/api/botsignin/GetSignInResource', handle: getSignInResource },
    { method: 'GET', path: '/api/usertoken/GetToken', handle: getToken },
    { method: 'POST', path: '/api/usertoken/exchange', handle: exchange },
    { method: 'DELETE', path: '/api/usertoken/SignOut', handle: signOut },
    { method: 'GET', path: '/api/usertoken/GetTokenStatus', handle: getTokenStatus },
  ];

  function getSignInResource(query: URLSearchParams, { url }: SandboxRequest): Answer {
    const state = readState(query.get('state') ?? '');
    if (state?.msAppId !== bot.appId) return refuse(400, 'BadArgument', 'Invalid state.');
    if (state.connectionName !== connectionName) return unknownConnection(state.connectionName);
    const session = accounts.begin(state.conversation.user.id, connectionName);
    return {
      status: 200,
      body: {
        signInLink: `${url.origin}${basePath}/api/oauth/signin?signin=${session.id}`,
        tokenExchangeResource: {
          id: session.id,
          uri: idUriOf(bot.appId),
          providerId: 'Azure Active Directory v2',
        },
      },
    };
  }

  function getToken(query: URLSearchParams): Answer {
    const { userId, connection } = named(query);
    if (connection !== connectionName) return unknownConnection(connection);
    const code = query.get('code');
    const kept = code ? accounts.redeem(userId, connection, code) : accounts.tokenOf(userId, connection);
    return kept === undefined ? { status: 404, body: {} } : tokenAnswer(connection, kept);
  }

  function exchange(query: URLSearchParams, { body }: SandboxRequest): Answer {
    const { userId, connection } = named(query);
    if (connection !== connectionName) return unknownConnection(connection);
    const person = people.find((one) => userChannelId(one, bot) === userId);
    const token = readExchange(body);
    if (token === undefined || audienceOf(token) !== bot.appId)
      return refuse(400, 'BadArgument', 'The token can not be exchanged.');
    if (person === undefined || accounts.singleSignOnOf(person) === 'consentFirst')
      return refuse(
        400,
        'ConsentRequired',
        'The user or an administrator has not consented to the application.',
      );
    return tokenAnswer(connection, accounts.keep(userId, connection, token));
  }

  function signOut(query: URLSearchParams): Answer {
    const { userId, connection } = named(query);
    accounts.forget(userId, connection || connectionName);
    return { status: 200, body: {} };
  }

  function getTokenStatus(query: URLSearchParams): Answer {
    const { userId } = named(query);
    const hasToken = accounts.tokenOf(userId, connectionName) !== undefined;
    const serviceProviderDisplayName = 'Azure Active Directory v2';
    return {
      status: 200,
      body: [{ channelId: 'msteams', connectionName, hasToken, serviceProviderDisplayName }],
    };
  }

  return {
    api: 'tokenService',
    cloud: 'global',
    tenantOf: () => undefined,
    fail: ({ status }) => refuse(status, 'ServiceError', 'The request failed.'),
    handle: async (request) => {
      const verdict = await options.checkToken(request.headers.authorization);
      if (verdict !== 'good')
        return { status: 401, body: { message: 'Authorization has been denied for this request.' } };
      const path = request.url.pathname.slice(basePath.length);
      const match = findRoute(routes, request.method, path);
      if (match.kind !== 'found') return refuse(404, 'ServiceError', 'No HTTP resource was found.');
      const { searchParams } = request.url;
      const isOfUsers = path.toLowerCase().startsWith('/api/usertoken/');
      if (isOfUsers && !searchParams.get('userId'))
        return refuse(400, 'MissingProperty', 'userId is missing.');
      return match.handle(searchParams, request);
    },
  };
}

const named = (query: URLSearchParams) => ({
  userId: query.get('userId') ?? '',
  connection: query.get('connectionName') ?? '',
});

function tokenAnswer(connectionName: string, { token, expiresAt }: KeptToken): Answer {
  const expiration = new Date(expiresAt).toISOString();
  return { status: 200, body: { channelId: 'msteams', connectionName, token, expiration } };
}

function unknownConnection(name: string): Answer {
  return refuse(404, 'NotFound', `The connection "${name}" was not found.`);
}

function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

function readState(state: string): z.infer<typeof stateSchema> | undefined {
  return stateSchema.safeParse(parse(Buffer.from(state, 'base64').toString('utf8'))).data;
}

function readExchange(body: string): string | undefined {
  return z.object({ token: z.string() }).safeParse(parse(body)).data?.token;
}

function audienceOf(token: string): string | undefined {
  try {
    const { aud } = decodeJwt(token);
    return typeof aud === 'string' ? aud.replace('api://botid-', '') : undefined;
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
