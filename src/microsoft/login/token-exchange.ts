import type { AccessToken } from '@azure/core-auth';
import type { HttpClient, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import { type ReadError, toReadError } from '../../errors.ts';
import { withinLimit } from '../../within-limit.ts';
import { addressesOf } from '../clouds.ts';
import { credentialFailure, tokenFailure } from '../failures.ts';
import { readJson, stripBom } from '../json.ts';
import type { Upstream } from '../pipeline/upstream.ts';
import { credentialFactory } from './credential.ts';
import { answerDiscovery, isDiscovery } from './discovery.ts';

/** Gets a new token for a tenant and a scope. Throws ReadError. */
export type TokenExchange = (tenantId: string, scope: string, call: Call) => Promise<AccessToken>;

/**
 * The longest that a token may take: no turn waits longer, and the token of a turn that gave up still serves
 * the next.
 */
const exchangeLimitMs = 10_000;

const tokenAnswer = z.object({ access_token: z.string().min(1) });

/**
 * Gets tokens by @azure/identity, whose requests take our pipeline. The call lends its correlation id and its
 * log, not its signal, because other calls may wait for the same token. What goes wrong is read from the answer
 * itself, since the library reports no more than a sentence.
 */
export function createTokenExchange(account: PartnerAccount, upstream: Upstream): TokenExchange {
  const { login } = addressesOf(account);
  const credentialFor = credentialFactory(account);

  return async (tenantId, scope, { correlationId, log }) => {
    let failure: ReadError | undefined;

    async function ask(request: PipelineRequest, signal: AbortSignal): Promise<PipelineResponse> {
      request.headers.set('client-request-id', correlationId);
      const response = await upstream.send(request, {
        api: 'login',
        operation: 'token',
        tenantId,
        call: { correlationId, log, signal },
        repeatable: true,
        classify: tokenFailure,
      });
      const body = stripBom(response.bodyAsText ?? '');
      readJson(tokenAnswer, body);
      return { ...response, bodyAsText: body };
    }

    const clientUntil = (signal: AbortSignal): HttpClient => ({
      async sendRequest(request) {
        if (isDiscovery(request)) return answerDiscovery(request, login);
        try {
          return await ask(request, signal);
        } catch (thrown) {
          failure = toReadError(thrown);
          throw failure;
        }
      },
    });

    try {
      const token = await withinLimit(
        (signal) => credentialFor(tenantId, clientUntil(signal)).getToken(scope),
        exchangeLimitMs,
      );
      if (token) return token;
    } catch (thrown) {
      throw failure ?? credentialFailure(thrown);
    }
    throw credentialFailure('The credential gave nothing.');
  };
}
