import type { HttpClient } from '@azure/core-rest-pipeline';
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type UserTokenClient } from 'botframework-connector';
import type { Clock, Log } from '../call.ts';
import type { Config } from '../config.ts';
import type { TeamsTraffic } from '../teams-traffic/teams-traffic.ts';
import { KeptClientsAuthentication } from './authentication.ts';
import { connectorHttpClient } from './connector-http-client.ts';
import { createConnectorToken } from './connector-token.ts';
import type { UpstreamCall } from './metrics.ts';
import { privateCredentials } from './private-credentials.ts';

/** The Bot Framework as this bot reaches it, with one set of credentials for all that it does there. */
export interface BotFramework {
  readonly authentication: KeptClientsAuthentication;
  /** Gets the bot's token for the connector and for the token service while there is time. */
  readonly token: { warm(): void };
  /** The client of the token service; it needs no turn. */
  userTokens(): Promise<UserTokenClient>;
}

/** Connects by botbuilder's own settings. Throws when they would leave the endpoint open. */
export function connectBotFramework(parts: {
  readonly config: Pick<Config, 'appId' | 'botFramework'>;
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly log: Log;
  readonly onCall: (call: UpstreamCall) => void;
  readonly traffic: TeamsTraffic;
}): BotFramework {
  const { appId, botFramework } = parts.config;
  if (appId.trim() === '' || botFramework.MicrosoftAppId !== appId)
    throw new Error(
      "Set MicrosoftAppId to the id of the bot's Entra app: botbuilder accepts every request without it.",
    );
  const factory =
    privateCredentials(botFramework) ?? new ConfigurationServiceClientCredentialFactory(botFramework);
  const speakingTo = (service: 'connector' | 'token-service') =>
    new ConfigurationBotFrameworkAuthentication(botFramework, factory, undefined, undefined, {
      httpClient: connectorHttpClient({ ...parts, service }),
    });
  const authentication = new KeptClientsAuthentication(speakingTo('connector'), speakingTo('token-service'));
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ]);
  return {
    authentication,
    token: createConnectorToken({ factory, appId, botFramework, log: parts.log }),
    userTokens: () => authentication.createUserTokenClient(identity),
  };
}
