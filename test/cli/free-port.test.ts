import { equal, notEqual } from 'node:assert/strict';
import { createServer } from 'node:net';
import { freePort, isFree } from '../../src/cli/free-port.ts';

describe('freePort', () => {
  it('gives no port twice, although none of them is used yet', async () => {
    const ports = new Set<number>();
    for (let asked = 0; asked < 90; asked += 1) ports.add(await freePort());
    equal(ports.size, 90);
  });

  it('passes over a port that is taken', async () => {
    const following = (await freePort()) + 1;
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(following, '127.0.0.1', resolve));
    try {
      equal(await isFree(following), false);
      notEqual(await freePort(), following);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
