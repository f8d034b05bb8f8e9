import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../call.ts';
import type { ApiName, CallRecord, Cloud } from '../calls.ts';
import type { Fault, Knobs } from '../knobs.ts';
import { operationOf } from '../operations.ts';
import type { Answer, Handler, Outcome, SandboxRequest } from './serve.ts';

/** One of Microsoft's APIs, as far as the front needs to know it. */
export interface Api {
  readonly api: ApiName;
  readonly cloud: Cloud;
  /** The tenant that a request asks about, for records and fault rules. */
  tenantOf(request: SandboxRequest): string | undefined;
  /** How this API says that a request failed, for a fault that names no body. */
  fail(fault: Fault & { readonly status: number }, request: SandboxRequest): Answer;
  /** True where `fault.aadsts` means something. */
  readonly speaksAadsts?: boolean;
  readonly handle: Handler;
}

export interface FrontTools {
  readonly knobs: Knobs;
  readonly calls: CallRecord[];
  readonly clock: Clock;
}

/** How many requests are remembered: a watcher makes a million in a night. */
const mostCalls = 50_000;

/** Stands before an API: records every request and plays the faults that the knobs ask for. */
export function front(api: Api, { knobs, calls, clock }: FrontTools): Handler {
  return async (request) => {
    const record = {
      api: api.api,
      cloud: api.cloud,
      operation: operationOf(api.api, request.method, request.url.pathname),
      method: request.method,
      path: `${request.url.pathname}${request.url.search}`,
      tenantId: api.tenantOf(request)?.toLowerCase(),
      status: 0,
      at: clock(),
      correlationId: correlationOf(request),
    };
    if (calls.length >= mostCalls) calls.splice(0, mostCalls / 2);
    calls.push(record);
    const fault = knobs.take(record);
    const delay = knobs.latencyMs + (fault?.latencyMs ?? 0);
    if (delay > 0 && !(await waited(delay, request.signal))) return 'drop';
    const outcome = await play(api, fault, request);
    if (typeof outcome !== 'string') record.status = outcome.status;
    return outcome;
  };
}

async function play(api: Api, fault: Fault | undefined, request: SandboxRequest): Promise<Outcome> {
  if (fault?.hang) return 'hang';
  if (fault?.dropConnection) return 'drop';
  if (fault?.aadsts !== undefined && api.speaksAadsts) return api.fail({ status: 400, ...fault }, request);
  if (fault?.status !== undefined) {
    const { status, headers, body } = fault;
    if (body !== undefined) return { status, headers, body };
    const answer = api.fail({ ...fault, status }, request);
    return { ...answer, headers: { ...answer.headers, ...headers } };
  }
  const outcome = await api.handle(request);
  if (typeof outcome === 'string') return outcome;
  if (fault?.loseAnswer) return 'drop';
  if (fault?.breakJson) return cutBody(outcome);
  return fault?.oddItem ? bendItem(outcome) : outcome;
}

/** Names of the list in a collection of Graph and Resource Manager, of Partner Center and of Resource Graph. */
const lists = ['value', 'items', 'data'];

function bendItem(answer: Answer): Answer {
  const { headers, body } = jsonOf(answer);
  const mark = body.startsWith('\uFEFF') ? '\uFEFF' : '';
  const parsed: unknown = JSON.parse(body.slice(mark.length));
  const bent = JSON.stringify(parsed, (key, value) =>
    lists.includes(key) && Array.isArray(value) && value.length > 0 ? [{ id: 7 }, ...value.slice(1)] : value,
  );
  return { ...answer, headers, body: mark + bent };
}

function cutBody(answer: Answer): Answer {
  if (answer.body instanceof Uint8Array)
    return { ...answer, body: answer.body.subarray(0, Math.ceil(answer.body.length / 2)) };
  const { headers, body } = jsonOf(answer);
  return { ...answer, headers, body: body.slice(0, Math.ceil(body.length / 2)) };
}

function jsonOf({ headers, body }: Answer) {
  return {
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
  };
}

async function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return wait(milliseconds, true, { signal }).catch(() => false);
}

function correlationOf({ headers }: SandboxRequest): string | undefined {
  const value =
    headers['client-request-id'] ?? headers['ms-correlationid'] ?? headers['x-ms-client-request-id'];
  return Array.isArray(value) ? value[0] : value;
}
