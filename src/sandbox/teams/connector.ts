import type { z } from 'zod';
import { findRoute, type Params, type Route } from '../http/router.ts';
import type { Answer, Handler, Outcome, SandboxRequest } from '../http/serve.ts';
import { activitySchema } from './activity.ts';
import { isTooBig, refusals } from './connector-answers.ts';
import type { Gate } from './connector-gate.ts';
import { creationSchema, type Operations } from './connector-operations.ts';
import type { TokenVerdict } from './entra-tokens.ts';

export interface ConnectorOptions {
  readonly operations: Operations;
  /** What changes conversations goes through it. */
  readonly gate: Gate;
  readonly checkToken: (authorization: string | undefined) => Promise<TokenVerdict>;
  /** Where the service stands below the server's root, no slash at the end. */
  readonly basePath: string;
  /** May take an authenticated request away from the sandbox's own chats: another client shows that conversation. */
  readonly elsewhere: (request: SandboxRequest, path: string) => Promise<Answer | undefined>;
}

type Operation = (params: Params, request: SandboxRequest) => Outcome | Promise<Outcome>;

const conversation = '/v3/conversations/:conversation';

/** The Bot Connector's REST service (version 3): authenticates, limits sizes, checks shapes, then does it. */
export function makeConnector(options: ConnectorOptions): Handler {
  const { operations, gate, checkToken, basePath, elsewhere } = options;
  const { post, change, create, members, member, pagedMembers } = operations;

  const send: Operation = ({ conversation: id = '', activity: answered }, { body, signal }) =>
    parsed(activitySchema, body, (activity) => {
      const isReply = answered !== undefined || id.includes(';messageid=');
      const asked = { kind: isReply ? 'reply' : 'create', conversationId: id, activity } as const;
      return gate(asked, signal, () => post(id, activity));
    });

  const routes: readonly Route<Operation>[] = [
    {
      method: 'POST',
      path: '/v3/conversations',
      handle: (_, { body, signal }) =>
        parsed(creationSchema, body, (wanted) => {
          const conversationId = wanted.channelData?.channel?.id;
          if (!wanted.activity || conversationId === undefined) return create(wanted);
          const asked = { kind: 'create', conversationId, activity: wanted.activity } as const;
          return gate(asked, signal, () => create(wanted));
        }),
    },
    { method: 'POST', path: `${conversation}/activities`, handle: send },
    { method: 'POST', path: `${conversation}/activities/:activity`, handle: send },
    {
      method: 'PUT',
      path: `${conversation}/activities/:activity`,
      handle: ({ conversation: id = '', activity: activityId = '' }, { body, signal }) =>
        parsed(activitySchema, body, (activity) =>
          gate({ kind: 'edit', conversationId: id, activity }, signal, () =>
            change(id, activityId, activity),
          ),
        ),
    },
    {
      method: 'DELETE',
      path: `${conversation}/activities/:activity`,
      handle: ({ conversation: id = '', activity = '' }, { signal }) =>
        gate({ kind: 'delete', conversationId: id }, signal, () => change(id, activity)),
    },
    { method: 'GET', path: `${conversation}/members`, handle: ({ conversation: id = '' }) => members(id) },
    {
      method: 'GET',
      path: `${conversation}/members/:member`,
      handle: ({ conversation: id = '', member: memberId = '' }) => member(id, memberId),
    },
    {
      method: 'GET',
      path: `${conversation}/pagedmembers`,
      handle: ({ conversation: id = '' }, { url: { searchParams } }) =>
        pagedMembers(
          id,
          Number(searchParams.get('pageSize') ?? 200),
          searchParams.get('continuationToken') ?? undefined,
        ),
    },
  ];

  return async (request) => {
    const verdict = await checkToken(request.headers.authorization);
    if (verdict === 'invalid') return refusals.unauthorized();
    if (verdict === 'otherApp') return refusals.botNotRegistered();
    if (isTooBig(request.body)) return refusals.tooBig();
    const path = request.url.pathname.slice(basePath.length).replace(/^\/+/, '/');
    const answer = await elsewhere(request, path);
    if (answer !== undefined) return answer;
    const match = findRoute(routes, request.method, path);
    return match.kind === 'found' ? match.handle(match.params, request) : refusals.noRoute();
  };
}

function parsed<T>(
  schema: z.ZodType<T>,
  body: string,
  use: (value: T) => Outcome | Promise<Outcome>,
): Outcome | Promise<Outcome> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return refusals.badArgument('The body is not JSON.');
  }
  const result = schema.safeParse(json);
  return result.success ? use(result.data) : refusals.badArgument(result.error.message);
}
