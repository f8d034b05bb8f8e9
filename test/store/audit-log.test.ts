import assert from 'node:assert/strict';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditEntry } from '../../src/audit/audit.ts';
import { type AuditFile, openAuditLog } from '../../src/store/audit-log.ts';
import { aLog } from '../builders.ts';
import { makeFolder } from './temporary-store.ts';

const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 'a',
  at: 1,
  by: { userId: 'u-1', name: 'Ada' },
  action: 'request.open',
  customer: { tenantId: 't-1', name: 'Contoso Ltd' },
  object: 'R-0001',
  outcome: 'done',
  correlationId: 'c-1',
  ...changes,
});

describe('the audit log', () => {
  let directory: string;
  let audit: AuditFile;
  const log = aLog();
  beforeEach(async () => {
    directory = await makeFolder();
    audit = await openAuditLog(directory, log);
  });
  afterEach(async () => {
    await audit.close();
    await rm(directory, { recursive: true, force: true });
    log.lines.length = 0;
  });

  const path = () => join(directory, 'audit.jsonl');
  const all = { offset: 0, limit: 100 };
  const idsOf = async (about: Parameters<AuditFile['read']>[0] = all) =>
    (await audit.read(about)).entries.map(({ id }) => id);

  it('keeps where, until when and all customers, and finds an entry by each of them', async () => {
    const several = entry({
      customer: undefined,
      customers: [
        { tenantId: 't-1', name: 'Contoso Ltd' },
        { tenantId: 't-2', name: 'Fabrikam Inc' },
      ],
      where: { conversationId: '19:noc', kind: 'channel', name: 'NOC' },
      until: 5,
    });
    await audit.append(several);
    for (const tenantId of ['t-1', 't-2'])
      assert.deepEqual((await audit.read({ ...all, tenantId })).entries, [
        JSON.parse(JSON.stringify(several)),
      ]);
    assert.deepEqual(await idsOf({ ...all, tenantId: 't-3' }), []);
  });

  it('is empty at first', async () => {
    assert.deepEqual(await audit.read(all), { entries: [], total: 0 });
  });

  it('gives back what was put in, the newest first, also after a restart', async () => {
    const second = entry({ id: 'b', detail: '25 → 30', reason: 'throttled', outcome: 'failed' });
    await audit.append(entry());
    await audit.append(second);
    await audit.close();
    audit = await openAuditLog(directory, log);
    assert.deepEqual(await audit.read(all), { entries: [second, entry()], total: 2 });
  });

  it('shows what has ended once, and what was never ended as begun', async () => {
    await audit.append(entry({ id: 'a', outcome: 'begun' }));
    await audit.append(entry({ id: 'b', outcome: 'begun' }));
    await audit.append(entry({ id: 'a', outcome: 'done', at: 2 }));
    const { entries } = await audit.read(all);
    assert.deepEqual(
      entries.map(({ id, outcome }) => [id, outcome]),
      [
        ['a', 'done'],
        ['b', 'begun'],
      ],
    );
  });

  it('gives one customer’s entries, in parts', async () => {
    for (const id of ['a', 'b', 'c', 'd'])
      await audit.append(entry({ id, customer: { tenantId: id === 'b' ? 't-2' : 't-1', name: id } }));
    assert.deepEqual(await idsOf({ tenantId: 't-1', offset: 1, limit: 1 }), ['c']);
    assert.equal((await audit.read({ tenantId: 't-1', offset: 0, limit: 1 })).total, 3);
  });

  it('never changes a line that is there', async () => {
    await audit.append(entry());
    const before = await readFile(path(), 'utf8');
    await audit.append(entry({ id: 'b' }));
    assert.ok((await readFile(path(), 'utf8')).startsWith(before));
  });

  it('goes on after a line that a crash has cut off, and says so', async () => {
    await audit.append(entry());
    await audit.close();
    await appendFile(path(), '{"id":"cut');
    audit = await openAuditLog(directory, log);
    await audit.append(entry({ id: 'b' }));
    assert.deepEqual(await idsOf(), ['b', 'a']);
    assert.equal(log.lines[0]?.fields.unreadable, 1);
  });

  it('keeps entries apart that are added at the same moment', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`);
    await Promise.all(ids.map((id) => audit.append(entry({ id }))));
    assert.deepEqual(await idsOf(), ids.reverse());
  });

  it('refuses a file that it can not open, with the mend', async () => {
    await audit.close();
    const file = join(directory, 'no-folder');
    await writeFile(file, '');
    await assert.rejects(openAuditLog(file, log), /Let the user that runs this program read and write it/);
    audit = await openAuditLog(directory, log);
  });
});
