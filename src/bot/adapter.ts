import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  GovernmentConstants,
} from 'botframework-connector';
import type { Log } from '../call.ts';
import type { BotFramework } from './bot-framework.ts';
import { currentTurn } from './current-turn.ts';

/**
 * botbuilder's adapter with the two halves of `process()` apart, so that the guards stand between them: `process()`
 * starts the turn right after the token, and answers errors with their message.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #token: { warm(): void };

  constructor({ authentication, token }: Pick<BotFramework, 'authentication' | 'token'>, log: Log) {
    super(authentication);
    this.#authentication = authentication;
    this.#token = token;
    // The turn handles its own errors; what arrives here is botbuilder's, after the reader was served.
    this.onTurnError = async (_context, error) =>
      (currentTurn()?.log ?? log).error({ err: error }, 'botbuilder failed in a turn.');
  }

  /** Gets the token for the connector while there is time. */
  warm(): void {
    this.#token.warm();
  }

  /** Verifies signature, issuer, audience, life time and endorsement of the token. Throws what botbuilder throws. */
  authenticate(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    return this.#authentication.authenticateRequest(activity, header);
  }

  /** Runs a turn; the answer is what an invoke (or `expectReplies`) has to be answered with. */
  runTurn(
    identity: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    this.warm();
    return this.processActivity(identity, activity, logic);
  }
}

/** Who signs the tokens that channels send, by botbuilder's settings (BotFrameworkAuthenticationFactory). */
export function channelIssuer(botFramework: Readonly<Record<string, string>>): string {
  if (botFramework.ToBotFromChannelTokenIssuer) return botFramework.ToBotFromChannelTokenIssuer;
  return botFramework.ChannelService === GovernmentConstants.ChannelService
    ? GovernmentConstants.ToBotFromChannelTokenIssuer
    : AuthenticationConstants.ToBotFromChannelTokenIssuer;
}
