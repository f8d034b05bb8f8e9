import assert from 'node:assert/strict';
import { RestError } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { ActionError } from '../../src/action-error.ts';
import { ReadError } from '../../src/errors.ts';
import type { BearerSource } from '../../src/microsoft/pipeline/exchange.ts';
import { createUpstream } from '../../src/microsoft/pipeline/upstream.ts';
import { type Action, createWriter } from '../../src/microsoft/writer.ts';
import { aCall } from '../builders.ts';
import { lost, scripted } from './pipeline/scripted-upstream.ts';

const bearer: BearerSource = { get: async () => 'token-1', forget: () => undefined };
const action: Action = {
  api: 'partnerCenter',
  operation: 'changeThing',
  tenantId: 'tenant-1',
  bearer,
  method: 'PATCH',
  url: 'https://api.example/v1/things/1',
  body: { status: 'closed' },
  repeatable: false,
};

function open(...steps: Parameters<typeof scripted>) {
  const client = scripted(...steps);
  const write = createWriter(createUpstream({ clock: Date.now, firstPauseMs: 0, httpClient: client }));
  return {
    sent: client.sent,
    send: (changes: Partial<Action> = {}, call = aCall()) => write({ ...action, ...changes }, call),
  };
}

async function failureOf(work: Promise<unknown>): Promise<ActionError> {
  const thrown: unknown = await work.then(
    () => assert.fail('It went well.'),
    (error) => error,
  );
  assert.ok(thrown instanceof ActionError, String(thrown));
  return thrown;
}

const certificate = new RestError('self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
const refused = new RestError('refused', { code: 'ECONNREFUSED' });
const refusal = (status: number, code = '3000') => ({
  status,
  body: JSON.stringify({ code, description: 'The severity is not valid.' }),
});

describe('a writer', () => {
  it('sends method, headers, body and token, and gives the answer', async () => {
    const { sent, send } = open({
      status: 202,
      headers: { Location: '/operations/7' },
      body: '\uFEFF{"id":7}',
    });
    const answer = await send({ headers: { 'If-Match': 'tag' }, requestIdHeader: 'MS-RequestId' });
    assert.equal(answer.status, 202);
    assert.equal(answer.header('location'), '/operations/7');
    assert.deepEqual(answer.read(z.object({ id: z.number() })), { id: 7 });
    const [request] = sent;
    assert.equal(request?.method, 'PATCH');
    assert.equal(request?.body, '{"status":"closed"}');
    const headers = request?.headers.toJSON() ?? {};
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers.authorization, 'Bearer token-1');
    assert.equal(headers['if-match'], 'tag');
    assert.match(headers['ms-requestid'] ?? '', /^[\da-f-]{36}$/);
  });

  const refusals: readonly (readonly [number, string])[] = [
    [400, 'rejected'],
    [401, 'token_rejected'],
    [403, 'access_denied'],
    [404, 'not_found'],
    [409, 'changed_meanwhile'],
    [412, 'changed_meanwhile'],
    [422, 'rejected'],
    [429, 'throttled'],
  ];
  for (const [status, reason] of refusals) {
    it(`knows that ${status} did nothing: ${reason}, with what it says`, async () => {
      const { send } = open(refusal(status), refusal(status));
      const failure = await failureOf(send());
      assert.equal(failure.reason, reason);
      assert.equal(failure.details.status, status);
      assert.equal(failure.details.upstreamCode, '3000');
      assert.equal(failure.details.says, 'The severity is not valid.');
    });
  }

  it('learns from the caller what a code means', async () => {
    const { send } = open(refusal(400, '2055'));
    const failure = await failureOf(
      send({ explain: ({ code }) => (code === '2055' ? 'changed_meanwhile' : undefined) }),
    );
    assert.equal(failure.reason, 'changed_meanwhile');
  });

  describe('does not know whether it was done', () => {
    for (const status of [408, 500, 502, 503, 504]) {
      it(`after ${status}, and does not try again`, async () => {
        const { sent, send } = open(status);
        assert.equal((await failureOf(send())).reason, 'outcome_unknown');
        assert.equal(sent.length, 1);
      });
    }

    it('after a lost connection', async () => {
      const { sent, send } = open(lost());
      assert.equal((await failureOf(send())).reason, 'outcome_unknown');
      assert.equal(sent.length, 1);
    });

    it('when the turn ends before the answer', async () => {
      const turn = new AbortController();
      const { sent, send } = open('hang');
      const failure = failureOf(send({}, aCall({ signal: turn.signal })));
      while (sent.length === 0) await new Promise(setImmediate);
      turn.abort();
      assert.equal((await failure).reason, 'outcome_unknown');
    });

    it('when a repeat is refused: it may be by what the first one did', async () => {
      const { sent, send } = open(502, refusal(412));
      assert.equal((await failureOf(send({ repeatable: true }))).reason, 'outcome_unknown');
      assert.equal(sent.length, 2);
    });

    it('when the answer is broken', async () => {
      const { send } = open({ status: 200, body: '{"id":' });
      const answer = await send();
      assert.throws(() => answer.read(z.object({ id: z.number() })), { reason: 'outcome_unknown' });
    });
  });

  describe('knows that nothing was sent', () => {
    const rows: readonly (readonly [string, Error])[] = [
      ['nobody listens', refused],
      ['the certificate is not trusted', certificate],
    ];
    for (const [when, error] of rows) {
      it(`when ${when}`, async () =>
        assert.equal((await failureOf(open(error).send())).reason, 'unreachable'));
    }

    it('when the time is over before', async () => {
      const { sent, send } = open();
      assert.equal((await failureOf(send({}, aCall({ signal: AbortSignal.abort() })))).reason, 'no_answer');
      assert.equal(sent.length, 0);
    });

    it('when there is no token, whoever says so', async () => {
      const { sent, send } = open();
      const without = (thrown: Error) => send({ bearer: { ...bearer, get: () => Promise.reject(thrown) } });
      assert.equal(
        (await failureOf(without(new ReadError('secret_expired', 'No.')))).reason,
        'secret_expired',
      );
      assert.equal(
        (await failureOf(without(new ActionError('sign_in_wanted', 'No.')))).reason,
        'sign_in_wanted',
      );
      assert.equal(sent.length, 0);
    });
  });

  describe('tries again', () => {
    it('what is the same twice, after answers too', async () => {
      const { sent, send } = open(503, lost(), 200);
      await send({ repeatable: true });
      assert.equal(sent.length, 3);
    });

    it('with the same id what was lost, where the id makes it known, and not what was answered', async () => {
      const { sent, send } = open(lost(), 200, 503);
      await send({ repeatable: 'whenLost', requestIdHeader: 'MS-RequestId' });
      const ids = sent.map(({ headers }) => headers.get('MS-RequestId'));
      assert.equal(new Set(ids).size, 1);
      assert.equal(ids.length, 2);
      assert.equal((await failureOf(send({ repeatable: 'whenLost' }))).reason, 'outcome_unknown');
      assert.equal(sent.length, 3);
    });

    it('a GET always, and knows what became of it', async () => {
      const { sent, send } = open(500, 500, 500);
      assert.equal((await failureOf(send({ method: 'GET', body: undefined }))).reason, 'service_failed');
      assert.equal(sent.length, 3);
      const answer = await open({ status: 200, body: 'odd' }).send({ method: 'GET', body: undefined });
      assert.throws(() => answer.read(z.object({})), { reason: 'answer_malformed' });
    });
  });
});
