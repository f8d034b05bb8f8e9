import assert from 'node:assert/strict';
import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineRequest,
  RestError,
} from '@azure/core-rest-pipeline';
import sinon from 'sinon';
import { ReadError } from '../../../src/errors.ts';
import { apiFailure } from '../../../src/microsoft/failures.ts';
import type { Exchange } from '../../../src/microsoft/pipeline/exchange.ts';
import { createUpstream, type UpstreamOptions } from '../../../src/microsoft/pipeline/upstream.ts';
import { aCall } from '../../builders.ts';

type Step = number | { status: number; headers?: Record<string, string>; body?: string } | Error | 'hang';

/** An http client that answers by the script and then 200; "hang" waits for the abort. */
export function scripted(...steps: Step[]): HttpClient & { readonly sent: PipelineRequest[] } {
  const sent: PipelineRequest[] = [];
  return {
    sent,
    async sendRequest(request) {
      sent.push(request);
      const step = steps.shift() ?? 200;
      if (step instanceof Error) throw step;
      if (step === 'hang') {
        return new Promise((_, reject) => {
          request.abortSignal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        });
      }
      const { status, headers = {}, body = '{}' } = typeof step === 'number' ? { status: step } : step;
      return { request, status, headers: createHttpHeaders(headers), bodyAsText: body };
    },
  };
}

/** The error of a connection that broke. */
export const lost = () => new RestError('socket hang up', { code: 'ECONNRESET' });

/** The pipeline, for requests that tests need not describe: each gets what `changes` says in place of the usual. */
export function openUpstream(options: Partial<UpstreamOptions>) {
  const upstream = createUpstream({ clock: Date.now, random: () => 1, ...options });
  return (changes: Partial<Exchange> = {}, url = 'https://graph.example/v1.0/thing?$filter=private') =>
    upstream.send(createPipelineRequest({ url }), {
      api: 'directory',
      operation: 'thing',
      tenantId: 'tenant-1',
      call: aCall(),
      repeatable: true,
      classify: apiFailure,
      ...changes,
    });
}

/** Gives each test of this suite a clock of its own; `settle` lets pauses pass and tells how work ended. */
export function useClock() {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: Date.parse('2026-11-20T08:00:00Z') });
  });
  afterEach(() => sinon.restore());
  return {
    tick: (ms: number) => void clock.tick(ms),
    async settle(
      work: Promise<unknown>,
    ): Promise<{ reason?: string; seconds?: number | undefined; ms: number }> {
      const startedAt = clock.now;
      let endedAt = startedAt;
      const done = work.then(
        () => ({}),
        (thrown: unknown) => {
          assert.ok(thrown instanceof ReadError, String(thrown));
          return { reason: thrown.reason, seconds: thrown.details.retryAfterSeconds };
        },
      );
      void done.then(() => {
        endedAt = clock.now;
      });
      await clock.tickAsync(60_000);
      return { ...(await done), ms: endedAt - startedAt };
    },
  };
}
