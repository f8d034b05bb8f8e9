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
import type { Api, BearerSource, Exchange } from '../../../src/microsoft/pipeline/exchange.ts';
import type { CallRecord } from '../../../src/microsoft/pipeline/record.ts';
import { createUpstream } from '../../../src/microsoft/pipeline/upstream.ts';
import { keepLines, quietCall } from '../quiet-call.ts';

type Step = number | { status: number; headers?: Record<string, string>; body?: string } | Error | 'hang';

/** An http client that answers by the script and then 200; "hang" waits for the abort. */
function scripted(...steps: Step[]): HttpClient & { readonly sent: PipelineRequest[] } {
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

const lost = () => new RestError('socket hang up', { code: 'ECONNRESET' });

describe('upstream', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: Date.parse('2026-11-20T08:00:00Z') });
  });
  afterEach(() => sinon.restore());

  function open(httpClient: HttpClient, records: CallRecord[] = []) {
    const upstream = createUpstream({
      clock: () => clock.now,
      random: () => 1,
      onCall: (record) => records.push(record),
      httpClient,
    });
    return (changes: Partial<Exchange> = {}, url = 'https://graph.example/v1.0/thing?$filter=private') => {
      const request = createPipelineRequest({ url });
      return upstream.send(request, {
        api: 'directory',
        operation: 'thing',
        tenantId: 'tenant-1',
        call: quietCall(),
        repeatable: true,
        classify: apiFailure,
        ...changes,
      });
    };
  }

  /** Lets pauses pass and tells how the work ended. */
  async function settle(
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
  }

  describe('repeats', () => {
    for (const status of [429, 500, 502, 503, 504]) {
      it(`${status} twice, after pauses that double`, async () => {
        const client = scripted(status, status, 200);
        assert.deepEqual(await settle(open(client)()), { ms: 250 + 500 });
        assert.equal(client.sent.length, 3);
      });
    }

    it('lost connections', async () => {
      const client = scripted(lost(), lost());
      assert.deepEqual(await settle(open(client)()), { ms: 750 });
      assert.equal(client.sent.length, 3);
    });

    it('no more than twice', async () => {
      const client = scripted(503, 503, 503, 200);
      assert.equal((await settle(open(client)())).reason, 'service_failed');
      assert.equal(client.sent.length, 3);
    });

    it('after the time that the answer asks for, where a person can wait so long', async () => {
      const client = scripted({ status: 429, headers: { 'retry-after': '2' } });
      assert.deepEqual(await settle(open(client)()), { ms: 2000 });
    });

    for (const status of [400, 401, 403, 404, 409, 302]) {
      it(`never ${status}`, async () => {
        const client = scripted(status);
        await settle(open(client)());
        assert.equal(client.sent.length, 1);
      });
    }

    it('never a certificate that is not trusted', async () => {
      const client = scripted(
        new RestError('self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      );
      assert.equal((await settle(open(client)())).reason, 'unreachable');
      assert.equal(client.sent.length, 1);
    });

    it('never what is not safe to repeat', async () => {
      const client = scripted(503);
      assert.equal((await settle(open(client)({ repeatable: false }))).reason, 'service_failed');
      assert.equal(client.sent.length, 1);
    });
  });

  describe('and a longer pause than a person waits', () => {
    it('is told at once', async () => {
      const client = scripted({ status: 429, headers: { 'retry-after': '57' } });
      assert.deepEqual(await settle(open(client)()), { reason: 'throttled', seconds: 57, ms: 0 });
      assert.equal(client.sent.length, 1);
    });

    it('is kept: the tenant is not asked again before', async () => {
      const client = scripted({ status: 429, headers: { 'retry-after': '90' } });
      const send = open(client);
      await settle(send());
      assert.deepEqual(await settle(send()), { reason: 'throttled', seconds: 30, ms: 0 });
      assert.equal(client.sent.length, 1);
      assert.deepEqual(await settle(send()), { ms: 0 });
      assert.equal(client.sent.length, 2);
    });

    it('holds for one tenant and one API', async () => {
      const client = scripted({ status: 429, headers: { 'retry-after': '3600' } });
      const send = open(client);
      await settle(send());
      assert.deepEqual(await settle(send({ tenantId: 'tenant-2' })), { ms: 0 });
      assert.deepEqual(await settle(send({ api: 'health' })), { ms: 0 });
    });
  });

  describe('within the time of the call', () => {
    it('ends with no answer', async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 8000);
      const client = scripted('hang');
      const outcome = await settle(open(client)({ call: quietCall(controller.signal) }));
      assert.deepEqual(outcome, { reason: 'no_answer', seconds: undefined, ms: 8000 });
      assert.equal(client.sent.length, 1);
    });

    it('tells the failure that it would have repeated', async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 1000);
      const client = scripted({ status: 429, headers: { 'retry-after': '2' } });
      const outcome = await settle(open(client)({ call: quietCall(controller.signal) }));
      assert.deepEqual(outcome, { reason: 'throttled', seconds: 2, ms: 1000 });
      assert.equal(client.sent.length, 1);
    });

    it('gives up after half a minute where the call has no end', async () => {
      const limit = new AbortController();
      sinon.stub(AbortSignal, 'timeout').withArgs(30_000).returns(limit.signal);
      setTimeout(() => limit.abort(), 30_000);
      const outcome = await settle(open(scripted('hang'))());
      assert.deepEqual(outcome, { reason: 'no_answer', seconds: undefined, ms: 30_000 });
    });

    it('asks nothing when the time is over', async () => {
      const client = scripted();
      const outcome = await settle(open(client)({ call: quietCall(AbortSignal.abort()) }));
      assert.equal(outcome.reason, 'no_answer');
      assert.equal(client.sent.length, 0);
    });
  });

  describe('and the bearer token', () => {
    function source(...tokens: string[]): BearerSource & { readonly forgotten: string[] } {
      const forgotten: string[] = [];
      return {
        forgotten,
        get: async () => tokens.shift() ?? 'last',
        forget: (token) => forgotten.push(token),
      };
    }

    it('is sent', async () => {
      const client = scripted();
      await settle(open(client)({ bearer: source('one') }));
      assert.equal(client.sent[0]?.headers.get('authorization'), 'Bearer one');
    });

    it('is replaced once when the API refuses it', async () => {
      const client = scripted(401);
      const bearer = source('one', 'two');
      assert.deepEqual(await settle(open(client)({ bearer })), { ms: 0 });
      assert.equal(client.sent[1]?.headers.get('authorization'), 'Bearer two');
      assert.deepEqual(bearer.forgotten, ['one']);
    });

    it('is not replaced twice, also not between repeats', async () => {
      const client = scripted(401, 503, 401);
      assert.equal((await settle(open(client)({ bearer: source() }))).reason, 'token_rejected');
      assert.equal(client.sent.length, 3);
    });

    it('is waited for within the time of the call, and what kept it from coming is told', async () => {
      const client = scripted();
      const bearer = {
        get: () => Promise.reject(new ReadError('consent_missing', '')),
        forget: () => undefined,
      };
      assert.equal((await settle(open(client)({ bearer }))).reason, 'consent_missing');
      assert.equal(client.sent.length, 0);
    });
  });

  describe('and the budget of a tenant', () => {
    async function ask(send: ReturnType<typeof open>, times: number, api: Api = 'health'): Promise<string[]> {
      const outcomes = await Promise.allSettled(Array.from({ length: times }, () => send({ api })));
      return outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [String(outcome.reason.reason)] : [],
      );
    }

    it('lets 240 requests for health through in a minute', async () => {
      const client = scripted();
      const send = open(client);
      assert.deepEqual(await ask(send, 242), ['throttled', 'throttled']);
      assert.equal(client.sent.length, 240);
      clock.tick(59_999);
      assert.equal((await ask(send, 1)).length, 1);
      clock.tick(1);
      assert.deepEqual(await ask(send, 240), []);
    });

    it('lets 800 requests for health through in an hour', async () => {
      const client = scripted();
      const send = open(client);
      for (let minute = 0; minute < 4; minute += 1) {
        await ask(send, 200);
        clock.tick(60_000);
      }
      const refused = await send({ api: 'health' }).catch((thrown: unknown) => thrown);
      assert.ok(refused instanceof ReadError);
      assert.equal(refused.details.retryAfterSeconds, 3600 - 240);
      clock.tick(3_600_000 - 240_000);
      assert.deepEqual(await ask(send, 200), []);
    });

    it('is not that of other tenants, nor of other APIs', async () => {
      const send = open(scripted());
      await ask(send, 240);
      await send({ api: 'health', tenantId: 'tenant-2' });
      assert.deepEqual(await ask(send, 300, 'directory'), []);
    });
  });

  describe('leaves a record', () => {
    it('of each try, without the query', async () => {
      const records: CallRecord[] = [];
      const log = keepLines();
      const client = scripted(503, { status: 200, headers: { 'request-id': 'r-2' } });
      await settle(open(client, records)({ call: quietCall(undefined, log) }));
      const common = {
        api: 'directory',
        operation: 'thing',
        method: 'GET',
        host: 'graph.example',
        path: '/v1.0/thing',
        tenantId: 'tenant-1',
        correlationId: '5eed0000-0000-4000-8000-000000000001',
        ms: 0,
      };
      assert.deepEqual(records, [
        { ...common, attempt: 1, status: 503, reason: 'service_failed' },
        { ...common, attempt: 2, status: 200, requestId: 'r-2' },
      ]);
      assert.deepEqual(
        log.lines.map(({ level, fields }) => ({ level, fields })),
        [
          { level: 'warn', fields: records[0] },
          { level: 'info', fields: records[1] },
        ],
      );
    });

    it('of a try without an answer', async () => {
      const records: CallRecord[] = [];
      await settle(open(scripted(lost()), records)());
      assert.deepEqual(
        records.map(({ reason, status }) => ({ reason, status })),
        [
          { reason: 'unreachable', status: undefined },
          { reason: undefined, status: 200 },
        ],
      );
    });

    it('and none of what was refused here', async () => {
      const records: CallRecord[] = [];
      const send = open(scripted({ status: 429, headers: { 'retry-after': '100' } }), records);
      await settle(send());
      await settle(send());
      assert.equal(records.length, 1);
    });
  });
});
