import assert from 'node:assert/strict';
import { createLog } from '../src/log.ts';

describe('log', () => {
  function logged(fields: object, message = 'hello'): Record<string, unknown> {
    const lines: string[] = [];
    createLog({ level: 'info', name: 'bot' }, { write: (line) => lines.push(line) }).info(fields, message);
    return JSON.parse(lines[0] ?? '');
  }

  it('writes one JSON object with level, ISO time, name and message', () => {
    const line = logged({ correlationId: 'c-1', count: 3 });
    assert.equal(line.level, 'info');
    assert.equal(line.name, 'bot');
    assert.equal(line.msg, 'hello');
    assert.equal(line.correlationId, 'c-1');
    assert.equal(line.count, 3);
    assert.equal(new Date(String(line.time)).toISOString(), line.time);
  });

  it('leaves out what is below its level', () => {
    const lines: string[] = [];
    createLog({ level: 'warn' }, { write: (line) => lines.push(line) }).info({}, 'hello');
    assert.deepEqual(lines, []);
  });

  it('censors what a field with such a name holds, at any depth', () => {
    const names = [
      'authorization',
      'Authorization',
      'password',
      'MicrosoftAppPassword',
      'token',
      'accessToken',
    ];
    names.push(
      'access_token',
      'refresh_tokens',
      'client_secret',
      'AZURE_CLIENT_SECRET',
      'x-api-key',
      'Set-Cookie',
    );
    names.push('client_assertion', 'privateKey', 'credential');
    for (const name of names) {
      const line = JSON.stringify(logged({ [name]: 'hunter2', a: { b: [{ [name]: { c: 'hunter2' } }] } }));
      assert.doesNotMatch(line, /hunter2/, name);
      assert.match(line, /\[secret\]/, name);
    }
  });

  it('keeps harmless names that sound alike', () => {
    const line = logged({ tokenCount: 3, secretary: 'Ann', continuation: 'x' });
    assert.equal(line.tokenCount, 3);
    assert.equal(line.continuation, 'x');
  });

  it('censors tokens inside texts and errors', () => {
    const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';
    const error = new Error(`refused: Bearer ${jwt}`, { cause: new Error(`sent ${jwt}`) });
    const line = JSON.stringify(logged({ url: `https://x/?t=${jwt}`, err: error, errors: [error] }));
    assert.doesNotMatch(line, /eyJ/);
    assert.match(line, /refused/);
    assert.match(line, /log\.test/, 'the stack stays');
  });

  it('tells of an error what helps, and nothing that a library hung on it', () => {
    const error = Object.assign(new Error('no'), {
      statusCode: 403,
      code: 'Forbidden',
      request: { headers: { cookie: 'hunter2' }, body: 'hunter2' },
    });
    const line = logged({ err: error });
    assert.doesNotMatch(JSON.stringify(line), /hunter2/);
    const { stack: _stack, ...rest } = Object(line.err);
    assert.deepEqual(rest, { type: 'Error', message: 'no', statusCode: 403, code: 'Forbidden' });
  });

  it('censors the fields of its children, and does not follow circles', () => {
    const lines: string[] = [];
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    createLog({ level: 'info' }, { write: (line) => lines.push(line) })
      .child({ password: 'hunter2' })
      .info({ circle }, 'hello');
    assert.match(lines[0] ?? '', /\[secret\]/);
    assert.doesNotMatch(lines[0] ?? '', /hunter2/);
  });
});
