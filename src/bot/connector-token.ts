import {
  AppCredentials,
  AuthenticationConstants,
  GovernmentConstants,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Log } from '../call.ts';
import { PrivateCredentials } from './private-credentials.ts';

/**
 * Gets the bot's own token for the connector before there is anything to say, so that no reader waits for it: an
 * answer that is ready after eight seconds would come too late otherwise. botbuilder keeps its tokens by app and scope.
 */
export function createConnectorToken(parts: {
  readonly factory: ServiceClientCredentialsFactory;
  readonly appId: string;
  readonly botFramework: Readonly<Record<string, string>>;
  readonly log: Log;
}): { warm(): void } {
  const { factory, appId, botFramework, log } = parts;
  const defaults =
    botFramework.ChannelService === GovernmentConstants.ChannelService
      ? GovernmentConstants
      : AuthenticationConstants;
  const scope = botFramework.ToChannelFromBotOAuthScope ?? defaults.ToChannelFromBotOAuthScope;
  const login = botFramework.ToChannelFromBotLoginUrl ?? defaults.ToChannelFromBotLoginUrl;

  let kept: ReturnType<ServiceClientCredentialsFactory['createCredentials']> | undefined;

  async function getToken(): Promise<void> {
    kept ??= factory.createCredentials(appId, scope, login, true);
    const credentials = await kept;
    if (credentials instanceof AppCredentials || credentials instanceof PrivateCredentials) {
      await credentials.getToken();
    }
  }

  return {
    /** Starts to get the token where it is not there yet; a failure is logged, and met again when it is needed. */
    warm() {
      getToken().catch((error: unknown) => log.warn({ err: error }, 'No token for the connector yet.'));
    },
  };
}
