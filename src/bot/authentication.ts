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

/** Milliseconds for which a token that was found good counts as good; its end is looked at each time by a guard. */
const trustedFor = 5 * 60_000;

/**
 * botbuilder's authentication with its findings and clients kept: it makes a connector client and a user token client for every
 * activity, and their construction costs more than the rest of a turn. One client serves all turns with the same
 * service address; tokens are renewed inside. Teams sends one token with many activities, so its
 * signature is verified anew only after some minutes, or with another channel or service address.
 */
export class KeptClientsAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication;
  readonly #forUserTokens: BotFrameworkAuthentication;
  readonly #connectors = new LRUCache<string, Promise<ConnectorClient>>({ max: 100 });
  readonly #verified = new LRUCache<string, AuthenticateRequestResult>({ max: 500, ttl: trustedFor });
  #userTokens: Promise<UserTokenClient> | undefined;

  /** @param forUserTokens makes the client of the token service */
  constructor(inner: BotFrameworkAuthentication, forUserTokens: BotFrameworkAuthentication = inner) {
    super();
    this.#inner = inner;
    this.#forUserTokens = forUserTokens;
  }

  async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const key = JSON.stringify([authHeader, activity.channelId, activity.serviceUrl]);
    const known = this.#verified.get(key);
    if (known) return known;
    const verified = await this.#inner.authenticateRequest(activity, authHeader);
    const { connectorFactory } = verified;
    const result = connectorFactory
      ? { ...verified, connectorFactory: this.#keep(connectorFactory) }
      : verified;
    this.#verified.set(key, result);
    return result;
  }

  authenticateStreamingRequest(authHeader: string, channelId: string): Promise<AuthenticateRequestResult> {
    return this.#inner.authenticateStreamingRequest(authHeader, channelId);
  }

  createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#keep(this.#inner.createConnectorFactory(identity));
  }

  createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#userTokens ??= this.#forUserTokens.createUserTokenClient(identity).catch((error: unknown) => {
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
