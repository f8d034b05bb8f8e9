import { isRestError, type PipelineResponse } from '@azure/core-rest-pipeline';
import { type FailureDetails, type FailureReason, ReadError } from '../errors.ts';
import { readErrorBody } from './error-body.ts';
import { aadstsReason, findAadstsCode } from './login/aadsts.ts';
import { readQuotaReset, readRetryAfter } from './retry-after.ts';

/** What classification needs of an answer. */
export type Answer = Pick<PipelineResponse, 'status' | 'headers' | 'bodyAsText'>;

/** Names under which Graph, Entra and Partner Center send the id of a request. */
const requestIdHeaders = ['request-id', 'x-ms-request-id', 'ms-requestid'];

/** Microsoft's id of a request, for the log and for a conversation with Microsoft support. */
export function requestIdOf(answer: Answer): string | undefined {
  return requestIdHeaders.map((name) => answer.headers.get(name)).find(Boolean);
}

/**
 * Why an API that holds data refused or failed. Service communications says "forbidden" for an id that the
 * tenant does not have; that is `not_found`. @param now milliseconds since 1970
 */
export function apiFailure(answer: Answer, now: number): ReadError {
  const body = readErrorBody(answer.bodyAsText ?? '');
  const absent = answer.status < 500 && /resource doesn.?t exist for the tenant/i.test(body.message);
  const reason = absent ? 'not_found' : reasonOfStatus(answer.status);
  return failure(reason, `Microsoft answered ${answer.status}.`, answer, body, now);
}

/** Why Entra ID gave no token, by its answer. @param now milliseconds since 1970 */
export function tokenFailure(answer: Answer, now: number): ReadError {
  const body = readErrorBody(answer.bodyAsText ?? '');
  const code = findAadstsCode(body.message);
  const details = code === undefined ? body : { ...body, code };
  return failure(
    tokenReason(answer.status, code, body.message),
    `No token: ${answer.status}.`,
    answer,
    details,
    now,
  );
}

/**
 * Why no token came, where no answer of Entra ID is at hand: the credential could not be used (a certificate
 * or token file that can't be read), or the identity library refused by itself.
 */
export function credentialFailure(thrown: unknown): ReadError {
  if (thrown instanceof ReadError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const code = findAadstsCode(message);
  if (code) return new ReadError(aadstsReason(code, message), `No token: ${code}.`, { upstreamCode: code });
  const system = systemCode(thrown);
  const unusable = system?.startsWith('E') || /certificate|PEM|private ?key|decoder|assertion/i.test(message);
  return new ReadError(
    unusable ? 'secret_invalid' : 'sign_in_refused',
    `The app's credential gave no token.`,
    {
      ...(system && { upstreamCode: system }),
      cause: thrown,
    },
  );
}

/** Why a request got no answer at all. Keeps the error's code, never the request with its token. */
export function transportFailure(thrown: unknown): ReadError {
  if (thrown instanceof ReadError) return thrown;
  if (isAbort(thrown)) return new ReadError('no_answer', 'No answer in time.');
  const code = systemCode(thrown);
  if (isRestError(thrown)) {
    return new ReadError(
      'unreachable',
      `No connection (${code ?? 'no code'}).`,
      code ? { upstreamCode: code } : {},
    );
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ReadError('unexpected', message, { cause: thrown });
}

function reasonOfStatus(status: number): FailureReason {
  if (status === 401) return 'token_rejected';
  if (status === 403) return 'access_denied';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 429) return 'throttled';
  if (status >= 500) return 'service_failed';
  // An API that redirects is not the one that was meant.
  return status < 400 ? 'answer_malformed' : 'unexpected';
}

function tokenReason(status: number, code: string | undefined, description: string): FailureReason {
  if (status === 429) return 'throttled';
  if (status >= 500) return 'service_failed';
  if (status < 400) return 'answer_malformed';
  return code === undefined ? 'sign_in_refused' : aadstsReason(code, description);
}

function failure(
  reason: FailureReason,
  message: string,
  answer: Answer,
  body: { readonly code?: string; readonly requestId?: string },
  now: number,
): ReadError {
  const requestId = requestIdOf(answer) ?? body.requestId;
  const wait =
    readRetryAfter(answer.headers.get('retry-after'), answer.bodyAsText ?? '', now) ??
    (answer.status === 429 ? readQuotaReset(answer.headers.get('x-ms-user-quota-resets-after')) : undefined);
  const details: FailureDetails = {
    status: answer.status,
    ...(body.code !== undefined && { upstreamCode: body.code }),
    ...(requestId !== undefined && { requestId }),
    ...(wait !== undefined && { retryAfterSeconds: wait }),
  };
  return new ReadError(reason, message, details);
}

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown.name === 'AbortError' || thrown.name === 'TimeoutError');
}

function systemCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
