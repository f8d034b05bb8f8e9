import type { z } from 'zod';
import { findRoute, type Params, type Route } from '../http/router.ts';
import type { Answer, Handler, SandboxRequest } from '../http/serve.ts';
import { activitySchema } from './activity.ts';
import { isTooBig, refusals } from './connector-answers.ts';
import { creationSchema, type Operations } from './connector-operations.ts';
import type { TokenVerdict } from './entra-tokens.ts';

export interface ConnectorOptions {
  readonly operations: Operations;
  readonly checkToken: (authorization: string | undefined) => Promise<TokenVerdict>;
  /** Where the service stands below the server's root, no slash at the end. */
  readonly basePath: string;
  /** May take an authenticated request away from the sandbox's own chats: another client shows that conversation. */
  readonly elsewhere: (request: SandboxRequest, path: string) => Promise<Answer | undefined>;
}

type Operation = (params: Params, request: SandboxRequest) => Answer;

const conversation = '/v3/conversations/:conversation';

/** The Bot Connector's REST service (version 3): authenticates, limits sizes, checks shapes, then does it. */
export function makeConnector({ operations, checkToken, basePath, elsewhere }: ConnectorOptions): Handler {
  const { post, change, create, members, member, pagedMembers } = operations;

  const send: Operation = ({ conversation: id = '' }, { body }) =>
    parsed(activitySchema, body, (activity) => post(id, activity));

  const routes: readonly Route<Operation>[] = [
    {
      method: 'POST',
      path: '/v3/conversations',
      handle: (_, { body }) => parsed(creationSchema, body, create),
    },
    { method: 'POST', path: `${conversation}/activities`, handle: send },
    { method: 'POST', path: `${conversation}/activities/:activity`, handle: send },
    {
      method: 'PUT',
      path: `${conversation}/activities/:activity`,
      handle: ({ conversation: id = '', activity: activityId = '' }, { body }) =>
        parsed(activitySchema, body, (activity) => change(id, activityId, activity)),
    },
    {
      method: 'DELETE',
      path: `${conversation}/activities/:activity`,
      handle: ({ conversation: id = '', activity = '' }) => change(id, activity),
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

function parsed<T>(schema: z.ZodType<T>, body: string, use: (value: T) => Answer): Answer {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return refusals.badArgument('The body is not JSON.');
  }
  const result = schema.safeParse(json);
  return result.success ? use(result.data) : refusals.badArgument(result.error.message);
}
