import type { AccessToken, TokenCredential } from '@azure/core-auth';
import { ClientSecretCredential } from '@azure/identity';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { privateLogin } from '../bot-framework-settings.ts';
import type { Environment } from '../settings.ts';

/** Milliseconds before its end at which a token is renewed. */
const early = 5 * 60_000;

/**
 * Credentials for a login address that is not one of Microsoft's; undefined for Microsoft's own and for a managed
 * identity, which botbuilder serves. botbuilder's credentials ask Microsoft whether an unknown address is to be
 * trusted and fail without its word, so the production program could not be run against servers of one's own.
 */
export function privateCredentials(settings: Environment): ServiceClientCredentialsFactory | undefined {
  const login = privateLogin(settings);
  if (!login) return undefined;
  return new PrivateCredentialsFactory({
    authorityHost: login.origin,
    tenantId: login.pathname.split('/')[1] || (settings.MicrosoftAppTenantId ?? ''),
    appId: settings.MicrosoftAppId ?? '',
    password: settings.MicrosoftAppPassword ?? '',
  });
}

class PrivateCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #credential: ClientSecretCredential;
  readonly #byAudience = new Map<string, PrivateCredentials>();

  constructor(login: { authorityHost: string; tenantId: string; appId: string; password: string }) {
    super();
    this.#appId = login.appId;
    this.#credential = new ClientSecretCredential(login.tenantId, login.appId, login.password, {
      authorityHost: login.authorityHost,
      disableInstanceDiscovery: true,
    });
  }

  async isValidAppId(appId: string): Promise<boolean> {
    return appId !== '' && appId === this.#appId;
  }

  async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  async createCredentials(_appId: string, audience: string): Promise<PrivateCredentials> {
    const known = this.#byAudience.get(audience);
    if (known) return known;
    const credentials = new PrivateCredentials(this.#credential, `${audience}/.default`);
    this.#byAudience.set(audience, credentials);
    return credentials;
  }
}

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** The bot's token for one audience; asked for once at a time, and again when it is about to end. */
export class PrivateCredentials implements Credentials {
  readonly #credential: TokenCredential;
  readonly #scope: string;
  #token: AccessToken | undefined;
  #underway: Promise<string> | undefined;

  constructor(credential: TokenCredential, scope: string) {
    this.#credential = credential;
    this.#scope = scope;
  }

  async getToken(): Promise<string> {
    if (this.#token && this.#token.expiresOnTimestamp - early > Date.now()) return this.#token.token;
    this.#underway ??= this.#renew().finally(() => {
      this.#underway = undefined;
    });
    return this.#underway;
  }

  async signRequest(resource: Parameters<Credentials['signRequest']>[0]) {
    resource.headers.set('authorization', `Bearer ${await this.getToken()}`);
    return resource;
  }

  async #renew(): Promise<string> {
    const token = await this.#credential.getToken(this.#scope);
    if (!token) throw new Error('The login server gave no token for the connector.');
    this.#token = token;
    return token.token;
  }
}
