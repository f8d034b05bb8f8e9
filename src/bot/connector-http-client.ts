import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { ConnectorClientOptions } from 'botframework-connector';
import type { Clock } from '../call.ts';
import type { TeamsTraffic } from '../teams-traffic/teams-traffic.ts';
import { awaitPassage } from './await-passage.ts';
import { ConnectorError, connectorCode } from './connector-error.ts';
import { currentTurn } from './current-turn.ts';
import type { UpstreamCall } from './metrics.ts';
import { readRetryAfter, retryDelay } from './retry-delay.ts';

type ConnectorHttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/** Milliseconds that one request to the connector may take. */
const requestTimeout = 5_000;

/** Milliseconds that work outside of a turn may spend on one message and its repeats. */
const outsideOfTurns = 30_000;

/** The services of the Bot Framework that the bot talks to, as metrics name them. */
export type BotFrameworkService = 'connector' | 'token-service';

const spoken: Readonly<Record<BotFrameworkService, string>> = {
  connector: 'The connector',
  'token-service': 'The token service',
};

/**
 * The HTTP client under botbuilder's clients of the connector and of the token service. It decides alone what is sent again (`retryDelay`) and answers
 * a failure with a ConnectorError, which botbuilder's own retry policy leaves alone: that one would repeat the creation
 * of messages, which Teams may have shown already.
 */
export function connectorHttpClient(parts: {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly onCall: (call: UpstreamCall) => void;
  /** Each message has its turn in the limits of Teams, except those that their sender counts. */
  readonly traffic: TeamsTraffic;
  /** Whom it talks to; the connector where it is not said. */
  readonly service?: BotFrameworkService;
}): ConnectorHttpClient {
  const { http, clock, onCall, traffic, service = 'connector' } = parts;
  return {
    async sendRequest(resource) {
      const turn = currentTurn();
      const sendUntil = turn?.sendUntil ?? clock() + outsideOfTurns;
      // As bytes, so that it is encoded once: the client below would do it once to count and once to send.
      const body = typeof resource.body === 'string' ? Buffer.from(resource.body) : resource.body;
      for (let attempt = 1; ; attempt += 1) {
        const passage = await awaitPassage(resource, { traffic, sendUntil, clock });
        const headers = createHttpHeaders(resource.headers.toJson({ preserveCase: true }));
        if (turn) headers.set('x-correlation-id', turn.correlationId);
        const request = createPipelineRequest({
          url: resource.url,
          method: resource.method,
          headers,
          body,
          timeout: Math.max(1, Math.min(requestTimeout, sendUntil - clock())),
          allowInsecureConnection: resource.url.startsWith('http:'),
          ...(resource.abortSignal ? { abortSignal: resource.abortSignal } : {}),
        });
        const started = clock();
        turn?.onRequest?.();
        const response = await send(http, request);
        passage?.answered(traffic.clock());
        onCall({
          service,
          operation: resource.method.toLowerCase(),
          outcome: response instanceof Error ? 'no_answer' : String(response.status),
          seconds: (clock() - started) / 1000,
        });
        if (response instanceof Error)
          throw new ConnectorError(`${spoken[service]} did not answer.`, { cause: response });
        if (response.status < 300) return toCompat(response, resource);
        const retryAfter = response.headers.get('retry-after');
        const delay = turn?.once
          ? undefined
          : retryDelay(resource.method, response.status, retryAfter, attempt);
        if (delay === undefined || clock() + delay >= sendUntil) throw refused(response, service);
        turn?.log.debug({ service, status: response.status, delay }, 'The Bot Framework asks to come again.');
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    },
  };
}

type Resource = Parameters<ConnectorHttpClient['sendRequest']>[0];
type CompatResponse = Awaited<ReturnType<ConnectorHttpClient['sendRequest']>>;

/** The answer in the older shape that botbuilder's client reads. */
function toCompat(response: PipelineResponse, request: Resource): CompatResponse {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of response.headers) headers.set(name, value);
  return { status: response.status, headers, request, bodyAsText: response.bodyAsText ?? null };
}

async function send(http: HttpClient, request: Parameters<HttpClient['sendRequest']>[0]) {
  try {
    return await http.sendRequest(request);
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}

function refused(response: PipelineResponse, service: BotFrameworkService): ConnectorError {
  const code = connectorCode(response.bodyAsText ?? '');
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'));
  return new ConnectorError(`${spoken[service]} answered ${response.status}${code ? ` (${code})` : ''}.`, {
    statusCode: response.status,
    ...(code ? { code } : {}),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
