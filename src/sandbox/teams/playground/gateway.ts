import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../../../call.ts';
import type { Answer, SandboxRequest } from '../../http/serve.ts';
import { isJson, type Json } from '../activity.ts';
import type { Teams } from '../teams.ts';
import { completeActivity } from './complete-activity.ts';
import { makePlaygroundSignIn } from './playground-sign-in.ts';

export interface GatewayOptions {
  readonly teams: Teams;
  /** The Playground's own address, for example "http://localhost:56150". */
  readonly playgroundUrl: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly clock?: Clock;
}

export interface Gateway {
  /** The bot's address for the Playground. */
  readonly botEndpoint: string;
  close(): Promise<void>;
}

/**
 * Stands between the Microsoft 365 Agents Playground, which speaks unsigned HTTP, and a bot that takes only what Teams
 * signed: what is typed goes on completed and signed, what the bot sends to the connector goes back to the Playground. Ids of
 * conversations, people and messages are the same on both sides.
 */
export async function startGateway({ teams, playgroundUrl, ...client }: GatewayOptions): Promise<Gateway> {
  const { locale, timeZone, clock = Date.now } = client;

  const toPlayground = (request: SandboxRequest, path: string) =>
    forward(request, `${playgroundUrl}/_connector${path}${request.url.search}`);
  const signIn = makePlaygroundSignIn({
    teams,
    deliver: (activity) => teams.deliver(completed(activity)),
    forward: toPlayground,
    pageUrl: () => `${origin()}/signin`,
  });
  teams.handOver(async (request, path) => signIn.takeMessage(request, path) ?? toPlayground(request, path));

  const completed = (activity: Json) =>
    completeActivity(activity, { serviceUrl: teams.serviceUrl, locale, timeZone, at: clock() });

  function origin(): string {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', origin());
    if (incoming.method === 'GET' && pathname === '/signin') {
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
      return void response.end(await signIn.openPage(searchParams));
    }
    // The Playground asks with HEAD whether the bot is there.
    if (incoming.method !== 'POST') return void response.writeHead(200).end();
    const activity = parse(await readBody(incoming));
    if (activity === undefined) return void response.writeHead(400).end();
    signIn.heard(activity);
    const { status, body } = await teams.deliver(completed(activity));
    response.writeHead(status === 0 ? 502 : status, { 'content-type': 'application/json' });
    response.end(body === '' || status === 0 ? undefined : JSON.stringify(body));
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((thrown: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(thrown));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    botEndpoint: `${origin()}/api/messages`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function forward({ method, body }: SandboxRequest, url: string): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === '' ? {} : { body }),
  });
  return {
    status: response.status,
    headers: { 'content-type': response.headers.get('content-type') ?? 'application/json' },
    body: await response.text(),
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
