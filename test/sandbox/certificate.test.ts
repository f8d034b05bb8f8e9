import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { trustedCertificate } from '../trusted-certificate.ts';

describe('certificate', () => {
  it('is trusted by this process for https on loopback', async () => {
    const { cert, key } = await trustedCertificate();
    const server = createServer({ cert, key }, (_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const byName = await fetch(`https://localhost:${port}/`);
      const byAddress = await fetch(`https://127.0.0.1:${port}/`);
      assert.equal(await byName.text(), 'hello');
      assert.equal(await byAddress.text(), 'hello');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
