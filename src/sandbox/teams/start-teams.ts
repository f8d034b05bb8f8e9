import { randomUUID } from 'node:crypto';
import type { Clock, IdSource } from '../../call.ts';
import type { Certificate } from '../certificate.ts';
import { type Answer, type SandboxRequest, serve } from '../http/serve.ts';
import type { Activity, Json } from './activity.ts';
import { botOpenIdUrl, makeBotFramework } from './bot-framework.ts';
import { makeChats } from './chats.ts';
import { makeConnector } from './connector.ts';
import { type ConnectorFaults, createConnectorFaults } from './connector-faults.ts';
import { makeGate } from './connector-gate.ts';
import { makeConnectorLimits } from './connector-limits.ts';
import type { ConnectorRequest } from './connector-log.ts';
import { makeOperations } from './connector-operations.ts';
import { type Conversation, makeConversation } from './conversation.ts';
import { type Delivered, deliver, type Forgery } from './deliver.ts';
import { makeTokenCheck } from './entra-tokens.ts';
import { type BotAccount, conversationId, findPerson, type Person, type Place } from './people.ts';
import { botFrameworkIssuer, makeSigner } from './signing.ts';

export interface TeamsOptions {
  readonly certificate: Certificate;
  /** The sandbox's Entra, "https://localhost:PORT". */
  readonly entraUrl: string;
  /** The bot's app registration at that Entra. */
  readonly app: { readonly appId: string; readonly password: string; readonly tenantId: string };
  /** Who has Teams; the first speaks where nobody is named. */
  readonly people: readonly Person[];
  readonly botName?: string;
  /** Stamps the activities. The tokens always carry the machine's time, because botbuilder reads no other. */
  readonly clock?: Clock;
  readonly ids?: IdSource;
  /** Default: any that is free. */
  readonly port?: number;
  /** Keep Teams' limits of requests for each conversation and tenant, on `clock`. Default: everything is taken. */
  readonly limits?: boolean;
  /** For faults that hit a share of requests. */
  readonly random?: () => number;
}

export interface ConversationOptions {
  /** Key of a person, or someone of your own. */
  readonly as?: string | Person;
  readonly in?: Place;
  /** Language of the client, for example "zh-TW". */
  readonly locale?: string;
  /** IANA time zone of the client. */
  readonly timeZone?: string;
  /** Tells several conversations of one kind apart: the same name is the same chat again. */
  readonly name?: string;
}

export interface Teams {
  /** The connector's address as activities carry it. */
  readonly serviceUrl: string;
  readonly bot: BotAccount;
  readonly people: readonly Person[];
  /** Settings with which the bot talks to this Teams instead of Microsoft's. */
  readonly env: Readonly<Record<string, string>>;
  /** Says where the bot listens, for example "http://localhost:3978/api/messages". */
  connectBot(url: string): void;
  conversation(options?: ConversationOptions): Conversation;
  /** Opens a conversation in which nobody has spoken; a channel without thread. */
  open(options: Pick<ConversationOptions, 'as' | 'in' | 'name'>): {
    readonly conversationId: string;
    readonly tenantId: string;
  };
  /** Messages as they are now, those of a channel's threads too, in the order in which they were sent. */
  messagesIn(conversationId: string): readonly Activity[];
  /** What goes wrong when the bot changes conversations. */
  readonly faults: ConnectorFaults;
  /** All requests that would change conversations, oldest first; may be emptied. */
  readonly requests: ConnectorRequest[];
  /** A person deletes a message of the bot; false where there is none. */
  deleteMessage(conversationId: string, messageId: string): boolean;
  /** Signs an activity and delivers it, for another client such as the Agents Playground. */
  deliver(activity: Json, forgery?: Forgery): Promise<Delivered>;
  /** Hands what the bot sends to another client; `undefined` as answer leaves a request to the sandbox's own chats. */
  handOver(elsewhere: (request: SandboxRequest, path: string) => Promise<Answer | undefined>): void;
  close(): Promise<void>;
}

const basePath = '/emea';

/** Starts Microsoft Teams in the small: the Bot Connector, the Bot Framework's keys, and clients to speak through. */
export async function startTeams(options: TeamsOptions): Promise<Teams> {
  const { certificate, entraUrl, app, people, botName = 'Partner Health' } = options;
  const { clock = Date.now, ids = randomUUID, limits = false, random } = options;
  const bot = { appId: app.appId, name: botName };
  const chats = makeChats(clock);
  const signer = await makeSigner(Date.now);
  let botUrl = '';
  let origin = '';
  let elsewhere: Parameters<Teams['handOver']>[0] = async () => undefined;

  const faults = createConnectorFaults(random);
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
    checkToken: makeTokenCheck({ ...app, entraUrl, ca: certificate.cert, clock: Date.now }),
    basePath,
    elsewhere: (request, path) => elsewhere(request, path),
  });
  const botFramework = makeBotFramework({ signer, origin: () => origin });
  const server = await serve(
    certificate,
    (request) =>
      request.url.pathname.startsWith(`${basePath}/`) ? connector(request) : botFramework(request),
    options.port,
  );
  origin = server.url;
  const serviceUrl = `${origin}${basePath}/`;

  const post: Teams['deliver'] = (activity, forgery) => {
    if (botUrl === '')
      throw new Error('Teams does not know where the bot listens: call connectBot(url) first.');
    return deliver(activity, { botUrl, appId: app.appId, serviceUrl, signer }, forgery);
  };

  function openChat({ as, in: place = 'personal', name }: ConversationOptions) {
    const person = findPerson(people, as);
    const id = conversationId(place, person, bot, name);
    // Guests write in the partner's tenant; whoever chats alone with the bot from elsewhere does so in his own.
    const tenantId = place === 'personal' ? person.tenantId : app.tenantId;
    const members = place === 'personal' ? [person] : people;
    return { person, place, tenantId, root: chats.open({ id, place, tenantId, members }) };
  }

  function conversation(wanted: ConversationOptions = {}): Conversation {
    const { locale = 'en-US', timeZone = 'Europe/Berlin' } = wanted;
    const { person, place, tenantId, root } = openChat(wanted);
    return makeConversation({
      chatFor: (messageId) => (place === 'channel' ? chats.openThread(root, messageId) : root),
      sceneIn: (chat) => ({
        person,
        bot,
        place,
        conversationId: chat.id,
        tenantId,
        serviceUrl,
        locale,
        timeZone,
      }),
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
      OAuthUrl: `${origin}/oauth`,
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
