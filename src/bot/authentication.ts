import type { Activity } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { LRUCache } from 'lru-cache';

/**
 * botbuilder's authentication with its clients kept: it makes a connector client and a user token client for every
 * activity, and their construction costs more than the rest of a turn. One client serves all turns with the same
 * service address; tokens are renewed inside.
 */
export class KeptClientsAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication;
  readonly #connectors = new LRUCache<string, Promise<ConnectorClient>>({ max: 100 });
  #userTokens: Promise<UserTokenClient> | undefined;

  constructor(inner: BotFrameworkAuthentication) {
    super();
    this.#inner = inner;
  }

  async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const result = await this.#inner.authenticateRequest(activity, authHeader);
    const { connectorFactory } = result;
    return connectorFactory ? { ...result, connectorFactory: this.#keep(connectorFactory) } : result;
  }

  authenticateStreamingRequest(authHeader: string, channelId: string): Promise<AuthenticateRequestResult> {
    return this.#inner.authenticateStreamingRequest(authHeader, channelId);
  }

  createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#keep(this.#inner.createConnectorFactory(identity));
  }

  createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#userTokens ??= this.#inner.createUserTokenClient(identity).catch((error: unknown) => {
      this.#userTokens = undefined;
      throw error;
    });
    return this.#userTokens;
  }

  #keep(factory: ConnectorFactory): ConnectorFactory {
    return new KeptConnectors(factory, this.#connectors);
  }
}

class KeptConnectors extends ConnectorFactory {
  readonly #factory: ConnectorFactory;
  readonly #kept: LRUCache<string, Promise<ConnectorClient>>;

  constructor(factory: ConnectorFactory, kept: LRUCache<string, Promise<ConnectorClient>>) {
    super();
    this.#factory = factory;
    this.#kept = kept;
  }

  create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = JSON.stringify([serviceUrl, audience]);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const made = this.#factory.create(serviceUrl, audience);
    this.#kept.set(key, made);
    made.catch(() => this.#kept.delete(key));
    return made;
  }
}
