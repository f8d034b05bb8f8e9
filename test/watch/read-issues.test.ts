import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ReadError } from '../../src/errors.ts';
import type { Issue } from '../../src/health/model.ts';
import { aWatcher } from './scripted-sources.ts';
import { anIssue, customersNamed, day, eight, hour, minute, resolved } from './some-issues.ts';

const second = 1_000;
const customers = customersNamed(...Array.from({ length: 20 }, (_, number) => `Customer ${number}`));
const [contoso] = customers;
const id = anIssue().id;

/** A watcher of one customer or more, and a Microsoft with one issue that answers by its filters. */
function aWorld(watched = customers.slice(0, 1)) {
  const stage = aWatcher(watched);
  const world = {
    ...stage,
    issues: [anIssue()] as readonly Issue[],
    /** Happens once the watcher has asked for all that is open: before Microsoft answers, and after. */
    beforeWhole: () => {},
    afterWhole: () => {},
    endNow() {
      world.issues = [resolved(anIssue(), Date.now() - second)];
    },
    leaveNow() {
      world.issues = [];
    },
    kinds: () => stage.board.changesSince(0).map(({ kind }) => kind),
    /** From when on changes were asked for at once after everything. */
    askedAfterWhole: () =>
      stage.sources
        .of('health')
        .flatMap(({ since }, place, all) => (since === undefined ? [all[place + 1]?.since] : [])),
  };
  stage.sources.issuesNow = (_customer, since) => {
    if (since !== undefined) return world.issues.filter(({ updatedAt }) => updatedAt >= since);
    world.beforeWhole();
    const open = world.issues.filter(({ isResolved }) => !isResolved);
    world.afterWhole();
    return open;
  };
  return world;
}

describe('reading everything of a customer', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: eight, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => timers.restore());

  async function watchAnHour(world: ReturnType<typeof aWorld>): Promise<void> {
    await timers.tickAsync(hour + minute);
    await world.watcher.stop();
  }

  async function begun(world = aWorld()) {
    await world.watcher.start();
    await timers.tickAsync(minute - second);
    return world;
  }

  /** What was known before a stop, and the watcher that goes on with it. */
  async function afterAStop(ms: number, watched = customers) {
    const before = await begun(aWorld(watched));
    await before.watcher.stop();
    await timers.tickAsync(ms);
    const after = aWorld(watched);
    after.saved.push(...before.saved);
    return after;
  }

  it('sees that an issue has ended since the last read, and has not left its customer', async () => {
    const world = await begun();
    world.beforeWhole = world.endNow;
    await watchAnHour(world);
    assert.deepEqual(world.kinds(), ['resolved']);
    assert.equal(world.board.findIssue(id)?.customerCount, 1);
    assert.deepEqual(world.board.openIssues(), []);
  });

  it('also where it ends while it is asked', async () => {
    const world = await begun();
    world.afterWhole = world.endNow;
    await watchAnHour(world);
    assert.deepEqual(world.kinds(), ['resolved']);
    assert.equal(world.board.findIssue(id)?.issue.isResolved, true);
  });

  it('sees that an issue has left its customer, and goes on for others', async () => {
    const world = await begun();
    world.beforeWhole = world.leaveNow;
    await watchAnHour(world);
    assert.deepEqual(world.kinds(), ['customersLeft']);
    assert.equal(world.board.findIssue(id)?.issue.isResolved, false);
  });

  it('asks once more what has changed, from a little before the last read on', async () => {
    const world = await begun();
    world.sources.asked.length = 0;
    await watchAnHour(world);
    const asked = world.sources.of('health');
    const whole = asked.findIndex(({ since }) => since === undefined);
    const lastReadAt = asked[whole - 1]?.at ?? 0;
    assert.deepEqual(world.askedAfterWhole(), [lastReadAt - 5 * minute]);
  });

  it('does not believe one half of the answer without the other', async () => {
    const world = await begun();
    world.beforeWhole = () => {
      world.endNow();
      world.sources.fail = ({ since }) => {
        if (since !== undefined) throw new ReadError('service_failed', 'Down.');
      };
    };
    await watchAnHour(world);
    assert.deepEqual(world.kinds(), []);
    assert.equal(world.board.openIssues()[0]?.customerCount, 1);
    assert.equal(world.board.coverage('health').failed[0]?.reason, 'service_failed');
  });

  describe('after a stop of more than a day', () => {
    it('asks nobody for changes where nothing is missing', async () => {
      const world = await afterAStop(2 * day);
      await begun(world);
      await world.watcher.stop();
      assert.equal(world.sources.of('health').length, customers.length);
    });

    it('sees what has ended by the changes of those who miss it first', async () => {
      const world = await afterAStop(2 * day);
      world.issues = [resolved(anIssue(), eight + day)];
      await begun(world);
      await world.watcher.stop();
      assert.deepEqual(world.kinds(), ['resolved']);
      assert.equal(world.board.findIssue(id)?.customerCount, customers.length);
      const changes = world.sources.of('health').filter(({ since }) => since !== undefined);
      assert.ok(changes.length > 0 && changes.length <= 12, `${changes.length}`);
      assert.ok(changes.every(({ since }) => since === eight - 5 * minute));
    });
  });

  it('asks for nothing more where the customer was never read', async () => {
    const world = await begun();
    await world.watcher.stop();
    assert.deepEqual(
      world.sources.of('health').map(({ tenantId, since }) => [tenantId, since]),
      [[contoso?.tenantId, undefined]],
    );
  });
});
