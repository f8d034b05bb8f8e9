import { OnBehalfOfCredential } from '@azure/identity';
import { type SsoTokenRequest, signSsoToken } from '../../src/sandbox/entra/sso-token.ts';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';
import type { StaffKey } from '../../src/sandbox/world/staff.ts';
import { scopes } from './ask.ts';

/** The token with which one of the staff signed in to the bot. */
export function assertionOf(
  { env, world }: Sandbox,
  key: StaffKey,
  changes: Partial<SsoTokenRequest> = {},
): Promise<string> {
  return signSsoToken({
    cloud: 'global',
    person: world.staff[key],
    appId: env.AZURE_CLIENT_ID,
    ...changes,
  });
}

/** The real credential of @azure/identity for an assertion, at the sandbox's Entra. */
export function onBehalfOfCredential({ env }: Sandbox, userAssertionToken: string, secret?: string) {
  // The library knows `disableInstanceDiscovery` here too, and its types don't.
  const options = {
    tenantId: env.AZURE_TENANT_ID,
    clientId: env.AZURE_CLIENT_ID,
    clientSecret: secret ?? env.AZURE_CLIENT_SECRET,
    userAssertionToken,
    authorityHost: env.AZURE_AUTHORITY_HOST,
    disableInstanceDiscovery: true,
    retryOptions: { maxRetries: 0 },
  };
  return new OnBehalfOfCredential(options);
}

/** A token for Partner Center on behalf of one of the staff. */
export async function tokenAs(sandbox: Sandbox, key: StaffKey): Promise<string> {
  const credential = onBehalfOfCredential(sandbox, await assertionOf(sandbox, key));
  return (await credential.getToken(scopes.partnerCenter.global)).token;
}
