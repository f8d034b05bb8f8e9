import assert from 'node:assert/strict';
import type { Certificate } from '../../../src/sandbox/certificate.ts';
import { type HttpsServer, serve } from '../../../src/sandbox/http/serve.ts';
import { trustedCertificate } from '../../trusted-certificate.ts';

describe('serve', () => {
  let certificate: Certificate;
  let server: HttpsServer | undefined;

  before(async () => {
    certificate = await trustedCertificate();
  });

  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  it('gives the handler the method, the address and the whole body, and sends an object as JSON', async () => {
    server = await serve(certificate, ({ method, url, body }) => ({
      status: 201,
      headers: { 'x-seen': 'yes' },
      body: { method, path: url.pathname, query: url.searchParams.get('q'), body },
    }));
    const response = await fetch(`${server.url}/a%20b?q=1`, { method: 'POST', body: '你好' });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('x-seen'), 'yes');
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.deepEqual(await response.json(), { method: 'POST', path: '/a%20b', query: '1', body: '你好' });
  });

  it('sends a string as it is', async () => {
    server = await serve(certificate, () => ({ status: 200, body: '{"cut' }));
    assert.equal(await (await fetch(server.url)).text(), '{"cut');
  });

  it('closes the connection without an answer when told to drop', async () => {
    server = await serve(certificate, () => 'drop');
    await assert.rejects(fetch(server.url), /fetch failed/);
  });

  it('ends hanging requests when it closes', async () => {
    let reach = () => {};
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const hanging = await serve(certificate, () => {
      reach();
      return 'hang';
    });
    const refused = assert.rejects(fetch(hanging.url), /fetch failed/);
    await reached;
    await hanging.close();
    await refused;
  });

  it('answers 500 when a handler throws', async () => {
    server = await serve(certificate, () => {
      throw new Error('broken handler');
    });
    const response = await fetch(server.url);
    assert.equal(response.status, 500);
    assert.match(await response.text(), /broken handler/);
  });
});
