import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:net';
import { freePort } from '../../src/cli/free-port.ts';
import { type Ended, runDemo, startDemo } from './running-demo.ts';

describe('npm run demo', () => {
  const assertNothingLeft = ({ processes, files, ports }: Ended) =>
    assert.deepEqual({ processes, files, ports }, { processes: [], files: [], ports: [] });

  it('says where to open it and what to type', async () => {
    const demo = await startDemo();
    await demo.stop();
    assert.match(demo.output, new RegExp(`Open +${demo.address}\n`));
    assert.match(demo.output, /Type +health for Contoso\n( +\S.*\n)+\n/);
  });

  it('stops without a trace at Ctrl-C', async () => {
    const demo = await startDemo();
    const ended = await demo.stop('Ctrl-C');
    assert.deepEqual([ended.code, ended.errors], [0, '']);
    assertNothingLeft(ended);
  });

  it('stops without a trace when its process is told to', async () => {
    const demo = await startDemo();
    const ended = await demo.stop('SIGTERM');
    assert.deepEqual([ended.code, ended.errors], [0, '']);
    assertNothingLeft(ended);
  });

  it('stops without a trace when npm alone is told to', async () => {
    const demo = await startDemo({ start: 'npm' });
    assertNothingLeft(await demo.stop('SIGTERM'));
  });

  describe('on a taken port', () => {
    let server: Server;
    let taken: number;
    before(async () => {
      taken = await freePort();
      server = createServer();
      await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
    });
    after(() => server.close());

    it('says in one sentence that it is taken, and how to choose another', async () => {
      const free = await freePort();
      const ends = await Promise.all([
        runDemo({ ports: { playground: taken, bot: free } }),
        runDemo({ ports: { playground: free, bot: taken } }),
      ]);
      assert.deepEqual(
        ends.map(({ code, output, errors }) => ({ code, output, errors })),
        ['--port', '--bot-port'].map((option) => ({
          code: 1,
          output: '',
          errors: `Port ${taken} is taken: choose another one, for example npm run demo -- ${option} ${taken + 1}\n`,
        })),
      );
    });
  });
});
