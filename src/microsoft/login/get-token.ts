import type { AccessToken, TokenCredential } from '@azure/core-auth';
import type { HttpClient, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import type { Call } from '../../call.ts';
import { type ReadError, toReadError } from '../../errors.ts';
import { withinLimit } from '../../within-limit.ts';
import { credentialFailure, tokenFailure } from '../failures.ts';
import { readJson, stripBom } from '../json.ts';
import type { Exchange } from '../pipeline/exchange.ts';
import type { Upstream } from '../pipeline/upstream.ts';
import { answerDiscovery, isDiscovery } from './discovery.ts';

/**
 * The longest that a token may take: no turn waits longer, and the token of a turn that gave up still serves
 * the next.
 */
const exchangeLimitMs = 10_000;

const tokenAnswer = z.object({ access_token: z.string().min(1) });

export interface TokenWanted {
  /** Address of Entra ID. */
  readonly login: string;
  readonly upstream: Upstream;
  readonly tenantId: string;
  readonly scope: string;
  /** Lends its correlation id and its log, not its signal, because other calls may wait for the same token. */
  readonly call: Call;
  /** Makes the credential whose requests go through the given client; its signal ends with the time for a token. */
  readonly credential: (
    httpClient: HttpClient,
    signal: AbortSignal,
  ) => Promise<TokenCredential> | TokenCredential;
  /** How Entra's refusals are read; as those of an app where it is missing. */
  readonly classify?: Exchange['classify'];
}

/**
 * Gets a token by a credential of @azure/identity, whose requests take our pipeline. What goes wrong is read from the
 * answer itself, since the library reports no more than a sentence. Throws ReadError, and whatever making the credential
 * throws.
 */
export async function getToken(wanted: TokenWanted): Promise<AccessToken> {
  const { login, upstream, tenantId, scope, credential, classify = tokenFailure } = wanted;
  const { correlationId, log } = wanted.call;
  let failure: ReadError | undefined;

  async function ask(request: PipelineRequest, signal: AbortSignal): Promise<PipelineResponse> {
    request.headers.set('client-request-id', correlationId);
    const response = await upstream.send(request, {
      api: 'login',
      operation: 'token',
      tenantId,
      call: { correlationId, log, signal },
      repeatable: true,
      classify,
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

  const token = await withinLimit(async (signal) => {
    const made = await credential(clientUntil(signal), signal);
    return made.getToken(scope).catch((thrown: unknown) => {
      throw failure ?? credentialFailure(thrown);
    });
  }, exchangeLimitMs);
  if (token) return token;
  throw credentialFailure('The credential gave nothing.');
}
