import { randomInt, randomUUID } from 'node:crypto';
import type { Person } from '../people.ts';

/**
 * How single sign-on goes for a person: silently; only after the person has consented once by the button of the sign-in
 * card; or not at all, because the client has none.
 */
export type SingleSignOn = 'works' | 'consentFirst' | 'impossible';

/** One way to a sign-in: the link of one sign-in card. */
export interface SignInSession {
  readonly id: string;
  readonly connectionName: string;
  /** Whom the card was for, by the id that Teams gives the person. */
  readonly userId: string;
}

/** A person's token as the token service keeps it. */
export interface KeptToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface AccountOptions {
  readonly connectionName: string;
  /** Makes the token that Entra gives for this person and the bot's app. */
  readonly tokenFor: (person: Person) => Promise<string>;
}

/** Who has signed in with the bot, and who is about to. Tests may change `singleSignOn` at any time. */
export interface Accounts {
  readonly connectionName: string;
  /** By the key of a person; who is not named can. */
  readonly singleSignOn: Map<string, SingleSignOn>;
  singleSignOnOf(person: Person): SingleSignOn;
  /** The token that Teams gets for a person without asking. */
  tokenFor(person: Person): Promise<string>;
  begin(userId: string, connectionName: string): SignInSession;
  session(id: string): SignInSession | undefined;
  /** A person consents and signs in at the page of a session; the code goes to the person's client. */
  signIn(session: SignInSession, person: Person): Promise<string>;
  /** Ends a sign-in with its code: the token is the user's from now on. Undefined for a code that is none. */
  redeem(userId: string, connectionName: string, code: string): KeptToken | undefined;
  keep(userId: string, connectionName: string, token: string): KeptToken;
  tokenOf(userId: string, connectionName: string): KeptToken | undefined;
  forget(userId: string, connectionName: string): void;
}

const hour = 3_600_000;

export function makeAccounts({ connectionName, tokenFor }: AccountOptions): Accounts {
  const singleSignOn = new Map<string, SingleSignOn>();
  const sessions = new Map<string, SignInSession>();
  const codes = new Map<string, { readonly session: SignInSession; readonly token: string }>();
  const kept = new Map<string, KeptToken>();
  const keyOf = (userId: string, connection: string) => JSON.stringify([userId, connection]);

  const keep: Accounts['keep'] = (userId, connection, token) => {
    const made = { token, expiresAt: Date.now() + hour };
    kept.set(keyOf(userId, connection), made);
    return made;
  };

  return {
    connectionName,
    singleSignOn,
    singleSignOnOf: ({ key }) => singleSignOn.get(key) ?? 'works',
    tokenFor,
    begin: (userId, connection) => {
      const session = { id: randomUUID(), connectionName: connection, userId };
      sessions.set(session.id, session);
      return session;
    },
    session: (id) => sessions.get(id),
    signIn: async (session, person) => {
      if (singleSignOn.get(person.key) === 'consentFirst') singleSignOn.set(person.key, 'works');
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      codes.set(code, { session, token: await tokenFor(person) });
      return code;
    },
    redeem: (userId, connection, code) => {
      const found = codes.get(code);
      if (found?.session.userId !== userId || found.session.connectionName !== connection) return undefined;
      codes.delete(code);
      return keep(userId, connection, found.token);
    },
    keep,
    tokenOf: (userId, connection) => kept.get(keyOf(userId, connection)),
    forget: (userId, connection) => void kept.delete(keyOf(userId, connection)),
  };
}
