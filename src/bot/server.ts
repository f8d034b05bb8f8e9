import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { IdSource, Log } from '../call.ts';
import type { Config } from '../config.ts';
import type { Messenger } from '../notify/ports.ts';
import type { PlaceEvent } from '../place-event.ts';
import { TeamsAdapter } from './adapter.ts';
import type { BotFramework } from './bot-framework.ts';
import { answer, answerText } from './http-answer.ts';
import { createMessenger } from './messenger.ts';
import type { Metrics } from './metrics.ts';
import { createReceive } from './receive.ts';
import type { TurnParts } from './turn-parts.ts';

declare module 'restify' {
  // Documented by restify (API, "Server.first"), missing in its types.
  interface Server {
    first(
      ...handlers: ReadonlyArray<(request: IncomingMessage, response: ServerResponse) => boolean>
    ): Server;
  }
}

/** Bytes of a request's body. Teams sends 28 KB of text at most, and a card's form little more. */
const largestBody = 256 * 1024;

/** Milliseconds that running turns get to end before the server closes. */
const closeWithin = 10_000;

export interface BotServerParts extends Omit<TurnParts, 'appId' | 'defaultLocale'> {
  readonly config: Pick<
    Config,
    'appId' | 'botFramework' | 'allowedTenants' | 'allowedServiceHosts' | 'defaultLocale'
  >;
  readonly log: Log;
  readonly ids: IdSource;
  readonly metrics: Metrics;
  /** Whether the bot can serve; everything in the answer is public at /readyz. */
  /** Hears what happens to the places where the bot is. Never throws. */
  readonly onPlaceEvent: (event: PlaceEvent) => void;
  readonly isReady: () => { readonly ready: boolean };
  readonly framework: BotFramework;
}

export interface BotServer {
  readonly adapter: TeamsAdapter;
  /** Says things that nobody has just asked for. */
  readonly messenger: Messenger;
  /** Resolves with the port, which is a free one for 0. Rejects when the port is taken (EADDRINUSE). */
  listen(port: number): Promise<number>;
  /** Accepts no more, lets running turns end for at most ten seconds, then cuts what is left. */
  close(): Promise<void>;
}

/** The bot's HTTP server: POST /api/messages, GET /healthz, /readyz and /metrics. */
export function createServer(parts: BotServerParts): BotServer {
  const { config, log, metrics, isReady, framework } = parts;
  const adapter = new TeamsAdapter(framework, log);
  const { appId, defaultLocale } = config;
  const receive = createReceive({ ...parts, adapter, appId, defaultLocale });
  const server = restify.createServer({ name: '' });
  const open = new Set<ServerResponse>();
  let closing = false;

  // restify would hold every connection that asks for an upgrade open for ever; without it, Node goes on with the request.
  server.server.removeAllListeners('upgrade');
  server.server.requestTimeout = 20_000;
  server.server.headersTimeout = 10_000;
  server.server.keepAliveTimeout = 65_000;

  server.first((request, response) => {
    // restify builds a URL of this header and the path, and dies of an exception where that is none.
    delete request.headers.host;
    open.add(response);
    response.once('close', () => open.delete(response));
    if (closing) endConnection(response);
    if (request.url?.startsWith('/') && URL.canParse(`http://localhost${request.url}`)) return true;
    response.statusCode = 400;
    response.end();
    return false;
  });

  server.on('restifyError', (_request, response: restify.Response, error: unknown, done: () => void) => {
    const { status, code } = knownError(error);
    if (status >= 500) log.error({ err: error }, 'A request failed.');
    answer(response, status, { code });
    done();
  });

  server.post(
    '/api/messages',
    refuseBodyByHeaders,
    restify.plugins.bodyReader({ maxBodySize: largestBody }),
    restify.plugins.jsonBodyParser({ bodyReader: true }),
    async (request: restify.Request, response: restify.Response) => {
      const { status, body } = await receive(request.body, request.headers.authorization ?? '');
      answer(response, status, body);
    },
  );
  // Some load balancers ask with HEAD.
  for (const method of ['get', 'head'] as const) {
    server[method]('/healthz', async (_request: restify.Request, response: restify.Response) => {
      answer(response, 200, { status: 'ok' });
    });
    server[method]('/readyz', async (_request: restify.Request, response: restify.Response) => {
      const state = closing ? { ready: false } : isReady();
      answer(response, state.ready ? 200 : 503, state);
    });
  }
  server.get('/metrics', async (_request: restify.Request, response: restify.Response) => {
    const { text, contentType } = await metrics.read();
    answerText(response, contentType, text);
  });

  return {
    adapter,
    messenger: createMessenger({ ...parts, ...config, adapter }),
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, () => {
          adapter.warm();
          server.removeListener('error', reject);
          resolve(portOf(server.server.address()));
        });
      }),
    close: () =>
      new Promise((resolve) => {
        closing = true;
        const cut = setTimeout(() => server.server.closeAllConnections(), closeWithin);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.server.closeIdleConnections();
        for (const response of open) endConnection(response);
      }),
  };
}

/** A body that is said to be too big is not read; an encoded one neither, as restify does not survive a broken encoding. */
function refuseBodyByHeaders(request: restify.Request, response: restify.Response, next: restify.Next): void {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  const tooBig = Number(request.headers['content-length'] ?? 0) > largestBody;
  if (encoding === 'identity' && !tooBig) {
    next();
    return;
  }
  response.setHeader('Connection', 'close');
  if (tooBig) answer(response, 413, { code: 'body_too_large' });
  else answer(response, 415, { code: 'encoding_not_supported' });
  next(false);
}

/** The connection of this answer is not used for another request. */
function endConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

/** Codes for the errors that restify makes itself; their messages quote the request. */
const knownCodes: Readonly<Record<number, string>> = {
  400: 'bad_request',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'body_too_large',
  415: 'encoding_not_supported',
};

function knownError(error: unknown): { readonly status: number; readonly code: string } {
  const status =
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
      ? error.statusCode
      : 500;
  return { status, code: knownCodes[status] ?? 'internal_error' };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}
