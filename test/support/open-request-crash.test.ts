import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeFolder, openStoreIn } from '../store/temporary-store.ts';

const opener = fileURLToPath(new URL('./endless-opener.ts', import.meta.url));

describe('opening support requests in a process that is killed', () => {
  let folder: string;
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    folder = await makeFolder();
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  function start(...args: readonly string[]) {
    const started = spawn(process.execPath, ['--import', 'tsx', opener, folder, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    return started;
  }

  async function openAndDie(requests: number): Promise<void> {
    const started = start();
    const exited = once(started, 'exit');
    let count = 0;
    for await (const _ of createInterface({ input: started.stdout })) {
      if (++count === requests) started.kill('SIGKILL');
    }
    await exited;
    // As if the five seconds had passed in which a living process renews its lock.
    const then = new Date(Date.now() - 5_500);
    await utimes(join(folder, 'data.lock'), then, then);
  }

  it('makes one request and one ticket of each draft', async () => {
    for (const requests of [1, 7, 20]) await openAndDie(requests);
    const [code] = await once(start('ends'), 'exit');
    assert.equal(code, 0);
    const store = await openStoreIn(folder);
    const requests = (await store.list('requests')).map(([, request]) => request);
    assert.ok(requests.length >= 25, `${requests.length}`);
    assert.ok(requests.every(({ state }) => state === 'open'));
    assert.equal(new Set(requests.map(({ draftId }) => draftId)).size, requests.length);
    const numbers = requests.map(({ number }) => Number(number.slice(2)));
    assert.deepEqual(
      numbers,
      Array.from(requests, (_, place) => place + 1),
    );
    const tickets = await readdir(join(folder, 'azure'));
    assert.deepEqual(tickets.sort(), requests.map(({ azureTicket }) => azureTicket).sort());
    await store.close();
  });
});
