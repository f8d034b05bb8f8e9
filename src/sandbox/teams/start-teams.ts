import { randomUUID } from 'node:crypto';
import { signSsoToken } from '../entra/sso-token.ts';
import { front } from '../http/front.ts';
import { serve } from '../http/serve.ts';
import { createKnobs } from '../knobs.ts';
import { botOpenIdUrl, makeBotFramework } from './bot-framework.ts';
import { type Chat, makeChats } from './chats.ts';
import { makeConnector } from './connector.ts';
import { createConnectorFaults } from './connector-faults.ts';
import { makeGate } from './connector-gate.ts';
import { makeConnectorLimits } from './connector-limits.ts';
import type { ConnectorRequest } from './connector-log.ts';
import { makeOperations } from './connector-operations.ts';
import { type Conversation, makeConversation } from './conversation.ts';
import type { ConversationOptions } from './conversation-options.ts';
import { deliver } from './deliver.ts';
import { makeTokenCheck } from './entra-tokens.ts';
import { conversationId, findPerson } from './people.ts';
import { makeAccounts } from './sign-in/accounts.ts';
import { makeClients } from './sign-in/clients.ts';
import { tokenServiceApi } from './sign-in/token-service.ts';
import { botFrameworkIssuer, makeSigner } from './signing.ts';
import type { Teams, TeamsOptions } from './teams.ts';

const basePath = '/emea';
const tokenPath = '/oauth';

/** The bot's OAuth connection. */
const connectionName = 'partner-health';

/** Starts Microsoft Teams in the small: the Bot Connector, the Bot Framework's keys, and clients to speak through. */
export async function startTeams(options: TeamsOptions): Promise<Teams> {
  const { certificate, entraUrl, app, people, botName = 'Partner Health' } = options;
  const { clock = Date.now, ids = randomUUID, knobs = createKnobs(), calls = [], limits = false } = options;
  const bot = { appId: app.appId, name: botName };
  const chats = makeChats(clock, (...message) => clients.onMessage(...message));
  const { tokenFor = (person) => signSsoToken({ cloud: 'global', person, appId: app.appId }) } = options;
  const accounts = makeAccounts({ connectionName, tokenFor });
  const signer = await makeSigner(Date.now);
  let botUrl = '';
  let origin = '';
  let elsewhere: Parameters<Teams['handOver']>[0] = async () => undefined;

  const checkToken = makeTokenCheck({ ...app, entraUrl, ca: certificate.cert, clock: Date.now });
  const faults = createConnectorFaults(options.random);
  const requests: ConnectorRequest[] = [];
  const connector = makeConnector({
    gate: makeGate({
      clock,
      faults,
      requests,
      limits: limits ? makeConnectorLimits() : undefined,
      tenantOf: (id) => chats.find(id)?.tenantId ?? app.tenantId,
    }),
    operations: makeOperations({ chats, bot, people, homeTenantId: app.tenantId }),
    checkToken,
    basePath,
    elsewhere: (request, path) => elsewhere(request, path),
  });
  const botFramework = makeBotFramework({ signer, origin: () => origin });
  const tokenService = front(tokenServiceApi({ accounts, people, bot, checkToken, basePath: tokenPath }), {
    knobs,
    calls,
    clock,
  });
  const server = await serve(
    certificate,
    (request) => {
      if (request.url.pathname.startsWith(`${basePath}/`)) return connector(request);
      return request.url.pathname.startsWith(`${tokenPath}/`) ? tokenService(request) : botFramework(request);
    },
    options.port,
  );
  origin = server.url;
  const serviceUrl = `${origin}${basePath}/`;

  const post: Teams['deliver'] = (activity, forgery) => {
    if (botUrl === '')
      throw new Error('Teams does not know where the bot listens: call connectBot(url) first.');
    return deliver(activity, { botUrl, appId: app.appId, serviceUrl, signer }, forgery);
  };

  const clients = makeClients({
    accounts,
    sceneOf: (chat, person) => ({ ...placeOf(chat), person, locale: 'en-US', timeZone: 'Europe/Berlin' }),
    newStamp: () => ({ id: `f:${ids()}`, at: clock() }),
    post: (activity) => post(activity),
  });

  function placeOf({ id, place, tenantId }: Chat) {
    return { bot, place, conversationId: id, tenantId, serviceUrl };
  }

  function openChat({ as, in: place = 'personal', name, devices = 2 }: ConversationOptions) {
    const person = findPerson(people, as);
    const id = conversationId(place, person, bot, name);
    // Guests write in the partner's tenant; whoever chats alone with the bot from elsewhere does so in his own.
    const tenantId = place === 'personal' ? person.tenantId : app.tenantId;
    const members = place === 'personal' ? [person] : people;
    const root = chats.open({ id, place, tenantId, members, devices });
    root.devices = devices;
    return { person, place, tenantId, root };
  }

  function conversation(wanted: ConversationOptions = {}): Conversation {
    const { locale = 'en-US', timeZone = 'Europe/Berlin' } = wanted;
    const { person, place, root } = openChat(wanted);
    return makeConversation({
      chatFor: (messageId) => (place === 'channel' ? chats.openThread(root, messageId) : root),
      sceneIn: (chat) => ({ ...placeOf(chat), person, locale, timeZone }),
      clients,
      stamp: () => ({ id: chats.nextId(), at: clock() }),
      newInvokeId: () => `f:${ids()}`,
      post,
      removeBot: () => {
        root.installed = false;
      },
    });
  }

  return {
    serviceUrl,
    bot,
    people,
    accounts,
    env: {
      MicrosoftAppId: app.appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: app.tenantId,
      MicrosoftAppPassword: app.password,
      ToChannelFromBotLoginUrl: `${entraUrl}/${app.tenantId}`,
      ToChannelFromBotOAuthScope: botFrameworkIssuer,
      ToBotFromChannelTokenIssuer: botFrameworkIssuer,
      ToBotFromChannelOpenIdMetadataUrl: botOpenIdUrl(origin, signer),
      ToBotFromEmulatorOpenIdMetadataUrl: `${entraUrl}/botframework.com/v2.0/.well-known/openid-configuration`,
      OAuthUrl: `${origin}${tokenPath}`,
      OAUTH_CONNECTION_NAME: connectionName,
      ValidateAuthority: 'true',
      ALLOWED_SERVICE_HOSTS: new URL(origin).host,
    },
    connectBot: (url) => {
      botUrl = url;
    },
    conversation,
    open: (wanted) => {
      const { root, tenantId } = openChat(wanted);
      return { conversationId: root.id, tenantId };
    },
    messagesIn: chats.messagesIn,
    deleteMessage: chats.deleteMessage,
    faults,
    requests,
    deliver: post,
    handOver: (to) => {
      elsewhere = to;
    },
    close: () => server.close(),
  };
}
