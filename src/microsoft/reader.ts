import { createHttpHeaders, createPipelineRequest, type PipelineRequest } from '@azure/core-rest-pipeline';
import type { z } from 'zod';
import type { Call } from '../call.ts';
import { apiFailure } from './failures.ts';
import { readJson } from './json.ts';
import type { Tokens } from './login/tokens.ts';
import type { Api, Exchange } from './pipeline/exchange.ts';
import type { Upstream } from './pipeline/upstream.ts';

/** A read of one of Microsoft's APIs. */
export interface Question {
  readonly api: Api;
  readonly operation: string;
  /** The tenant that issues the token: the customer's for its health, the partner's for all else. */
  readonly tenantId: string;
  readonly scope: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST. Only for a POST that changes nothing: it is repeated like any read. */
  readonly body?: unknown;
  /** Name of a header that carries an id which stays the same when the request is repeated. */
  readonly requestIdHeader?: string;
}

/** Asks and reads the answer against a schema. Throws ReadError. */
export type Reader = <T>(schema: z.ZodType<T>, question: Question, call: Call) => Promise<T>;

/** A reader with the tokens of one partner account. */
export function createReader(upstream: Upstream, tokens: Tokens): Reader {
  return async (schema, question, call) => {
    const request = requestFor(question, 'application/json');
    const response = await upstream.send(request, exchangeFor(question, tokens, call));
    return readJson(schema, response.bodyAsText ?? '');
  };
}

/** The request that a question is asked by. @param accept media type of the answer */
export function requestFor(question: Question, accept: string): PipelineRequest {
  const { url, headers, body, requestIdHeader } = question;
  const request = createPipelineRequest({
    url,
    method: body === undefined ? 'GET' : 'POST',
    headers: createHttpHeaders({ Accept: accept, ...headers }),
  });
  if (requestIdHeader) request.headers.set(requestIdHeader, request.requestId);
  if (body !== undefined) {
    request.body = JSON.stringify(body);
    request.headers.set('Content-Type', 'application/json');
  }
  return request;
}

/** What the pipeline has to know of a question. */
export function exchangeFor(question: Question, tokens: Tokens, call: Call): Exchange {
  const { api, operation, tenantId, scope } = question;
  return {
    api,
    operation,
    tenantId,
    call,
    repeatable: true,
    bearer: tokens.bearer(tenantId, scope),
    classify: apiFailure,
  };
}
