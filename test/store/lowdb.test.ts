import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { restore, useFakeTimers } from 'sinon';
import type { StoreError } from '../../src/store/store-error.ts';
import type { LogLine } from '../builders.ts';
import { aRule } from '../subscriptions/a-rule.ts';
import { aSubscription } from '../subscriptions/a-subscription.ts';
import { aRequest } from '../support/some-requests.ts';
import { describeStoreContract } from './store-contract.ts';
import { makeFolder, openStoreIn } from './temporary-store.ts';

const contoso = { collection: 'conversations', key: 'a', value: { customerTenantId: 'contoso' } } as const;
const fabrikam = { collection: 'conversations', key: 'b', value: { customerTenantId: 'fabrikam' } } as const;

/** Checks the code and that the sentence names the place. */
function storeError(code: string, place: string) {
  return (error: StoreError) =>
    error.name === 'StoreError' && error.code === code && error.message.includes(place);
}

describe('the lowdb store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await makeFolder();
  });
  afterEach(async () => {
    restore();
    await rm(folder, { recursive: true, force: true });
  });
  const dataFile = () => join(folder, 'data.json');
  const read = async () => JSON.parse(await readFile(dataFile(), 'utf8'));

  describeStoreContract(async () => {
    const directory = await makeFolder();
    return {
      open: () => openStoreIn(directory),
      remove: () => rm(directory, { recursive: true, force: true }),
    };
  });

  describe('its file', () => {
    it('is on the disk when the write resolves, with the version of its format', async () => {
      const store = await openStoreIn(folder);
      await store.write([contoso]);
      assert.deepEqual(await read(), { version: 1, conversations: { a: { customerTenantId: 'contoso' } } });
      assert.equal((await stat(dataFile())).mode & 0o777, 0o600);
      await store.close();
      assert.deepEqual(await readdir(folder), ['data.json']);
    });

    it('may be in a folder that is not there yet', async () => {
      const store = await openStoreIn(join(folder, 'not', 'yet'));
      await store.write([contoso]);
      await store.close();
      assert.deepEqual(await readdir(join(folder, 'not', 'yet')), ['data.json']);
    });

    it('is written once for many writes at once', async () => {
      const store = await openStoreIn(folder);
      let inodes = 0;
      let last = 0n;
      const look = async () => {
        const { ino } = await stat(dataFile(), { bigint: true });
        if (ino !== last) inodes++;
        last = ino;
      };
      await Promise.all(
        Array.from({ length: 100 }, (_, number) =>
          store.write([{ ...contoso, key: `${number}` }]).then(look),
        ),
      );
      assert.equal(inodes, 1);
      await store.close();
    });

    for (const [what, text] of [
      ['cut off', '{"version":1,"conversa'],
      ['empty', ''],
      ['not JSON', 'hello'],
      ['without a version', '{"conversations":{}}'],
      ['of another shape', '{"version":1,"conversations":{"a":{"customerTenantId":5}}}'],
      ['a list', '[]'],
      ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe])],
    ] as const) {
      it(`is set aside when it is ${what}: told, kept, and the store starts empty`, async () => {
        await writeFile(dataFile(), text);
        const lines: LogLine[] = [];
        const store = await openStoreIn(folder, { lines });
        const aside = join(folder, 'data.corrupt-2026-01-01T12-00-00.000Z.json');
        assert.deepEqual(
          store.notices.map(({ kind, path }) => [kind, path]),
          [['corrupt_file_set_aside', aside]],
        );
        assert.deepEqual(
          lines.map(({ level }) => level),
          ['error'],
        );
        assert.deepEqual(await store.list('conversations'), []);
        await store.write([contoso]);
        await store.close();
        assert.deepEqual(await readFile(aside), Buffer.from(text));
      });
    }

    it('set aside never replaces one that was set aside before', async () => {
      for (const text of ['first', 'second', 'third']) {
        await writeFile(dataFile(), text);
        await (await openStoreIn(folder)).close();
      }
      const aside = (await readdir(folder)).sort();
      const texts = await Promise.all(aside.map((name) => readFile(join(folder, name), 'utf8')));
      assert.deepEqual(texts.sort(), ['first', 'second', 'third']);
    });

    it('of a newer version is refused and stays as it is, and the folder is free again', async () => {
      const text = '{"version":2,"conversations":{},"more":[]}';
      await writeFile(dataFile(), text);
      for (let time = 0; time < 2; time++) {
        await assert.rejects(openStoreIn(folder), storeError('newer_version', dataFile()));
      }
      assert.equal(await readFile(dataFile(), 'utf8'), text);
      assert.deepEqual(await readdir(folder), ['data.json']);
    });

    it('of an earlier version is lifted step by step, and a copy of it kept', async () => {
      const old = '{"version":1,"talks":{"a":"contoso"}}';
      await writeFile(dataFile(), old);
      const store = await openStoreIn(folder, {
        migrations: [
          ({ talks }) => ({ chats: talks }),
          ({ chats }) => ({ conversations: { ...Object(chats), a: { customerTenantId: Object(chats).a } } }),
        ],
      });
      assert.deepEqual(await store.get('conversations', 'a'), { customerTenantId: 'contoso' });
      await store.close();
      assert.deepEqual(await read(), { version: 3, conversations: { a: { customerTenantId: 'contoso' } } });
      assert.equal(await readFile(join(folder, 'data.version-1.json'), 'utf8'), old);
    });

    it('that can not be read is neither set aside nor replaced', async () => {
      await mkdir(dataFile());
      await assert.rejects(openStoreIn(folder), storeError('unreadable', dataFile()));
      assert.deepEqual(await readdir(folder), ['data.json']);
    });
  });

  describe('its file of what the watcher knows', () => {
    const known = { collection: 'watch', key: 'board', value: { lines: 'H4sI' } } as const;

    it('is not written when something else is, and the other way round', async () => {
      const store = await openStoreIn(folder);
      await store.write([contoso]);
      const { ino } = await stat(dataFile());
      await store.write([known]);
      assert.equal((await stat(dataFile())).ino, ino);
      await store.close();
      assert.deepEqual(await readdir(folder), ['data.json', 'watch.json']);
      const watch = JSON.parse(await readFile(join(folder, 'watch.json'), 'utf8'));
      assert.deepEqual(watch, { version: 1, watch: { board: { lines: 'H4sI' } } });
    });

    it('is set aside alone when it is damaged', async () => {
      const store = await openStoreIn(folder);
      await store.write([contoso]);
      await store.close();
      await writeFile(join(folder, 'watch.json'), '{"version":1,"watch":{"board":7}}');
      const again = await openStoreIn(folder);
      const aside = join(folder, 'watch.corrupt-2026-01-01T12-00-00.000Z.json');
      assert.deepEqual(
        again.notices.map(({ path }) => path),
        [aside],
      );
      assert.deepEqual(await again.list('watch'), []);
      assert.deepEqual(await again.get('conversations', 'a'), contoso.value);
      await again.close();
    });

    it('of a newer version is refused, and the folder is free again', async () => {
      await writeFile(join(folder, 'watch.json'), '{"version":2}');
      for (let time = 0; time < 2; time++) {
        await assert.rejects(openStoreIn(folder), storeError('newer_version', join(folder, 'watch.json')));
      }
    });
  });

  describe('its file of support requests', () => {
    const requestsFile = () => join(folder, 'requests.json');
    const requested = { collection: 'requests', key: 'R-0001', value: aRequest() } as const;

    it('is not written when something else is, and the other way round', async () => {
      const store = await openStoreIn(folder);
      await store.write([contoso]);
      const { ino } = await stat(dataFile());
      await store.write([requested]);
      assert.equal((await stat(dataFile())).ino, ino);
      await store.close();
      assert.deepEqual(await readdir(folder), ['data.json', 'requests.json']);
      const { version, requests } = JSON.parse(await readFile(requestsFile(), 'utf8'));
      assert.deepEqual([version, requests], [1, { 'R-0001': requested.value }]);
    });

    it('may be missing: data of a program that knew none is read as it is', async () => {
      const old = '{"version":1,"conversations":{"a":{"customerTenantId":"contoso"}}}';
      await writeFile(dataFile(), old);
      const store = await openStoreIn(folder);
      assert.deepEqual(store.notices, []);
      assert.deepEqual(await store.list('requests'), []);
      assert.deepEqual(await store.get('conversations', 'a'), contoso.value);
      await store.write([requested]);
      await store.close();
      assert.equal(await readFile(dataFile(), 'utf8'), old);
    });

    it('has each record as it is now, also those that a later write did not touch', async () => {
      const store = await openStoreIn(folder);
      const changed = { ...requested, value: aRequest({ state: 'closed' }) };
      await store.write([requested, { ...requested, key: 'R-0002' }]);
      await store.write([changed]);
      await store.close();
      const again = await openStoreIn(folder);
      assert.deepEqual(
        (await again.list('requests')).map(([key, { state }]) => [key, state]),
        [
          ['R-0001', 'closed'],
          ['R-0002', 'handover'],
        ],
      );
      await again.close();
    });

    it('is set aside alone when it is damaged', async () => {
      await writeFile(requestsFile(), '{"version":1,"requests":{"R-0001":{}}}');
      const store = await openStoreIn(folder);
      const aside = join(folder, 'requests.corrupt-2026-01-01T12-00-00.000Z.json');
      assert.deepEqual(
        store.notices.map(({ path }) => path),
        [aside],
      );
      await store.close();
    });
  });

  it('lifts a file of subscriptions that knew no letters', async () => {
    const file = join(folder, 'subscriptions.json');
    const collections =
      '"subscriptions":{},"mutes":{},"tags":{"contoso":{"tags":["gold"]}},"reports":{},"rounds":{}';
    await writeFile(file, `{"version":1,${collections}}`);
    const store = await openStoreIn(folder);
    assert.deepEqual(store.notices, []);
    assert.deepEqual(await store.list('letters'), []);
    assert.deepEqual(await store.get('tags', 'contoso'), { tags: ['gold'] });
    await store.close();
  });

  it('lifts subscriptions whose places had names of one piece', async () => {
    const { placeName: _, ...known } = aSubscription();
    const inChannel = { ...known, where: { ...known.where, kind: 'channel' } };
    const subscriptions = {
      1: { ...inChannel, number: 1, placeName: 'NOC · Outages · now' },
      2: { ...inChannel, number: 2, placeName: 'Outages' },
      3: { ...known, number: 3, placeName: 'Night shift · A' },
      4: { ...known, number: 4 },
    };
    const collections = { mutes: {}, tags: {}, reports: {}, rounds: {}, letters: {} };
    const text = JSON.stringify({ version: 2, subscriptions, ...collections });
    await writeFile(join(folder, 'subscriptions.json'), text);
    const store = await openStoreIn(folder);
    assert.deepEqual(
      (await store.list('subscriptions')).map(([, { placeName }]) => placeName),
      [
        { team: 'NOC', channel: 'Outages · now' },
        { channel: 'Outages' },
        { chat: 'Night shift · A' },
        undefined,
      ],
    );
    await store.close();
  });

  it('lifts subscriptions that knew one moment since which all posts are wanted', async () => {
    const known = { ...aSubscription(), rules: [aRule({ kinds: ['incidents', 'messages'] }), aRule()] };
    const subscriptions = { 1: { ...known, newsSince: 7 }, 2: { ...aSubscription(), number: 2 } };
    const collections = { mutes: {}, tags: {}, reports: {}, rounds: {}, letters: {} };
    const text = JSON.stringify({ version: 3, subscriptions, ...collections });
    await writeFile(join(folder, 'subscriptions.json'), text);
    const store = await openStoreIn(folder);
    assert.deepEqual(
      (await store.list('subscriptions')).map(([, { news }]) => news),
      [[{ since: 7, rules: [aRule({ kinds: ['messages'] })] }], undefined],
    );
    await store.close();
  });

  describe('a write that fails', () => {
    it('rejects for all that waited for it, and memory is as the disk; later writes work', async () => {
      const store = await openStoreIn(folder);
      await store.write([contoso]);
      // A folder in the temporary file's place: works for root too, unlike missing permissions.
      await mkdir(join(folder, '.data.json.tmp'));
      const writes = [store.write([fabrikam]), store.write([{ ...contoso, value: undefined }])];
      for (const write of writes) await assert.rejects(write, storeError('write_failed', dataFile()));
      assert.deepEqual(await store.list('conversations'), [['a', contoso.value]]);
      await rm(join(folder, '.data.json.tmp'), { recursive: true });
      await store.write([fabrikam]);
      assert.deepEqual(Object.keys((await read()).conversations), ['a', 'b']);
      await store.close();
    });
  });

  describe('its lock', () => {
    it('refuses a second store on the same folder, and names it', async () => {
      const store = await openStoreIn(folder);
      await assert.rejects(openStoreIn(folder), storeError('locked', folder));
      await store.write([contoso]);
      await store.close();
      await (await openStoreIn(folder)).close();
    });

    it('waits for one that is about to close', async () => {
      const timers = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const store = await openStoreIn(folder);
      const renewal = timers.countTimers();
      const second = openStoreIn(folder, { lockPatienceMs: 5_000 });
      while (timers.countTimers() === renewal) await new Promise(setImmediate);
      await store.write([contoso]);
      await store.close();
      await timers.tickAsync(500);
      assert.deepEqual(await (await second).get('conversations', 'a'), contoso.value);
      await (await second).close();
    });

    it('takes over a lock that nobody renewed', async () => {
      await mkdir(join(folder, 'data.lock'));
      const longAgo = new Date(Date.now() - 60_000);
      await utimes(join(folder, 'data.lock'), longAgo, longAgo);
      await (await openStoreIn(folder)).close();
    });

    it('once lost, stops all writing', async () => {
      const timers = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const lines: LogLine[] = [];
      const store = await openStoreIn(folder, { lines });
      await rm(join(folder, 'data.lock'), { recursive: true });
      await timers.tickAsync(1_000);
      while (!lines.some(({ level }) => level === 'error')) await new Promise(setImmediate);
      await assert.rejects(store.write([contoso]), storeError('lock_lost', folder));
      assert.throws(() => store.lost.throwIfAborted(), storeError('lock_lost', folder));
      await store.close();
      assert.deepEqual(await readdir(folder), []);
    });
  });

  describe('its folder', () => {
    it('that can not be made is refused', async () => {
      await writeFile(join(folder, 'file'), '');
      await assert.rejects(
        openStoreIn(join(folder, 'file', 'data')),
        storeError('unwritable', join(folder, 'file')),
      );
    });
  });
});
