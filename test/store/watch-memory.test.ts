import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { createWatchMemory } from '../../src/store/watch-memory.ts';
import { createBoard } from '../../src/watch/board/create-board.ts';
import { aLog } from '../builders.ts';
import {
  anAnnouncement,
  anIssue,
  aPost,
  aWindow,
  customersNamed,
  eight,
  minute,
  resolved,
} from '../watch/some-issues.ts';
import { openTemporaryStore, type TemporaryStore } from './temporary-store.ts';

describe('the memory of the watcher', () => {
  let temporary: TemporaryStore;
  beforeEach(async () => {
    temporary = await openTemporaryStore();
  });
  afterEach(() => temporary.remove());

  const [adatum, contoso, fabrikam] = customersNamed('Adatum', '大同', 'Fabrikam');
  assert.ok(adatum && contoso && fabrikam);

  const aFullBoard = () => {
    let now = eight;
    const board = createBoard({ clock: () => now });
    board.setCustomers([adatum, contoso, fabrikam]);
    const tell = (tenantId: string, ...issues: ReturnType<typeof anIssue>[]) =>
      board.applyIssues(tenantId, { issues, isComplete: false, at: now });
    for (const { tenantId } of [adatum, contoso, fabrikam]) tell(tenantId);
    board.closeRound();
    now += minute;
    tell(adatum.tenantId, anIssue({ posts: [aPost(eight, eight + minute)] }));
    tell(contoso.tenantId, anIssue({ id: 'EX2' }));
    board.closeRound();
    now += minute;
    tell(fabrikam.tenantId, anIssue({ id: 'EX2' }));
    tell(adatum.tenantId, resolved(anIssue(), now));
    board.applyAnnouncements(adatum.tenantId, {
      ids: [{ id: 'MC100001', updatedAt: eight }],
      isComplete: true,
      at: now,
    });
    board.learnAnnouncement(anAnnouncement());
    board.applyLicences(adatum.tenantId, false, now);
    board.applyAzure(
      adatum.tenantId,
      { issues: [], maintenance: [aWindow()], isComplete: true, at: now },
      true,
    );
    board.closeRound();
    return board;
  };

  it('gives the whole board back', async () => {
    const board = aFullBoard();
    const memory = createWatchMemory(temporary.store, aLog());
    assert.equal(await memory.load(), undefined);
    await memory.save(board.snapshot());
    const snapshot = await memory.load();
    assert.ok(snapshot);
    const again = createBoard({ clock: () => eight + 2 * minute });
    again.restore(snapshot);
    for (const look of [
      (one: typeof board) => one.openIssues(),
      (one: typeof board) => one.findIssue('EX100001'),
      (one: typeof board) => one.customersHit('EX2'),
      (one: typeof board) => one.customersHit('EX100001'),
      (one: typeof board) => one.changesSince(0),
      (one: typeof board) => one.announcements(),
      (one: typeof board) => one.customersWith('MC100001'),
      (one: typeof board) => one.windows(),
      (one: typeof board) => one.customersOfWindow('PM3D-5Z8'),
      (one: typeof board) => one.coverage('health'),
      (one: typeof board) => one.coverage('azure'),
      (one: typeof board) => one.hasAzure(adatum.tenantId),
      (one: typeof board) => one.snapshot(),
    ]) {
      assert.deepEqual(look(again), look(board));
    }
    assert.ok(board.openIssues()[0]?.growth);
  });

  it('forgets bodies of announcements, and leaves aside customers that it does not know', async () => {
    const board = aFullBoard();
    board.learnAnnouncement(anAnnouncement({ body: 'Long.', links: [] }));
    const snapshot = board.snapshot();
    assert.equal(JSON.stringify(snapshot).includes('Long.'), false);
    const again = createBoard({ clock: () => eight });
    again.restore({ ...snapshot, customers: snapshot.customers.slice(0, 2) });
    assert.equal(again.findIssue('EX2')?.customerCount, 1);
  });

  for (const [what, lines] of [
    ['no base64', '***'],
    ['not compressed', Buffer.from('hello').toString('base64')],
    ['no JSON', gzipSync('hello\n').toString('base64')],
    ['empty', gzipSync('').toString('base64')],
    ['of another version', gzipSync('["version",2]\n["savedAt",1]\n').toString('base64')],
    ['of another shape', gzipSync('["version",1]\n["savedAt",1]\n["issues",{}]\n').toString('base64')],
  ] as const) {
    it(`leaves aside what is ${what}, and says so`, async () => {
      await temporary.store.write([{ collection: 'watch', key: 'board', value: { lines } }]);
      const log = aLog();
      assert.equal(await createWatchMemory(temporary.store, log).load(), undefined);
      assert.deepEqual(
        log.lines.map(({ level }) => level),
        ['warn'],
      );
    });
  }
});
