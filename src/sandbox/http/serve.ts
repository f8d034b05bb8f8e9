import { setMaxListeners } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Certificate } from '../certificate.ts';

/** A request as the sandbox's handlers see it: read to the end, address parsed. */
export interface SandboxRequest {
  readonly method: string;
  /** Absolute, with the server's own origin. `url.pathname` is still percent-encoded. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Aborted when the server closes: whoever waits should stop. */
  readonly signal: AbortSignal;
}

/** What a handler answers. An object as body goes out as JSON, a string or bytes go out as they are. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** `hang` keeps the connection open and never answers; `drop` closes it without an answer. */
export type Outcome = Answer | 'hang' | 'drop';

export type Handler = (request: SandboxRequest) => Outcome | Promise<Outcome>;

export interface HttpsServer {
  /** "https://localhost:PORT", no slash at the end. */
  readonly url: string;
  /** Ends all connections, the hanging ones too. */
  close(): Promise<void>;
}

const noAnswer: Record<string, (response: ServerResponse) => void> = {
  hang: () => {},
  drop: (response) => response.destroy(),
};

/**
 * Starts an HTTPS server on 127.0.0.1. A handler that throws answers 500 with the error's message.
 *
 * @param port default: any that is free
 */
export async function serve(certificate: Certificate, handler: Handler, port = 0): Promise<HttpsServer> {
  const closing = new AbortController();
  // As many requests as are under way wait by it.
  setMaxListeners(0, closing.signal);
  const sockets = new Set<Duplex>();
  let origin = '';

  const server = createServer({ cert: certificate.cert, key: certificate.key }, (incoming, response) => {
    void answer(incoming, response);
  });
  // As Microsoft's front ends, which keep idle connections for minutes: one that closes after Node's five seconds is
  // taken again just then by a busy client, whose request is lost.
  server.keepAliveTimeout = 120_000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await readBody(incoming);
      const url = new URL(`${origin}${incoming.url ?? '/'}`);
      const { method = 'GET', headers } = incoming;
      const outcome = await handler({ method, url, headers, body, signal: closing.signal });
      if (typeof outcome === 'string') noAnswer[outcome]?.(response);
      else send(response, outcome);
    } catch (thrown) {
      if (response.headersSent || response.destroyed) return;
      send(response, { status: 500, body: { sandboxError: String(thrown) } });
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  origin = `https://localhost:${address.port}`;

  return {
    url: origin,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const raw = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
  const payload = raw ? body : JSON.stringify(body);
  response.writeHead(status, {
    ...(raw ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  });
  response.end(payload);
}
