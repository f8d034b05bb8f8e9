import type { AccessToken } from '@azure/core-auth';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import { addressesOf } from '../clouds.ts';
import { credentialFailure } from '../failures.ts';
import type { Upstream } from '../pipeline/upstream.ts';
import { credentialFactory } from './credential.ts';
import { getToken } from './get-token.ts';

/** Gets a new token for a tenant and a scope. Throws ReadError. */
export type TokenExchange = (tenantId: string, scope: string, call: Call) => Promise<AccessToken>;

/** Gets the tokens of the account's own app. */
export function createTokenExchange(account: PartnerAccount, upstream: Upstream): TokenExchange {
  const { login } = addressesOf(account);
  const credentialFor = credentialFactory(account);
  return async (tenantId, scope, call) => {
    try {
      return await getToken({
        login,
        upstream,
        tenantId,
        scope,
        call,
        credential: (httpClient) => credentialFor(tenantId, httpClient),
      });
    } catch (thrown) {
      throw credentialFailure(thrown);
    }
  };
}
