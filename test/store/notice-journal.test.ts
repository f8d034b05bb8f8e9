import assert from 'node:assert/strict';
import { appendFile, chmod, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { restore, stub } from 'sinon';
import { type NoticeJournal, openNoticeJournal } from '../../src/store/notice-journal.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { Notice } from '../../src/subscriptions/notice.ts';
import { aLog } from '../builders.ts';
import { makeFolder } from './temporary-store.ts';

const day = 24 * 3600 * 1000;
const now = 100 * day;
const told = { print: 'p-1', status: 'investigating', isOpen: true, hasReview: false };
const aNotice = (number: number, changes: Partial<Notice> = {}): Notice => ({
  conversationId: `19:${number}@thread.tacv2`,
  issueId: 'EX100001',
  openedAt: now,
  changedAt: now,
  ...changes,
});
const full = aNotice(0, {
  messageId: '42',
  shown: {
    ...told,
    overdueSince: 7,
    about: { kind: 'incidents', title: 'Slow mail', service: 'Exchange Online' },
  },
  replied: { ...told, isOpen: false, parting: 'elsewhere' },
  sending: { what: 'card', at: 3, repeated: true, told },
  acknowledged: { by: 'Ada', at: 4 },
});

describe('the journal of notices', () => {
  let directory: string;
  let journal: NoticeJournal;
  let losing: AbortController;
  const log = aLog();
  const reopen = async () => {
    await journal?.close();
    journal = await openNoticeJournal({ directory, lost: losing.signal, clock: () => now, log });
    return journal.all();
  };
  beforeEach(async () => {
    losing = new AbortController();
    directory = await makeFolder();
    journal = await openNoticeJournal({ directory, lost: losing.signal, clock: () => now, log });
    log.lines.length = 0;
  });
  afterEach(async () => {
    await journal.close();
    await rm(directory, { recursive: true, force: true });
  });
  const path = () => join(directory, 'notices.jsonl');
  const linesNow = async () => (await readFile(path(), 'utf8')).split('\n').length - 1;

  it('gives back what was put in, as a whole, after a restart', async () => {
    await journal.put(full);
    await journal.put(aNotice(1));
    assert.deepEqual(await reopen(), [full, aNotice(1)]);
  });

  it('has only the last of each notice, and none that was removed', async () => {
    await journal.put(aNotice(1));
    await journal.put(aNotice(1, { messageId: '1' }));
    await journal.put(aNotice(2));
    await journal.remove(aNotice(2).conversationId, 'EX100001');
    assert.deepEqual(await journal.all(), [aNotice(1, { messageId: '1' })]);
    assert.deepEqual(await reopen(), [aNotice(1, { messageId: '1' })]);
  });

  it('keeps the order of what is put at the same moment', async () => {
    await Promise.all(
      Array.from({ length: 200 }, (_, at) => journal.put(aNotice(at % 10, { changedAt: now + at }))),
    );
    const found = await reopen();
    assert.deepEqual(
      found.map(({ changedAt }) => changedAt - now),
      [190, 191, 192, 193, 194, 195, 196, 197, 198, 199],
    );
  });

  it('has a line in the file as soon as it is put', async () => {
    await journal.put(full);
    assert.equal((await readFile(path(), 'utf8')).trim(), JSON.stringify({ put: full }));
  });

  it('passes over a last line that was cut off, and says so', async () => {
    await journal.put(full);
    await journal.close();
    await appendFile(path(), '{"put":{"conversationId":"19:cut');
    assert.deepEqual(await reopen(), [full]);
    assert.deepEqual(
      log.lines.map(({ level }) => level),
      ['warn'],
    );
    await journal.put(aNotice(1));
    assert.deepEqual(await reopen(), [full, aNotice(1)]);
    assert.equal(log.lines.length, 1);
  });

  it('sets lines aside that can not be read, says where, and keeps all others', async () => {
    await journal.put(full);
    await journal.close();
    await appendFile(path(), '{"put":{"conversationId":7}}\n\u0000\u0000\n');
    await appendFile(path(), `${JSON.stringify({ put: aNotice(1) })}\n`);
    assert.deepEqual(await reopen(), [full, aNotice(1)]);
    const aside = join(directory, 'notices.unreadable.jsonl');
    assert.equal(log.lines[0]?.fields.path, aside);
    assert.equal(log.lines[0]?.fields.lines, 2);
    assert.equal(await readFile(aside, 'utf8'), '{"put":{"conversationId":7}}\n\u0000\u0000\n');
  });

  it('is written anew at the start, and when there are twice as many lines as notices', async () => {
    for (let count = 0; count < 600; count++)
      await journal.put(aNotice(count % 3, { changedAt: now + count }));
    assert.equal(await linesNow(), 600);
    await reopen();
    assert.equal(await linesNow(), 3);
    for (let count = 0; count < 1_000; count++)
      await journal.put(aNotice(count % 3, { changedAt: now + count }));
    assert.ok((await linesNow()) <= 10, `${await linesNow()}`);
    assert.equal((await reopen()).length, 3);
    assert.deepEqual(log.lines, []);
  });

  it('loses nothing that is put while it is written anew', async () => {
    await Promise.all(
      Array.from({ length: 2_500 }, (_, at) => journal.put(aNotice(at % 50, { changedAt: now + at }))),
    );
    await journal.put(aNotice(99));
    assert.equal((await reopen()).length, 51);
  });

  it('loses nothing when it is written anew and its folder can not be brought to the disk', async () => {
    for (let count = 0; count < 1_000; count++)
      await journal.put(aNotice(count % 3, { changedAt: count + now }));
    const folder = await open(directory);
    const sync = stub(Object.getPrototypeOf(folder), 'sync');
    await folder.close();
    sync.callThrough();
    sync.onSecondCall().rejects(Object.assign(new Error('Broken disk.'), { code: 'EIO' }));
    await journal.put(aNotice(1, { changedAt: now + 1_001 }));
    // Comes after the lines were written anew.
    await journal.put(full);
    restore();
    assert.equal(sync.callCount, 2);
    assert.deepEqual(
      log.lines.map(({ level }) => level),
      ['error'],
    );
    assert.ok((await reopen()).some(({ messageId }) => messageId === full.messageId));
  });

  it('drops at the start what is over for 30 days, and nothing that is open', async () => {
    const old = now - 31 * day;
    const open = aNotice(1, { changedAt: old, shown: told });
    const young = aNotice(2, { changedAt: now - 29 * day, shown: { ...told, isOpen: false } });
    await journal.put(open);
    await journal.put(young);
    await journal.put(aNotice(3, { changedAt: old, shown: { ...told, isOpen: false } }));
    await journal.put(aNotice(4, { changedAt: old }));
    assert.deepEqual(await reopen(), [open, young]);
  });

  it('writes nothing more when its folder is not its own any more, and says why', async () => {
    await journal.put(full);
    losing.abort(new StoreError('lock_lost', 'Another process has taken over.'));
    await assert.rejects(journal.put(aNotice(1)), { code: 'lock_lost' });
    await assert.rejects(journal.remove(full.conversationId, full.issueId), { code: 'lock_lost' });
    await journal.close();
    losing = new AbortController();
    assert.deepEqual(await reopen(), [full]);
  });

  it('can be read by nobody else', async () => {
    assert.equal((await stat(path())).mode & 0o777, 0o600);
  });

  it('refuses a file that it can not open, with the mend, and what is put after its end', async () => {
    await journal.close();
    await assert.rejects(journal.put(full), { code: 'closed' });
    await rm(path());
    await mkdir(path());
    const opened = openNoticeJournal({ directory, lost: losing.signal, clock: () => now, log });
    await assert.rejects(opened, /Let the user that runs this program read and write it/);
  });

  it('refuses what it can not write, and goes on when it can', async () => {
    await journal.close();
    await rm(directory, { recursive: true });
    const file = join(directory, 'x');
    await assert.rejects(openNoticeJournal({ directory: file, lost: losing.signal, clock: () => now, log }), {
      code: 'unreadable',
    });
    await mkdir(directory);
    await writeFile(path(), '');
    await chmod(path(), 0o600);
    await reopen();
    await journal.put(full);
    assert.deepEqual(await journal.all(), [full]);
  });

  it('takes 60,000 notices in passing', async () => {
    const many = Array.from({ length: 60_000 }, (_, at) =>
      aNotice(at, { messageId: '1700000000000', shown: told, replied: told }),
    );
    const cpu = process.cpuUsage();
    await Promise.all(many.map((notice) => journal.put(notice)));
    const put = process.cpuUsage(cpu);
    const again = process.cpuUsage();
    assert.equal((await reopen()).length, 60_000);
    const read = process.cpuUsage(again);
    const ms = ({ user, system }: NodeJS.CpuUsage) => Math.round((user + system) / 1000);
    assert.ok(ms(put) < 4_000 && ms(read) < 6_000, `put ${ms(put)} ms, read ${ms(read)} ms`);
  });
});
