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

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

class PrivateCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #credential: ClientSecretCredential;
  readonly #byAudience = new Map<string, Credentials>();

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

  async createCredentials(_appId: string, audience: string): Promise<Credentials> {
    const known = this.#byAudience.get(audience);
    if (known) return known;
    const credentials = signWith(this.#credential, `${audience}/.default`);
    this.#byAudience.set(audience, credentials);
    return credentials;
  }
}

function signWith(credential: ClientSecretCredential, scope: string): Credentials {
  let token: { readonly token: string; readonly expiresOnTimestamp: number } | undefined;
  return {
    async signRequest(resource) {
      if (!token || token.expiresOnTimestamp - early < Date.now()) token = await credential.getToken(scope);
      resource.headers.set('authorization', `Bearer ${token.token}`);
      return resource;
    },
  };
}
