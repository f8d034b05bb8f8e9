import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeFolder, openStoreIn } from './temporary-store.ts';

const writer = fileURLToPath(new URL('./endless-writer.ts', import.meta.url));

describe('the lowdb store of a process that is killed', () => {
  let folder: string;
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    folder = await makeFolder();
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts a writer, kills it when it has told so many writes; resolves with the last that it told. */
  async function writeAndDie(writes: number, beforeDeath = async () => {}): Promise<number> {
    const started = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    const exited = once(started, 'exit');
    let last = -1;
    let count = 0;
    for await (const line of createInterface({ input: started.stdout })) {
      last = Number(line);
      count++;
      if (count !== writes) continue;
      await beforeDeath();
      started.kill('SIGKILL');
    }
    await exited;
    return last;
  }

  /** As if more than the five seconds had passed in which a living process renews its lock several times. */
  async function letLockGoStale(): Promise<void> {
    const then = new Date(Date.now() - 5_500);
    await utimes(join(folder, 'data.lock'), then, then);
  }

  it('has every write that it told, and a whole file', async () => {
    for (const writes of [1, 333]) {
      const last = await writeAndDie(writes);
      await letLockGoStale();
      const store = await openStoreIn(folder);
      assert.deepEqual(store.notices, []);
      for (let number = Math.max(0, last - 100); number <= last; number++) {
        const value = (await store.get('conversations', `${number % 300}`))?.customerTenantId?.replace(
          /^x+/,
          '',
        );
        assert.ok(Number(value) >= number, `write ${number} of ${last}: found ${value}`);
      }
      await store.close();
    }
  });

  it('is refused to another process while it lives, and free soon after its death', async () => {
    await writeAndDie(5, () => assert.rejects(openStoreIn(folder), { code: 'locked' }));
    await letLockGoStale();
    const store = await openStoreIn(folder);
    assert.ok((await store.list('conversations')).length > 0);
    await store.close();
  });
});
