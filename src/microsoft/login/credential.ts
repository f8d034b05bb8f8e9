import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient } from '@azure/core-rest-pipeline';
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  type ClientSecretCredentialOptions,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';
import type { PartnerAccount } from '../../config.ts';
import { addressesOf, clouds } from '../clouds.ts';

/** Makes the credential for one token of one tenant; its requests go through the given client. */
export type CredentialFactory = (tenantId: string, httpClient: HttpClient) => TokenCredential;

/**
 * The app's proof of itself by @azure/identity, whichever kind the account has. A credential is made for each
 * token and dropped after it: making one takes less than half a millisecond, keeps nothing in memory that our
 * own map of tokens holds already, and reads a renewed certificate or token file without a restart.
 */
export function credentialFactory(account: PartnerAccount): CredentialFactory {
  const { clientId, credential } = account;
  const authorityHost = addressesOf(account).login;
  switch (credential.kind) {
    case 'secret':
      return (tenantId, httpClient) =>
        new ClientSecretCredential(tenantId, clientId, credential.secret, options(authorityHost, httpClient));
    case 'certificate':
      return (tenantId, httpClient) =>
        new ClientCertificateCredential(
          tenantId,
          clientId,
          credential.path,
          options(authorityHost, httpClient),
        );
    case 'federatedToken':
      return (tenantId, httpClient) =>
        new WorkloadIdentityCredential({
          ...options(authorityHost, httpClient),
          tenantId,
          clientId,
          tokenFilePath: credential.path,
        });
    case 'managedIdentity': {
      const assertion = managedIdentityAssertion(
        credential.clientId,
        clouds[account.cloud].scopes.tokenExchange,
      );
      return (tenantId, httpClient) =>
        new ClientAssertionCredential(tenantId, clientId, assertion, options(authorityHost, httpClient));
    }
  }
}

/**
 * Instance discovery is off for every authority: the configuration names it, and no one else can. The
 * library's own retries are off: the pipeline has its own.
 */
function options(authorityHost: string, httpClient: HttpClient): ClientSecretCredentialOptions {
  return { authorityHost, httpClient, disableInstanceDiscovery: true, retryOptions: { maxRetries: 0 } };
}

/**
 * The token of the machine's managed identity that the app registration trusts; the library keeps it until it
 * expires.
 */
function managedIdentityAssertion(clientId: string, scope: string): () => Promise<string> {
  const identity = new ManagedIdentityCredential({ clientId, retryOptions: { maxRetries: 2 } });
  return async () => (await identity.getToken(scope)).token;
}
