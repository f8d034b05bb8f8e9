import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readErrorBody } from '../../src/microsoft/error-body.ts';

describe('readErrorBody', () => {
  it("reads Graph's envelope", () => {
    const body = { error: { code: 'Forbidden', message: 'No.', innerError: { 'request-id': 'r-1' } } };
    assert.deepEqual(readErrorBody(JSON.stringify(body)), {
      code: 'Forbidden',
      message: 'No.',
      requestId: 'r-1',
    });
  });

  it('unwraps JSON inside JSON inside JSON', () => {
    const innermost = JSON.stringify({ error: 'This id is not here.' });
    const inner = JSON.stringify({ code: 'forbidden', message: innermost });
    const body = JSON.stringify({ error: { code: 'UnknownError', message: inner } });
    assert.deepEqual(readErrorBody(body), { code: 'forbidden', message: 'This id is not here.' });
  });

  it("reads Entra's errors", () => {
    const body = { error: 'invalid_client', error_description: 'AADSTS7000215: wrong.', trace_id: 't-1' };
    const expected = { code: 'invalid_client', message: 'AADSTS7000215: wrong.', requestId: 't-1' };
    assert.deepEqual(readErrorBody(JSON.stringify(body)), expected);
  });

  it("reads Partner Center's errors, whose codes may be numbers and whose body may begin with a BOM", () => {
    const body = `\uFEFF${JSON.stringify({ code: 20002, description: 'No relationship.', source: 'PC' })}`;
    assert.deepEqual(readErrorBody(body), { code: '20002', message: 'No relationship.' });
  });

  it("reads the other body of Partner Center's gateway", () => {
    const body = JSON.stringify({ statusCode: 429, message: 'Rate limit is exceeded.' });
    assert.deepEqual(readErrorBody(body), { message: 'Rate limit is exceeded.' });
  });

  for (const body of [
    '',
    '<html>Bad gateway</html>',
    'null',
    '[]',
    '"text"',
    '{"error":{}}',
    '{"error":{"code":[]}}',
  ]) {
    it(`has no words for ${body || 'an empty body'}`, () => {
      assert.deepEqual(readErrorBody(body), { message: '' });
    });
  }

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (body) => void readErrorBody(body)));
  });
});
