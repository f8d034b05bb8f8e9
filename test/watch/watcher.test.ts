import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ReadError } from '../../src/errors.ts';
import { createBoard } from '../../src/watch/board/create-board.ts';
import type { Watch } from '../../src/watch/board.ts';
import { aWatcher } from './scripted-sources.ts';
import { anAnnouncement, anIssue, aPost, customersNamed, day, eight, hour, minute } from './some-issues.ts';

const second = 1_000;

describe('the watcher', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  const many = customersNamed(...Array.from({ length: 60 }, (_, number) => `Customer ${number}`));
  const [contoso, fabrikam] = many;
  assert.ok(contoso && fabrikam);
  const few = [contoso, fabrikam];

  describe('in each cycle', () => {
    it('reads the health of all, first everything, then what has changed since a little before the last read', async () => {
      const { watcher, sources, board } = aWatcher(few);
      sources.issuesNow = ({ tenantId }) => (tenantId === contoso.tenantId ? [anIssue()] : []);
      await watcher.start();
      await timers.tickAsync(minute + second);
      await watcher.stop();
      assert.deepEqual(
        sources.of('health').map(({ at, since }) => [at, since]),
        [
          [eight, undefined],
          [eight, undefined],
          [eight + minute, eight - 5 * minute],
          [eight + minute, eight - 5 * minute],
        ],
      );
      assert.equal(board.openIssues()[0]?.customerCount, 1);
      assert.equal(board.coverage('health').read, 2);
    });

    it('has no more requests under way than it may', async () => {
      const { watcher, sources } = aWatcher(many, { atOnce: 7 });
      await watcher.start();
      await timers.tickAsync(30 * second);
      await watcher.stop();
      // And one that reads licences, apart from the others.
      assert.ok(sources.mostUnderWay <= 8 && sources.mostUnderWay >= 7, `${sources.mostUnderWay}`);
      assert.equal(sources.of('health').length, many.length);
    });

    it('follows the directory', async () => {
      const counts: number[] = [];
      const onCustomers = (count: number) => void counts.push(count);
      const { watcher, sources, directory, board } = aWatcher(few, { onCustomers });
      sources.issuesNow = () => [anIssue()];
      await watcher.start();
      await timers.tickAsync(second);
      directory.change([fabrikam]);
      await timers.tickAsync(minute);
      await watcher.stop();
      assert.deepEqual(board.customersHit('EX100001'), [{ customer: fabrikam }]);
      assert.equal(board.coverage('health').total, 1);
      assert.deepEqual(counts, [2, 1]);
    });

    it('tells when the board knows what it read', async () => {
      const known: number[] = [];
      const onRound = () => void known.push(stage.board.openIssues().length);
      const stage = aWatcher(few, { onRound });
      stage.sources.issuesNow = () => [anIssue()];
      await stage.watcher.start();
      await timers.tickAsync(minute + second);
      await stage.watcher.stop();
      assert.deepEqual(known, [1, 1]);
    });

    it('does not wait for the next one with customers whose account was loaded late', async () => {
      const { watcher, sources, directory } = aWatcher([contoso]);
      let isLoaded = false;
      Object.assign(directory, { isLoaded: () => isLoaded });
      await watcher.start();
      await timers.tickAsync(500);
      isLoaded = true;
      directory.change(few);
      await timers.tickAsync(2 * second);
      await watcher.stop();
      assert.ok(sources.of('health').some(({ tenantId }) => tenantId === fabrikam.tenantId));
    });

    it('says in the log what it did, aloud when something happened', async () => {
      const { watcher, sources, log } = aWatcher(few);
      await watcher.start();
      await timers.tickAsync(2 * minute + second);
      sources.issuesNow = () => [anIssue({ updatedAt: eight + 2 * minute })];
      await timers.tickAsync(minute);
      sources.fail = () => {
        throw new ReadError('service_failed', 'Down.');
      };
      await timers.tickAsync(minute);
      await watcher.stop();
      const lines = log.lines.filter(({ message }) => message === 'All customers read');
      assert.deepEqual(
        lines.map(({ level, fields }) => [level, fields.changes, fields.unread]),
        [
          ['info', 0, 0],
          ['debug', 0, 0],
          ['debug', 0, 0],
          ['info', 1, 0],
          ['info', 0, 2],
        ],
      );
      assert.equal(JSON.stringify(log.lines).includes(contoso.name), false);
    });
  });

  it('starts no cycle before the last one has ended', async () => {
    const { watcher, sources } = aWatcher(few, { atOnce: 1 });
    sources.latencyMs = 29 * second;
    await watcher.start();
    await timers.tickAsync(10 * minute);
    await watcher.stop();
    assert.equal(sources.mostUnderWay, 2);
    const perCustomer = sources.of('health').filter(({ tenantId }) => tenantId === contoso.tenantId);
    const pauses = perCustomer.slice(1).map(({ at }, place) => at - (perCustomer[place]?.at ?? 0));
    assert.ok(perCustomer.length >= 4);
    assert.ok(pauses.every((pause) => pause >= minute));
  });

  it('reads everything of each customer once an hour, not of all in the same minute', async () => {
    const { watcher, sources } = aWatcher(many);
    await watcher.start();
    await timers.tickAsync(minute);
    sources.asked.length = 0;
    await timers.tickAsync(hour);
    await watcher.stop();
    const full = sources.of('health').filter(({ since }) => since === undefined);
    assert.equal(new Set(full.map(({ tenantId }) => tenantId)).size, many.length);
    assert.ok(full.length <= many.length + 5, `${full.length}`);
    assert.ok(most(full.map(({ at }) => at)) < 8);
  });

  describe('the other lanes', () => {
    it('keep their paces, and no cycle has a burst of them', async () => {
      const half = many.slice(0, 30);
      const { watcher, sources } = aWatcher(half);
      await watcher.start();
      // The first rounds are over: those of so few customers are short.
      await timers.tickAsync(30 * minute);
      sources.asked.length = 0;
      await timers.tickAsync(6 * hour);
      await watcher.stop();
      for (const [lane, rounds, mostInAMinute] of [
        ['azure', 72, 14],
        ['messages', 12, 6],
        ['licences', 1, 4],
      ] as const) {
        const asked = sources.of(lane);
        assert.ok(
          Math.abs(asked.length - rounds * half.length) <= half.length * 0.1,
          `${lane} ${asked.length}`,
        );
        assert.ok(
          most(asked.map(({ at }) => at)) <= mostInAMinute,
          `${lane} ${most(asked.map(({ at }) => at))}`,
        );
      }
    });

    it('have asked few customers once after a minute or so', async () => {
      const { watcher, sources, board } = aWatcher(many);
      await watcher.start();
      await timers.tickAsync(2 * second);
      assert.equal(board.coverage('azure').read, many.length);
      assert.equal(board.coverage('messages').read, many.length);
      await timers.tickAsync(30 * second);
      await watcher.stop();
      assert.equal(board.coverage('licences').read, many.length);
      assert.equal(sources.of('licences').length, many.length);
    });

    it('keep no cycle waiting for licences, which are read half a second apart', async () => {
      const { watcher, sources, board, log } = aWatcher(many);
      sources.issuesNow = () => [anIssue({ posts: [aPost(eight)] })];
      await watcher.start();
      await timers.tickAsync(3 * second);
      assert.ok(sources.of('licences').length < 10);
      assert.ok(log.lines.some(({ message }) => message === 'All customers read'));
      assert.deepEqual(
        board.changesSince(0).map(({ kind }) => kind),
        ['opened'],
      );
      await watcher.stop();
    });

    it('read licences on beside several cycles, none of them twice', async () => {
      const { watcher, sources } = aWatcher(many, { cycleMs: 10 * second });
      await watcher.start();
      await timers.tickAsync(2 * minute);
      await watcher.stop();
      const asked = sources.of('licences');
      assert.equal(asked.length, many.length);
      assert.equal(new Set(asked.map(({ tenantId }) => tenantId)).size, many.length);
      const pauses = asked.slice(1).map(({ at }, place) => at - (asked[place]?.at ?? 0));
      assert.ok(Math.min(...pauses) >= 500);
    });

    it('cost a customer less than a hundred requests an hour, health included', async () => {
      const { watcher, sources } = aWatcher(many);
      sources.announcementsNow = Array.from({ length: 30 }, (_, number) =>
        anAnnouncement({ id: `MC${number}` }),
      );
      await watcher.start();
      await timers.tickAsync(2 * hour);
      await watcher.stop();
      for (const from of [eight, eight + hour]) {
        const counts = new Map<string, number>();
        for (const { at, lane, tenantId } of sources.asked) {
          if (at < from || at >= from + hour || lane === 'azure' || lane === 'licences') continue;
          counts.set(tenantId, (counts.get(tenantId) ?? 0) + 1);
        }
        assert.equal(counts.size, many.length);
        assert.ok(Math.max(...counts.values()) < 100);
      }
    });

    it('ask no customer for Azure whose licences hold none', async () => {
      const { watcher, sources, board } = aWatcher(few);
      sources.hasAzure = false;
      await watcher.start();
      await timers.tickAsync(10 * minute);
      sources.asked.length = 0;
      await timers.tickAsync(20 * minute);
      await watcher.stop();
      assert.equal(sources.of('azure').length, 0);
      assert.equal(board.hasAzure(contoso.tenantId), false);
      assert.equal(board.coverage('azure').total, 0);
    });
  });

  describe('announcements', () => {
    it('are read once each, through one of those that have them; many by one list', async () => {
      const { watcher, sources, board } = aWatcher(many);
      sources.announcementsNow = Array.from({ length: 40 }, (_, number) =>
        anAnnouncement({ id: `MC${number}` }),
      );
      await watcher.start();
      await timers.tickAsync(40 * minute);
      assert.equal(board.announcements().length, 40);
      assert.equal(board.announcements()[0]?.customerCount, many.length);
      assert.equal(sources.of('announcementList').length, 1);
      assert.equal(sources.of('announcement').length, 0);
      const changed = anAnnouncement({ id: 'MC7', title: 'Another button', updatedAt: eight + hour });
      sources.announcementsNow = [changed];
      await timers.tickAsync(31 * minute);
      await watcher.stop();
      assert.equal(sources.of('announcement').length, 1);
      const found = board.announcements().find(({ announcement }) => announcement.id === 'MC7');
      assert.deepEqual([found?.announcement.title, found?.announcement.body], ['Another button', 'Text.']);
    });

    it('that can not be read are asked for again, but not in each cycle', async () => {
      const { watcher, sources } = aWatcher(few);
      sources.announcementsNow = [anAnnouncement()];
      sources.fail = ({ lane }) => {
        if (lane === 'announcement') throw new ReadError('service_failed', 'Down.');
      };
      await watcher.start();
      await timers.tickAsync(2 * hour);
      await watcher.stop();
      const { length } = sources.of('announcement');
      assert.ok(length >= 3 && length <= 5, `${length}`);
    });
  });

  describe('a customer that fails', () => {
    const failing = async (error: ReadError, forMs: number) => {
      const world = aWatcher(few);
      world.sources.issuesNow = () => [anIssue()];
      await world.watcher.start();
      await timers.tickAsync(second);
      world.sources.fail = ({ tenantId }) => {
        if (tenantId === contoso.tenantId) throw error;
      };
      await timers.tickAsync(forMs);
      const asked = world.sources.of('health').filter(({ tenantId }) => tenantId === contoso.tenantId);
      return { ...world, minutes: asked.map(({ at }) => Math.round((at - eight) / minute)) };
    };

    it('is a gap with its reason; what was known of it stays, and so does all of the others', async () => {
      const { watcher, board } = await failing(new ReadError('consent_missing', 'No.'), 3 * minute);
      await watcher.stop();
      const { failed, read } = board.coverage('health');
      assert.deepEqual(failed, [{ reason: 'consent_missing', customers: [contoso] }]);
      assert.equal(read, 1);
      assert.equal(board.customersHit('EX100001').length, 2);
    });

    it('is asked less and less often, up to once an hour where a person has to mend it', async () => {
      const { watcher, minutes } = await failing(new ReadError('consent_missing', 'No.'), 6 * hour);
      await watcher.stop();
      const pauses = minutes.slice(2).map((at, place) => at - (minutes[place + 1] ?? 0));
      assert.ok(minutes.length <= 12, `${minutes}`);
      assert.ok(
        (pauses[0] ?? 0) >= 4 && (pauses.at(-1) ?? 0) >= 45 && Math.max(...pauses) <= 61,
        `${pauses}`,
      );
    });

    it('is asked again within a quarter of an hour where it mends itself', async () => {
      const { watcher, minutes } = await failing(new ReadError('service_failed', 'Down.'), 6 * hour);
      await watcher.stop();
      const pauses = minutes.slice(2).map((at, place) => at - (minutes[place + 1] ?? 0));
      assert.ok((pauses[0] ?? 0) <= 2 && Math.max(...pauses) <= 16, `${pauses}`);
      assert.ok(minutes.length < 45, `${minutes.length}`);
    });

    it('is left alone for as long as Microsoft says', async () => {
      const error = new ReadError('throttled', 'Too many.', { retryAfterSeconds: 1_200 });
      const { watcher, minutes } = await failing(error, 50 * minute);
      await watcher.stop();
      assert.deepEqual(minutes.slice(0, 2), [0, 1]);
      assert.ok(minutes.slice(2).every((at, place) => at - (minutes[place + 1] ?? 0) >= 20));
      assert.equal(minutes.length, 4);
    });

    it('counts as read again with its next good answer, told what changed since the last one', async () => {
      const { watcher, board, sources } = await failing(new ReadError('service_failed', 'Down.'), minute);
      sources.fail = () => {};
      await timers.tickAsync(5 * minute);
      await watcher.stop();
      assert.deepEqual(board.coverage('health').failed, []);
      const asked = sources.of('health').filter(({ tenantId }) => tenantId === contoso.tenantId);
      assert.equal(asked[2]?.since, eight - 5 * minute);
    });

    it('and never answers is given up after 30 seconds', async () => {
      const { watcher, sources, board } = aWatcher(few);
      sources.latencyMs = hour;
      await watcher.start();
      await timers.tickAsync(31 * second);
      await watcher.stop();
      assert.equal(board.coverage('health').failed[0]?.reason, 'no_answer');
    });
  });

  describe('keeps those who ask a program that has just started waiting', () => {
    const waiting = (watcher: Watch, signal = new AbortController().signal) => {
      const state = { isReady: false };
      const ready = watcher.ready({ signal }).then(() => {
        state.isReady = true;
      });
      return { ready, state };
    };

    it('until it has asked every customer once', async () => {
      const { watcher, board } = aWatcher(few);
      await watcher.start();
      const { ready, state } = waiting(watcher);
      await timers.tickAsync(50);
      assert.equal(state.isReady, false);
      await timers.tickAsync(second);
      assert.equal(state.isReady, true);
      await ready;
      assert.equal(board.coverage('health').waiting, 0);
      await watcher.stop();
      assert.equal(timers.countTimers(), 0);
    });

    it('also for the customers of an account that is loaded late', async () => {
      const { watcher, directory } = aWatcher([contoso]);
      let isLoaded = false;
      Object.assign(directory, { isLoaded: () => isLoaded });
      await watcher.start();
      const { state } = waiting(watcher);
      await timers.tickAsync(500);
      assert.equal(state.isReady, false);
      isLoaded = true;
      directory.change(few);
      await timers.tickAsync(2 * second);
      assert.equal(state.isReady, true);
      await watcher.stop();
    });

    it('four seconds at most, not at all after a quarter of a minute, and never longer than the turn', async () => {
      const { watcher, sources } = aWatcher(few);
      sources.latencyMs = hour;
      await watcher.start();
      const patient = waiting(watcher);
      const turn = new AbortController();
      const hurried = waiting(watcher, turn.signal);
      await timers.tickAsync(second);
      turn.abort();
      await hurried.ready;
      await timers.tickAsync(2_900);
      assert.equal(patient.state.isReady, false);
      await timers.tickAsync(200);
      assert.equal(patient.state.isReady, true);
      await timers.tickAsync(11 * second);
      await waiting(watcher).ready;
      await watcher.stop();
    });

    it('not where it remembers, nor once it is stopped, nor where it does not go round by itself', async () => {
      const before = aWatcher(few);
      await waiting(before.watcher).ready;
      await before.watcher.start();
      await timers.tickAsync(second);
      await before.watcher.stop();
      const after = aWatcher(few);
      after.saved.push(...before.saved);
      after.sources.latencyMs = minute;
      await after.watcher.start();
      await waiting(after.watcher).ready;
      await after.watcher.stop();
      const stopped = aWatcher(few);
      stopped.sources.latencyMs = minute;
      await stopped.watcher.start();
      const { ready } = waiting(stopped.watcher);
      await stopped.watcher.stop();
      await ready;
    });
  });

  describe('when it is stopped', () => {
    it('gives up what is under way at once, and that is no failure', async () => {
      const { watcher, sources, board } = aWatcher(many);
      await watcher.start();
      await timers.tickAsync(50);
      const signals = [...sources.underWay];
      assert.ok(signals.length > 10);
      await watcher.stop();
      assert.ok(signals.every(({ aborted }) => aborted));
      assert.deepEqual(board.coverage('health').failed, []);
      const { length } = sources.asked;
      await timers.tickAsync(hour);
      assert.equal(sources.asked.length, length);
      assert.equal(timers.countTimers(), 0);
    });

    it('saves what it knows, and starts with it again: ages are true, only changes are asked for', async () => {
      const before = aWatcher(few);
      before.sources.issuesNow = () => [anIssue()];
      await before.watcher.start();
      await timers.tickAsync(second);
      await before.watcher.stop();
      assert.equal(before.saved.length, 1);

      await timers.tickAsync(5 * minute);
      const after = aWatcher(few);
      after.saved.push(...before.saved);
      await after.watcher.start();
      assert.equal(after.board.openIssues()[0]?.customerCount, 2);
      assert.equal(after.board.coverage('health').oldestReadAt, eight);
      await timers.tickAsync(second);
      await after.watcher.stop();
      assert.deepEqual(
        after.sources.of('health').map(({ since }) => since),
        [eight - 5 * minute, eight - 5 * minute],
      );
    });

    it('reads everything anew after more than a day', async () => {
      const before = aWatcher(few);
      await before.watcher.start();
      await timers.tickAsync(second);
      await before.watcher.stop();
      await timers.tickAsync(2 * day);
      const after = aWatcher(few);
      after.saved.push(...before.saved);
      await after.watcher.start();
      await timers.tickAsync(second);
      await after.watcher.stop();
      assert.ok(after.sources.of('health').every(({ since }) => since === undefined));
    });
  });

  it('saves every five minutes, and goes on where that fails', async () => {
    const { watcher, saved } = aWatcher(few);
    await watcher.start();
    await timers.tickAsync(30 * minute);
    assert.equal(saved.length, 5);
    await watcher.stop();

    const lost = aWatcher(few, {
      memory: { load: async () => undefined, save: () => Promise.reject(new Error('Disk full')) },
    });
    await lost.watcher.start();
    await timers.tickAsync(7 * minute);
    await lost.watcher.stop();
    assert.equal(lost.sources.of('health').length, 16);
    assert.ok(lost.log.lines.some(({ level }) => level === 'warn'));
  });

  it('remembers the customers of an account that can not be read after a restart', async () => {
    const board = createBoard({ clock: Date.now });
    board.setCustomers(few);
    board.applyIssues(contoso.tenantId, { issues: [anIssue()], isComplete: true, at: eight });
    const { watcher, directory, saved, board: next } = aWatcher([]);
    saved.push(board.snapshot());
    const error = new ReadError('service_failed', 'Down.');
    const failures = [{ account: 'primary', cloud: 'global', error } as const];
    const snapshot = { customers: [], loadedAt: new Map(), failures };
    Object.assign(directory, { snapshot: () => snapshot });
    await watcher.start();
    await timers.tickAsync(minute);
    await watcher.stop();
    assert.deepEqual(next.customers(), few);
    assert.equal(next.customersHit('EX100001').length, 1);
  });
});

/** The most of the moments that are in one minute. */
function most(moments: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const at of moments)
    counts.set(Math.floor(at / minute), (counts.get(Math.floor(at / minute)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
