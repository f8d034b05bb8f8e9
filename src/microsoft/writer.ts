import { createHttpHeaders, createPipelineRequest, type PipelineRequest } from '@azure/core-rest-pipeline';
import type { z } from 'zod';
import { ActionError, toActionError } from '../action-error.ts';
import type { Call } from '../call.ts';
import { toReadError } from '../errors.ts';
import { actionFailure, type Explain, type Refusal } from './action-failure.ts';
import { readErrorBody } from './error-body.ts';
import { apiFailure } from './failures.ts';
import { readJson } from './json.ts';
import { type Api, attachedTo, type BearerSource, type Exchange } from './pipeline/exchange.ts';
import type { Upstream } from './pipeline/upstream.ts';

/** Something to be done by one of Microsoft's APIs, or read there for the sake of that. */
export interface Action {
  readonly api: Api;
  readonly operation: string;
  /** The tenant whose limits count. */
  readonly tenantId: string;
  /** The token: `Tokens.bearer` for the app's, `PersonTokens.bearer` for a person's. */
  readonly bearer: BearerSource;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Name of a header that carries an id which stays the same when the request is repeated. */
  readonly requestIdHeader?: string;
  /**
   * Whether it may be sent again by itself: true only where doing it twice is doing it once; `whenLost` where the API
   * knows the request again by its id as long as it has not answered. A GET is always repeated.
   */
  readonly repeatable: Exchange['repeatable'];
  /** What the API's own codes mean. 400 is `rejected`, 409 and 412 are `changed_meanwhile` without it. */
  readonly explain?: Explain;
}

/** A 2xx answer. */
export interface ActionAnswer {
  readonly status: number;
  header(name: string): string | undefined;
  /**
   * Reads the body. Throws ActionError: `outcome_unknown` where the answer to a change can't be understood,
   * `answer_malformed` where it was only asked.
   */
  read<T>(schema: z.ZodType<T>): T;
}

/**
 * Sends something that changes a thing. Resolves with a 2xx answer. Throws ActionError; `outcome_unknown` as soon as it
 * may have been done without our knowing, however it was tried again afterwards.
 */
export type Writer = (action: Action, call: Call) => Promise<ActionAnswer>;

export function createWriter(upstream: Upstream): Writer {
  return async (action, call) => {
    const { api, operation, tenantId, bearer, repeatable, explain } = action;
    const changes = action.method !== 'GET';
    const request = requestFor(action);
    let refusal: Refusal | undefined;
    const exchange: Exchange = {
      api,
      operation,
      tenantId,
      bearer,
      call,
      repeatable: repeatable || !changes,
      classify(answer, now) {
        const { code, message } = readErrorBody(answer.bodyAsText ?? '');
        refusal = { status: answer.status, ...(code !== undefined && { code }), says: message };
        return apiFailure(answer, now);
      },
    };
    try {
      const response = await upstream.send(request, exchange);
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        read: (schema) => readAnswer(schema, response.bodyAsText ?? '', changes),
      };
    } catch (thrown) {
      const inDoubt = changes && attachedTo(request).progress.inDoubt;
      throw actionFailure({
        failure: toReadError(thrown),
        inDoubt,
        ...(refusal && { refusal }),
        ...(explain && { explain }),
      });
    }
  };
}

function requestFor({ method, url, headers, body, requestIdHeader }: Action): PipelineRequest {
  const request = createPipelineRequest({
    url,
    method,
    headers: createHttpHeaders({ Accept: 'application/json', ...headers }),
  });
  if (requestIdHeader) request.headers.set(requestIdHeader, request.requestId);
  if (body !== undefined) {
    request.body = JSON.stringify(body);
    if (!request.headers.has('Content-Type')) request.headers.set('Content-Type', 'application/json');
  }
  return request;
}

function readAnswer<T>(schema: z.ZodType<T>, body: string, changes: boolean): T {
  try {
    return readJson(schema, body);
  } catch (thrown) {
    const { message, details } = toReadError(thrown);
    throw changes ? new ActionError('outcome_unknown', message, details) : toActionError(thrown);
  }
}
