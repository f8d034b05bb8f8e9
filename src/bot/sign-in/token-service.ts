import type { Activity, SignInUrlResponse, TokenResponse } from 'botbuilder';
import { ActionError, toActionError } from '../../action-error.ts';
import type { Call } from '../../call.ts';
import type { Person, SignIn } from '../../person.ts';
import { untilAborted } from '../../until-aborted.ts';
import { ConnectorError } from '../connector-error.ts';
import { objectIdIn } from './object-id-in.ts';

/** What a sign-in card needs of the token service. */
export interface SignInResource {
  readonly connectionName: string;
  /** Page where a person signs in. */
  readonly link: string;
  /** With it Teams signs the person in by itself; missing where the connection has no token exchange URL. */
  readonly exchange?: { readonly id: string; readonly uri?: string };
}

/** How a sign-in went: `refused` where the person has to do something, as to consent, or the code was wrong. */
export type SignInOutcome = 'signedIn' | 'refused' | 'otherAccount';

/** The sign-in of people by the Bot Framework's token service. All throw ActionError. */
export interface TokenService extends SignIn {
  /** Name of the OAuth connection; undefined where the bot has none, and then nobody can sign in. */
  readonly connectionName: string | undefined;
  /** @param activity what the person did; whoever it is from may sign in by the link */
  resourceFor(activity: Activity, call: Call): Promise<SignInResource>;
  /** Signs the person in with the token that Teams got by single sign-on. */
  exchange(person: Person, token: string, call: Call): Promise<SignInOutcome>;
  /** Ends a sign-in at the link with the code that its page has given to Teams. */
  redeem(person: Person, code: string, call: Call): Promise<SignInOutcome>;
}

/** The part of botbuilder's UserTokenClient that is used here, with what may be left out there. */
export interface UserTokens {
  getUserToken(
    userId: string,
    connectionName: string,
    channelId: string,
    magicCode?: string,
  ): Promise<TokenResponse | undefined>;
  getSignInResource(
    connectionName: string,
    activity: Activity,
    finalRedirect?: string,
  ): Promise<SignInUrlResponse | undefined>;
  exchangeToken(
    userId: string,
    connectionName: string,
    channelId: string,
    exchangeRequest: { token: string },
  ): Promise<TokenResponse | undefined>;
  signOutUser(userId: string, connectionName: string, channelId: string): Promise<void>;
}

const channel = 'msteams';

/** Makes the sign-in over botbuilder's client of the token service, which is asked for when it is needed. */
export function createTokenService(parts: {
  readonly userTokens: () => Promise<UserTokens>;
  readonly connectionName: string | undefined;
}): TokenService {
  const { connectionName } = parts;

  /** Asks the token service. Whatever goes wrong becomes an ActionError. */
  async function ask<T>(
    call: Call,
    work: (tokens: UserTokens, connection: string) => Promise<T>,
  ): Promise<T> {
    if (connectionName === undefined)
      throw new ActionError('sign_in_not_set_up', 'OAUTH_CONNECTION_NAME is not set.');
    const asking = parts.userTokens().then((tokens) => work(tokens, connectionName));
    return untilAborted(asking, call.signal).catch((thrown: unknown) => {
      throw readFailure(thrown);
    });
  }

  const forget = (person: Person, call: Call): Promise<void> =>
    ask(call, (tokens, connection) => tokens.signOutUser(person.teamsId, connection, channel));

  /** Takes a sign-in only where it is the person's own; another account's is forgotten at once. */
  async function checkAccount(
    person: Person,
    token: string,
    call: Call,
  ): Promise<'signedIn' | 'otherAccount'> {
    if (objectIdIn(token) === person.userId) return 'signedIn';
    call.log.warn({}, 'Somebody signed in with another account than the one in Teams.');
    await forget(person, call);
    return 'otherAccount';
  }

  async function finish(
    person: Person,
    call: Call,
    work: Parameters<typeof ask<TokenResponse | undefined>>[1],
  ): Promise<SignInOutcome> {
    const answer = await ask(call, work).catch((error: unknown) => refusedOnly(error));
    return answer?.token ? checkAccount(person, answer.token, call) : 'refused';
  }

  return {
    connectionName,

    async assertionOf(person, call) {
      const answer = await ask(call, (tokens, connection) =>
        tokens.getUserToken(person.teamsId, connection, channel),
      ).catch((error: unknown) => refusedOnly(error));
      if (answer?.token && (await checkAccount(person, answer.token, call)) === 'signedIn')
        return answer.token;
      throw new ActionError('sign_in_wanted', 'The person has not signed in.');
    },

    signOut: (person, call) =>
      forget(person, call).catch((error: unknown) => {
        refusedOnly(error);
      }),

    async resourceFor(activity, call) {
      const made = await ask(call, async (tokens, connection) => ({
        connection,
        resource: await tokens.getSignInResource(connection, activity),
      })).catch((error: unknown) => {
        // It knows no connection of this name.
        if (isRefusal(error)) throw new ActionError('sign_in_not_set_up', error.message, { cause: error });
        throw error;
      });
      const { connection, resource } = made;
      if (!resource?.signInLink) throw malformed();
      const { id, uri } = resource.tokenExchangeResource ?? {};
      return {
        connectionName: connection,
        link: resource.signInLink,
        ...(id ? { exchange: { id, ...(uri ? { uri } : {}) } } : {}),
      };
    },

    async exchange(person, token, call) {
      // It would be kept as this person's before it could be looked at.
      if (objectIdIn(token) !== person.userId) return 'otherAccount';
      return finish(person, call, (tokens, connection) =>
        tokens.exchangeToken(person.teamsId, connection, channel, { token }),
      );
    },

    redeem: (person, code, call) =>
      finish(person, call, (tokens, connection) =>
        tokens.getUserToken(person.teamsId, connection, channel, code),
      ),
  };
}

/** Only that the token service has nothing for this person is an answer; all else is thrown on. */
function refusedOnly(error: unknown): undefined {
  if (!isRefusal(error)) throw error;
}

/** The token service understood, and said no to what was asked. */
function isRefusal(error: unknown): error is ActionError {
  return error instanceof ActionError && error.reason === 'not_found';
}

function readFailure(thrown: unknown): ActionError {
  if (thrown instanceof ConnectorError) {
    const { statusCode: status } = thrown;
    const details = { cause: thrown, ...(status === undefined ? {} : { status }) };
    return new ActionError(reasonOf(status), thrown.message, details);
  }
  // The error of an answer that can't be read quotes it, and a token may be in it.
  if (thrown instanceof Error && thrown.name === 'RestError') return malformed();
  return toActionError(thrown);
}

function reasonOf(status: number | undefined) {
  if (status === undefined) return 'no_answer';
  if (status === 401 || status === 403) return 'token_rejected';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'service_failed' : 'not_found';
}

function malformed(): ActionError {
  return new ActionError('answer_malformed', 'The answer of the token service can not be read.');
}
