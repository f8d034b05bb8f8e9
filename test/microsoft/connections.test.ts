import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { CallRecord } from '../../src/microsoft/pipeline/record.ts';
import { type Certificate, makeCertificate } from '../../src/sandbox/certificate.ts';
import { trustedCertificate } from '../trusted-certificate.ts';
import { openUpstream } from './pipeline/scripted-upstream.ts';

describe('connections', () => {
  let trusted: Certificate;
  let server: Server | undefined;
  let connections: number;
  before(async () => {
    trusted = await trustedCertificate();
  });
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function serve(listener: RequestListener, { cert, key }: Certificate = trusted): Promise<string> {
    connections = 0;
    const started = createServer({ cert, key }, listener);
    started.on('secureConnection', () => {
      connections += 1;
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const address = started.address();
    assert.ok(address && typeof address === 'object');
    return `https://localhost:${address.port}/`;
  }

  function open(records: CallRecord[] = []) {
    const send = openUpstream({ firstPauseMs: 0, onCall: (record) => records.push(record) });
    return (url: string) => send({}, url);
  }

  it('are kept and used again', async () => {
    const url = await serve((_, response) => response.end('{}'));
    const send = open();
    for (let count = 0; count < 5; count += 1) await send(url);
    assert.equal(connections, 1);
  });

  it('to a server whose certificate is not trusted are not made, and not tried again', async () => {
    const url = await serve((_, response) => response.end('{}'), await makeCertificate());
    const records: CallRecord[] = [];
    await assert.rejects(open(records)(url), {
      reason: 'unreachable',
      details: { upstreamCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
    assert.equal(records.length, 1);
  });

  it('that nobody takes are tried again, and then told', async () => {
    const url = await serve((_, response) => response.end('{}'));
    server?.close();
    const records: CallRecord[] = [];
    await assert.rejects(open(records)(url), {
      reason: 'unreachable',
      details: { upstreamCode: 'ECONNREFUSED' },
    });
    assert.equal(records.length, 3);
  });

  it('that break in the middle of an answer are tried again', async () => {
    let requests = 0;
    const url = await serve((_, response) => {
      requests += 1;
      if (requests > 1) return response.end('{"whole":true}');
      response.writeHead(200, { 'content-length': 1000 });
      response.write('{"who', () => response.destroy());
      return response;
    });
    assert.equal((await open()(url)).bodyAsText, '{"whole":true}');
    assert.equal(requests, 2);
  });

  it('follow no redirect', async () => {
    let requests = 0;
    const url = await serve((_, response) => {
      requests += 1;
      response.writeHead(302, { location: 'https://elsewhere.example/' });
      response.end();
    });
    await assert.rejects(open()(url), { reason: 'answer_malformed' });
    assert.equal(requests, 1);
  });
});
