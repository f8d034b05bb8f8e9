import type { HttpClient } from '@azure/core-rest-pipeline';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  GovernmentConstants,
} from 'botframework-connector';
import type { Clock, Log } from '../call.ts';
import type { Config } from '../config.ts';
import { KeptClientsAuthentication } from './authentication.ts';
import { connectorHttpClient } from './connector-http-client.ts';
import { createConnectorToken } from './connector-token.ts';
import { currentTurn } from './current-turn.ts';
import type { UpstreamCall } from './metrics.ts';
import { privateCredentials } from './private-credentials.ts';

/**
 * botbuilder's adapter with the two halves of `process()` apart, so that the guards stand between them: `process()`
 * starts the turn right after the token, and answers errors with their message.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #token: { warm(): void };

  constructor(authentication: BotFrameworkAuthentication, token: { warm(): void }, log: Log) {
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

/** Makes the adapter from botbuilder's own settings. Throws when they would leave the endpoint open. */
export function createAdapter(parts: {
  readonly config: Pick<Config, 'appId' | 'botFramework'>;
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly log: Log;
  readonly onCall: (call: UpstreamCall) => void;
}): TeamsAdapter {
  const { appId, botFramework } = parts.config;
  if (appId.trim() === '' || botFramework.MicrosoftAppId !== appId)
    throw new Error(
      "Set MicrosoftAppId to the id of the bot's Entra app: botbuilder accepts every request without it.",
    );
  const factory =
    privateCredentials(botFramework) ?? new ConfigurationServiceClientCredentialFactory(botFramework);
  const inner = new ConfigurationBotFrameworkAuthentication(botFramework, factory, undefined, undefined, {
    httpClient: connectorHttpClient(parts),
  });
  const token = createConnectorToken({ factory, appId, botFramework, log: parts.log });
  return new TeamsAdapter(new KeptClientsAuthentication(inner), token, parts.log);
}

/** Who signs the tokens that channels send, by botbuilder's settings (BotFrameworkAuthenticationFactory). */
export function channelIssuer(botFramework: Readonly<Record<string, string>>): string {
  if (botFramework.ToBotFromChannelTokenIssuer) return botFramework.ToBotFromChannelTokenIssuer;
  return botFramework.ChannelService === GovernmentConstants.ChannelService
    ? GovernmentConstants.ToBotFromChannelTokenIssuer
    : AuthenticationConstants.ToBotFromChannelTokenIssuer;
}
