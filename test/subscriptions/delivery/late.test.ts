import assert from 'node:assert/strict';
import type sinon from 'sinon';
import { anIssue, eight, minute } from '../../watch/some-issues.ts';
import { type LateTimers, makeLate } from './late-timers.ts';
import { pretendTeams } from './pretend-teams.ts';
import { channel, someDelivery, standStill } from './some-delivery.ts';

const id = 'EX100001';
const allowed = 50 / 1_000;

/** The program's timers are late, and it hears of answers late, as on a busy machine. */
describe('the delivery of a program that is held up', () => {
  let timers: sinon.SinonFakeTimers;
  let late: LateTimers | undefined;
  beforeEach(() => {
    timers = standStill();
  });
  afterEach(() => {
    late?.stop();
    timers.restore();
  });

  /** Standing still for the first part of every so many milliseconds: all that is due then comes at its end. */
  const standing = (ms: number, every: number) => (at: number) => {
    const into = (at - eight) % every;
    return into < ms ? at - into + ms : at;
  };
  let seed = 7;
  const upTo = (ms: number) => (at: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return at + (seed / 2_147_483_647) * ms;
  };

  for (const [how, firesAt] of [
    ['by up to 50 ms every time', upTo(50)],
    ['for 100 ms, twice a second', standing(100, 500)],
    ['for 300 ms every second', standing(300, 1_000)],
    ['for 600 ms every three seconds', standing(600, 3_000)],
  ] as const) {
    it(`${how} reaches at least 95 % of what a tenant takes, and is not throttled`, async () => {
      late = makeLate(timers, firesAt);
      const scene = someDelivery({ teams: pretendTeams(20, () => 0, late.onTime) });
      scene.issues.set(id, anIssue());
      await scene.start(Array.from({ length: 1_000 }, (_, number) => channel(number)));
      await timers.tickAsync(minute);
      const { requests } = scene.teams;
      const took = (requests.at(-1)?.at ?? 0) - (requests[0]?.at ?? 0);
      assert.equal(requests.length, 1_000);
      assert.equal(scene.teams.throttled(), 0);
      assert.ok(1_000 / took >= 0.95 * allowed, `${(1_000 / took / allowed).toFixed(3)} of what is allowed`);
    });
  }

  it('does not make up for the time in which nothing waited', async () => {
    const scene = someDelivery({ teams: pretendTeams(200) });
    scene.issues.set(id, anIssue());
    const delivery = await scene.start();
    await timers.tickAsync(minute);
    for (let number = 0; number < 100; number++) delivery.mark(channel(number), id);
    await timers.tickAsync(200);
    assert.ok(scene.teams.requests.length <= 6, `${scene.teams.requests.length} at once`);
  });
});
