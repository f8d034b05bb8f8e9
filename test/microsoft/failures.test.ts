import assert from 'node:assert/strict';
import { createHttpHeaders, RestError } from '@azure/core-rest-pipeline';
import { type FailureReason, ReadError } from '../../src/errors.ts';
import {
  type Answer,
  apiFailure,
  credentialFailure,
  tokenFailure,
  transportFailure,
} from '../../src/microsoft/failures.ts';

const now = Date.parse('2026-11-20T08:00:00Z');

function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): Answer {
  const bodyAsText = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: createHttpHeaders(headers), bodyAsText };
}

describe('apiFailure', () => {
  const byStatus: readonly (readonly [number, FailureReason])[] = [
    [302, 'answer_malformed'],
    [400, 'unexpected'],
    [401, 'token_rejected'],
    [403, 'access_denied'],
    [404, 'not_found'],
    [405, 'unexpected'],
    [410, 'not_found'],
    [429, 'throttled'],
    [500, 'service_failed'],
    [502, 'service_failed'],
    [503, 'service_failed'],
    [504, 'service_failed'],
  ];
  for (const [status, reason] of byStatus) {
    it(`reads ${status} as ${reason}, whatever the body`, () => {
      for (const body of [
        '',
        '<html>',
        { error: { code: 'X', message: 'Y' } },
        { code: 1, description: 'Y' },
      ]) {
        assert.equal(apiFailure(answer(status, body), now).reason, reason);
      }
    });
  }

  it('knows that "forbidden" inside JSON inside JSON may mean that the id is not there', () => {
    const innermost = JSON.stringify({ error: "Resource doesn't exist for the tenant. ActivityId: 1." });
    const message = JSON.stringify({ code: 'forbidden', message: innermost });
    const body = { error: { code: 'UnknownError', message } };
    for (const status of [403, 404, 400]) {
      const error = apiFailure(answer(status, body), now);
      assert.equal(error.reason, 'not_found');
      assert.equal(error.details.upstreamCode, 'forbidden');
    }
  });

  it('keeps a true "forbidden" apart from it', () => {
    const message = JSON.stringify({
      code: 'forbidden',
      message: JSON.stringify({ error: 'Missing role.' }),
    });
    assert.equal(
      apiFailure(answer(403, { error: { code: 'UnknownError', message } }), now).reason,
      'access_denied',
    );
  });

  it('keeps what support asks for: status, code, request id, time to wait', () => {
    const body = { error: { code: 'TooManyRequests', message: 'Slow down.' } };
    const error = apiFailure(answer(429, body, { 'request-id': 'r-1', 'retry-after': '7' }), now);
    assert.deepEqual(error.details, {
      status: 429,
      upstreamCode: 'TooManyRequests',
      requestId: 'r-1',
      retryAfterSeconds: 7,
    });
  });

  it("reads the time to wait from the sentence of Partner Center's gateway", () => {
    const body = { statusCode: 429, message: 'Rate limit is exceeded. Try again in 57 seconds.' };
    assert.equal(apiFailure(answer(429, body), now).details.retryAfterSeconds, 57);
  });

  it('repeats no text that Microsoft sent', () => {
    const body = { error: { code: 'Forbidden', message: 'ada@contoso.example may not.' } };
    assert.doesNotMatch(apiFailure(answer(403, body), now).message, /ada/);
  });
});

describe('tokenFailure', () => {
  function refusal(description: string): unknown {
    return { error: 'invalid_request', error_description: description, trace_id: 't-1' };
  }

  it("reads Entra's code before anything else of a refusal", () => {
    const error = tokenFailure(answer(400, refusal('AADSTS90002: Tenant not found.')), now);
    assert.equal(error.reason, 'tenant_unknown');
    assert.deepEqual(error.details, { status: 400, upstreamCode: 'AADSTS90002', requestId: 't-1' });
  });

  const byStatus: readonly (readonly [number, FailureReason])[] = [
    [302, 'answer_malformed'],
    [400, 'sign_in_refused'],
    [401, 'sign_in_refused'],
    [403, 'sign_in_refused'],
    [404, 'sign_in_refused'],
    [429, 'throttled'],
    [500, 'service_failed'],
    [503, 'service_failed'],
  ];
  for (const [status, reason] of byStatus) {
    it(`reads ${status} without a code as ${reason}`, () => {
      assert.equal(tokenFailure(answer(status, '<html>'), now).reason, reason);
    });
  }

  it('believes the status where Entra itself failed', () => {
    assert.equal(tokenFailure(answer(503, refusal('AADSTS65001: ?')), now).reason, 'service_failed');
  });
});

describe('credentialFailure', () => {
  it('reads a code of Entra from the sentence of the identity library', () => {
    const error = credentialFailure(new Error('invalid_client: 7000222 - [now]: AADSTS7000222: Expired.'));
    assert.equal(error.reason, 'secret_expired');
    assert.equal(error.details.upstreamCode, 'AADSTS7000222');
  });

  it('calls a certificate that is not there an invalid secret', () => {
    const error = credentialFailure(Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' }));
    assert.equal(error.reason, 'secret_invalid');
    assert.equal(error.details.upstreamCode, 'ENOENT');
  });

  it('calls a file that is no certificate an invalid secret', () => {
    const error = credentialFailure(new Error('The file does not contain a PEM-encoded certificate.'));
    assert.equal(error.reason, 'secret_invalid');
  });

  it('lets a ReadError through', () => {
    const error = new ReadError('throttled', '');
    assert.equal(credentialFailure(error), error);
  });
});

describe('transportFailure', () => {
  it('calls a lost connection unreachable', () => {
    const error = transportFailure(new RestError('connect ECONNREFUSED', { code: 'ECONNREFUSED' }));
    assert.equal(error.reason, 'unreachable');
    assert.equal(error.details.upstreamCode, 'ECONNREFUSED');
  });

  it('calls an abort no answer', () => {
    assert.equal(transportFailure(new DOMException('', 'AbortError')).reason, 'no_answer');
    assert.equal(transportFailure(new DOMException('', 'TimeoutError')).reason, 'no_answer');
  });

  it('calls what nobody foresaw unexpected', () => {
    assert.equal(transportFailure(new TypeError('x is not a function')).reason, 'unexpected');
    assert.equal(transportFailure('a string').reason, 'unexpected');
  });
});
