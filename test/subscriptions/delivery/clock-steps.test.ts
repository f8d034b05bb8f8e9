import assert from 'node:assert/strict';
import type sinon from 'sinon';
import { anIssue, aPost, eight, hour, minute } from '../../watch/some-issues.ts';
import type { PretendTeams } from './pretend-teams.ts';
import { aToldDelivery, channel, someDelivery, standStill } from './some-delivery.ts';

const second = 1_000;
const id = 'EX100001';

describe('the delivery, when the clock is set back by an hour', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = standStill();
  });
  afterEach(() => timers.restore());

  const noc = channel(1);
  function setBack(teams: PretendTeams) {
    timers.setSystemTime(Date.now() - hour);
    teams.ahead += hour;
  }

  it('goes on telling what is new', async () => {
    const { asked, delivery, issues, teams } = await aToldDelivery(timers);
    setBack(teams);
    issues.set(id, anIssue({ posts: [aPost(eight)] }));
    delivery.mark(noc, id);
    await timers.tickAsync(second);
    assert.deepEqual(asked(), ['create', 'edit']);
  });

  it('tries again after twice the pause at the latest', async () => {
    const scene = someDelivery();
    scene.issues.set(id, anIssue());
    let isBusy = true;
    scene.teams.faultOf = () =>
      isBusy ? { isDone: false, fate: { kind: 'later', code: '412', retryAfterMs: 5_000 } } : undefined;
    await scene.start([noc]);
    await timers.tickAsync(second);
    isBusy = false;
    setBack(scene.teams);
    await timers.tickAsync(10 * second);
    assert.equal(scene.teams.cards.length, 1);
  });

  it('sends a card of which nobody knows whether it was shown once more after four minutes at the latest', async () => {
    const scene = someDelivery();
    scene.issues.set(id, anIssue());
    let isLost = true;
    scene.teams.faultOf = () => (isLost ? { isDone: false, fate: { kind: 'unknown' } } : undefined);
    await scene.start([noc]);
    await timers.tickAsync(minute);
    isLost = false;
    setBack(scene.teams);
    await timers.tickAsync(3 * minute + second);
    assert.equal(scene.teams.cards.length, 1);
  });

  it('keeps the limits of Teams', async () => {
    const scene = someDelivery();
    for (let issue = 0; issue < 20; issue++) scene.issues.set(`EX${issue}`, anIssue({ id: `EX${issue}` }));
    await scene.start([noc]);
    await timers.tickAsync(300);
    setBack(scene.teams);
    await timers.tickAsync(minute);
    assert.equal(scene.teams.cards.length, 20);
    assert.equal(scene.teams.throttled(), 0);
  });
});
