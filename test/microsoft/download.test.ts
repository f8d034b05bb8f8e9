import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { createDownload } from '../../src/microsoft/download.ts';
import { Tokens } from '../../src/microsoft/login/tokens.ts';
import { createUpstream } from '../../src/microsoft/pipeline/upstream.ts';
import { aCall } from '../builders.ts';

const question = {
  api: 'health',
  operation: 'incidentReport',
  tenantId: 'tenant-1',
  scope: 'https://graph.example/.default',
  url: 'https://graph.example/v1.0/file',
} as const;

function open(body: Readable, status = 200) {
  const httpClient: HttpClient = {
    async sendRequest(request) {
      assert.equal(request.headers.get('authorization'), 'Bearer a-token');
      const headers = createHttpHeaders();
      const streams = request.streamResponseStatusCodes?.has(status);
      return streams
        ? { request, status, headers, readableStreamBody: body }
        : { request, status, headers, bodyAsText: '{"error":{"code":"itemNotFound","message":"No."}}' };
    },
  };
  const upstream = createUpstream({ clock: Date.now, firstPauseMs: 0, httpClient });
  const tokens = new Tokens(
    async () => ({ token: 'a-token', expiresOnTimestamp: Date.now() + 3_600_000 }),
    Date.now,
  );
  return createDownload(upstream, tokens);
}

describe('a download', () => {
  it('brings the bytes as they are', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 128]);
    const download = open(Readable.from([bytes.subarray(0, 2), bytes.subarray(2)]));
    assert.deepEqual(await download(question, 5, aCall()), bytes);
  });

  it('stops at its limit', async () => {
    const body = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(100);
      })(),
    );
    await assert.rejects(open(body)(question, 1000, aCall()), { reason: 'answer_malformed' });
    assert.ok(body.destroyed);
  });

  it('fails as unreachable or unexpected where the connection breaks in the middle', async () => {
    const body = new Readable({
      read() {
        this.destroy(Object.assign(new Error('broken'), { code: 'ECONNRESET' }));
      },
    });
    await assert.rejects(open(body)(question, 1000, aCall()), { name: 'ReadError' });
  });

  it('ends with the turn', async () => {
    const turn = new AbortController();
    const reading = open(new Readable({ read() {} }))(question, 1000, aCall({ signal: turn.signal }));
    setImmediate(() => turn.abort());
    await assert.rejects(reading, { reason: 'no_answer' });
  });

  it('fails with the reason of a refusal', async () => {
    await assert.rejects(open(Readable.from([]), 404)(question, 1000, aCall()), { reason: 'not_found' });
  });
});
