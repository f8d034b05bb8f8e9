import assert from 'node:assert/strict';
import { z } from 'zod';
import { ReadError } from '../../src/errors.ts';
import { readJson } from '../../src/microsoft/json.ts';

const schema = z.object({ name: z.string() });

function malformed(body: string): ReadError {
  try {
    readJson(schema, body);
  } catch (thrown) {
    assert.ok(thrown instanceof ReadError);
    assert.equal(thrown.reason, 'answer_malformed');
    return thrown;
  }
  return assert.fail('It was accepted.');
}

describe('readJson', () => {
  it('takes the fields that are asked for and lets others pass', () => {
    assert.deepEqual(readJson(schema, '{"name":"Contoso","new":{"field":1}}'), { name: 'Contoso' });
  });

  it('takes a body that begins with a byte order mark', () => {
    assert.deepEqual(readJson(schema, '\uFEFF{"name":"Contoso"}'), { name: 'Contoso' });
  });

  for (const body of ['', '{"name":"Cont', '<html></html>', 'null', '{"name":5}', '[]']) {
    it(`calls ${body || 'nothing'} malformed`, () => void malformed(body));
  }

  it('names the wrong field and never what it holds', () => {
    const error = malformed('{"name":{"secret":"hunter2"}}');
    assert.match(error.message, /name/);
    assert.doesNotMatch(error.message + JSON.stringify(error.details), /hunter2/);
  });

  it('repeats nothing of a body that is not JSON', () => {
    const error = malformed('hunter2 is not json');
    assert.doesNotMatch(error.message + String(error.details.cause), /hunter2/);
  });
});
