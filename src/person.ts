import type { Call } from './call.ts';

/** Somebody on whose behalf something is done, known by Entra ID and by Teams. */
export interface Person {
  /** Entra object id, lower case. */
  readonly userId: string;
  /** The id that Teams gives this person towards this bot ("29:1abc..."); what the token service knows people by. */
  readonly teamsId: string;
}

/** The sign-in of people with the bot, by the Bot Framework's token service; it keeps their tokens, we keep none. */
export interface SignIn {
  /**
   * The person's token for the bot's own app, the assertion that is exchanged for a token of an API. Throws ActionError:
   * `sign_in_wanted` where the person has not signed in, `sign_in_not_set_up` without an OAuth connection.
   */
  assertionOf(person: Person, call: Call): Promise<string>;
  /** Forgets the person's sign-in. Throws ActionError. */
  signOut(person: Person, call: Call): Promise<void>;
}
