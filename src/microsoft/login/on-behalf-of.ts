import type { AccessToken, TokenCredential } from '@azure/core-auth';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { OnBehalfOfCredential } from '@azure/identity';
import { decodeJwt } from 'jose';
import { ActionError, toActionError } from '../../action-error.ts';
import type { BotApp } from '../../bot-app.ts';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import type { Person, SignIn } from '../../person.ts';
import { addressesOf } from '../clouds.ts';
import { readErrorBody } from '../error-body.ts';
import { tokenFailure } from '../failures.ts';
import type { Upstream } from '../pipeline/upstream.ts';
import { clientAssertion } from './client-assertion.ts';
import { getToken } from './get-token.ts';
import { personReason } from './person-aadsts.ts';

/** Gets a new token of an API on behalf of a person. Throws ActionError. */
export type PersonExchange = (person: Person, scope: string, call: Call) => Promise<AccessToken>;

export interface PersonExchangeOptions {
  /** The account whose tenant the staff belongs to. */
  readonly account: PartnerAccount;
  /** The app that people sign in to; undefined where nobody can. */
  readonly app: BotApp | undefined;
  readonly signIn: SignIn;
  readonly upstream: Upstream;
}

/**
 * Exchanges the token with which a person signed in for one of an API
 * (learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow). The app that exchanges it has to be the one
 * that the person signed in to, the bot's own: Entra ID refuses an assertion whose audience is another app than its
 * client (AADSTS500131). The app that reads the customers stays out of it, unless it is the same registration.
 */
export function createPersonExchange(options: PersonExchangeOptions): PersonExchange {
  const { account, app, signIn, upstream } = options;
  const { tenantId } = account;
  const { login } = addressesOf(account);

  return async (person, scope, call) => {
    if (app === undefined) {
      throw new ActionError(
        'sign_in_not_set_up',
        'The bot is no app registration: nobody can sign in to it.',
      );
    }
    let wantsPerson = false;
    try {
      return await getToken({
        login,
        upstream,
        tenantId,
        scope,
        call,
        async credential(httpClient, signal) {
          const assertion = await signIn.assertionOf(person, { ...call, signal });
          checkOwner(assertion, person);
          return credentialFor(app, { tenantId, login, assertion, httpClient });
        },
        classify(answer, now) {
          wantsPerson = readErrorBody(answer.bodyAsText ?? '').code === 'interaction_required';
          return tokenFailure(answer, now);
        },
      });
    } catch (thrown) {
      const error = toActionError(thrown);
      const reason = personReason(error, wantsPerson);
      if (thrown instanceof ActionError || reason === undefined) throw error;
      // The token service would hand out the same sign-in again, and the person could sign in for ever.
      if (reason === 'sign_in_wanted') await signIn.signOut(person, call).catch(() => undefined);
      throw new ActionError(reason, error.message, error.details);
    }
  };
}

/**
 * A person may sign in with another account than the one that speaks in Teams; what is done has to be done by who asked
 * for it. The signature is for Entra ID to check.
 */
function checkOwner(assertion: string, { userId }: Person): void {
  if (ownerOf(assertion) === userId.toLowerCase()) return;
  throw new ActionError('sign_in_wanted', 'The sign-in is of another account.');
}

function ownerOf(assertion: string): string | undefined {
  try {
    const { oid } = decodeJwt(assertion);
    return typeof oid === 'string' ? oid.toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}

interface Exchanged {
  readonly tenantId: string;
  readonly login: string;
  readonly assertion: string;
  readonly httpClient: HttpClient;
}

/** The library's own retries are off: the pipeline has its own. So is instance discovery, which its types leave out here. */
function credentialFor({ appId, proof }: BotApp, exchanged: Exchanged): TokenCredential {
  const { tenantId, login, assertion, httpClient } = exchanged;
  const options = {
    tenantId,
    clientId: appId,
    userAssertionToken: assertion,
    authorityHost: login,
    httpClient,
    disableInstanceDiscovery: true,
    retryOptions: { maxRetries: 0 },
  };
  if (proof.kind === 'secret') return new OnBehalfOfCredential({ ...options, clientSecret: proof.secret });
  const audience = `${login}/${tenantId}/oauth2/v2.0/token`;
  const getAssertion = () => clientAssertion({ ...proof, appId, audience });
  return new OnBehalfOfCredential({ ...options, getAssertion });
}
