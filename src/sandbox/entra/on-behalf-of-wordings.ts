import type { Asked, Wording } from './entra-error.ts';

/** `grant_type` of the exchange on behalf of a person. */
export const onBehalfOfGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Ids of policies that the person has to meet; the client hands them to the next sign-in as they are. */
const claimsChallenge = (name: 'polids' | 'capolids') =>
  JSON.stringify({
    access_token: { [name]: { essential: true, values: ['9ab03e19-ed42-4168-b6b7-7001fb3e933a'] } },
  });

const interaction = (why: string, suberror: string, policies: 'polids' | 'capolids'): Wording => ({
  status: 400,
  error: 'interaction_required',
  say: () => why,
  more: { suberror, claims: claimsChallenge(policies) },
});

const invalidGrant = (say: (asked: Asked) => string): Wording => ({
  status: 400,
  error: 'invalid_grant',
  say,
});

/** What Entra says of an exchange on behalf of a person, where that is not what it says to an app. */
export const onBehalfOfWordings: Readonly<Record<number, Wording>> = {
  50013: invalidGrant(({ detail }) => `Assertion failed signature validation. [Reason - ${detail}]`),
  50027: {
    status: 400,
    error: 'invalid_request',
    say: () => 'JWT token is invalid or malformed.',
  },
  50034: invalidGrant(
    ({ tenantName }) =>
      `The user account does not exist in the ${tenantName} directory. To sign into this application, the account must be added to the directory.`,
  ),
  50076: interaction(
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
    'basic_action',
    'polids',
  ),
  50079: interaction(
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access the resource.',
    'basic_action',
    'polids',
  ),
  53003: interaction(
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    'message_only',
    'capolids',
  ),
  70011: {
    status: 400,
    error: 'invalid_scope',
    say: ({ scope }) =>
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
  },
  500131: invalidGrant(
    ({ detail, appId, appName }) =>
      `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${detail}' and the expected audience is '${appId}' or one of the Application Uris of this application with App ID '${appId}'(${appName}).`,
  ),
  500133: invalidGrant(
    () =>
      'Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.',
  ),
  7000114: {
    status: 400,
    error: 'unauthorized_client',
    say: ({ appId }) => `Application '${appId}' is not allowed to make application on-behalf-of calls.`,
  },
};
