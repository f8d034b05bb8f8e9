import type { Clock, IdSource } from '../../call.ts';
import type { CallRecord } from '../calls.ts';
import type { Certificate } from '../certificate.ts';
import type { Answer, SandboxRequest } from '../http/serve.ts';
import type { Knobs } from '../knobs.ts';
import type { Activity, Json } from './activity.ts';
import type { ConnectorFaults } from './connector-faults.ts';
import type { ConnectorRequest } from './connector-log.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationOptions } from './conversation-options.ts';
import type { Delivered, Forgery } from './deliver.ts';
import type { BotAccount, Person } from './people.ts';
import type { Accounts } from './sign-in/accounts.ts';

/** What the small Teams is started with. */
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
  /** Makes the token that Entra gives for a person and the bot's app. Default: one that it would give. */
  readonly tokenFor?: (person: Person) => Promise<string>;
  /** Faults of the token service, and where its requests are recorded. */
  readonly knobs?: Knobs;
  readonly calls?: CallRecord[];
  /** Keep Teams' limits of requests for each conversation and tenant, on `clock`. Default: everything is taken. */
  readonly limits?: boolean;
  /** For faults that hit a share of requests. */
  readonly random?: () => number;
}

/** Microsoft Teams in the small, as tests and `npm run demo` hold it. */
export interface Teams {
  /** The connector's address as activities carry it. */
  readonly serviceUrl: string;
  readonly bot: BotAccount;
  readonly people: readonly Person[];
  /** Who has signed in with the bot, and for whom that works how. */
  readonly accounts: Accounts;
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
