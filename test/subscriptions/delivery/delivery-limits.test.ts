import assert from 'node:assert/strict';
import type sinon from 'sinon';
import { anIssue, aPost, eight, hour, minute } from '../../watch/some-issues.ts';
import { pretendTeams } from './pretend-teams.ts';
import { channel, someDelivery, standStill } from './some-delivery.ts';

const second = 1_000;
const id = 'EX100001';

describe('the delivery keeps the limits of Teams', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = standStill();
  });
  afterEach(() => timers.restore());

  const noc = channel(1);
  const { conversationId } = noc.where;

  const manyIssues = (scene: ReturnType<typeof someDelivery>, count: number) => {
    for (let number = 0; number < count; number++)
      scene.issues.set(`EX${number}`, anIssue({ id: `EX${number}` }));
  };

  it('in one conversation, a tenth of them left to people who ask there, one message at a time', async () => {
    const scene = someDelivery();
    manyIssues(scene, 130);
    const delivery = await scene.start([noc]);
    await timers.tickAsync(59 * second);
    const before = scene.teams.requests.length;
    await timers.tickAsync(6 * second);
    const { teams } = scene;
    assert.equal(teams.throttled(), 0);
    assert.equal(teams.mostAtOnce(), 1);
    assert.ok(before >= 106 && before <= 108, `${before} in the first minute`);
    await timers.tickAsync(minute);
    await delivery.idle();
    assert.equal(teams.cards.length, 130);
  });

  it('in an hour', async () => {
    const scene = someDelivery({ teams: pretendTeams(10) });
    scene.issues.set(id, anIssue());
    const delivery = await scene.start([noc]);
    for (let post = 0; post < 4_000; post++) {
      scene.issues.set(id, anIssue({ posts: [aPost(eight + post)] }));
      delivery.mark(noc, id);
      await timers.tickAsync(second);
    }
    const requests = scene.teams.requests.filter(({ at }) => at < eight + hour);
    assert.equal(scene.teams.throttled(), 0);
    assert.ok(requests.length >= 1_600 && requests.length <= 1_620, `${requests.length}`);
  });

  for (const [latency, jitter] of [
    [4, 0],
    [200, 40],
  ] as const) {
    it(`in a tenant, at ${latency} ms and up to ${jitter} ms more, and reaches at least 95 % of them`, async () => {
      let seed = 7;
      const random = () => {
        seed = (seed * 16_807) % 2_147_483_647;
        return seed / 2_147_483_647;
      };
      const scene = someDelivery({ teams: pretendTeams(latency, () => random() * jitter) });
      scene.issues.set(id, anIssue());
      const all = Array.from({ length: 1_000 }, (_, number) => channel(number));
      const delivery = await scene.start(all);
      await timers.tickAsync(minute);
      await delivery.idle();
      const { requests } = scene.teams;
      const took = (requests.at(-1)?.at ?? 0) - (requests[0]?.at ?? 0);
      assert.equal(scene.teams.throttled(), 0);
      assert.equal(requests.length, 1_000);
      assert.ok(1_000 / took >= (0.95 * 50) / second, `${took} ms`);
    });
  }

  it('together with what others send, for which it leaves room', async () => {
    const scene = someDelivery();
    manyIssues(scene, 300);
    const delivery = await scene.start([noc]);
    const { teams, traffic } = scene;
    const waits: number[] = [];
    for (let answer = 0; answer < 20; answer++) {
      await timers.tickAsync(3 * second);
      const passage = traffic.pass(noc.where, Date.now());
      waits.push(passage.wait);
      await timers.tickAsync(passage.wait);
      assert.ok(teams.takeAnswer(noc.where));
      passage.answered(Date.now());
    }
    await timers.tickAsync(5 * minute);
    await delivery.idle();
    assert.equal(teams.throttled(), 0);
    assert.ok(Math.max(...waits) <= second, waits.join());
    assert.equal(teams.cards.length, 300);
  });

  it('each tenant for itself', async () => {
    const scene = someDelivery();
    scene.issues.set(id, anIssue());
    const other = (number: number) => {
      const subscription = channel(number);
      return { ...subscription, where: { ...subscription.where, tenantId: 't-2' } };
    };
    const numbers = Array.from({ length: 100 }, (_, number) => number);
    await scene.start([...numbers.map(channel), ...numbers.map((number) => other(number + 100))]);
    await timers.tickAsync(2.2 * second);
    assert.equal(scene.teams.cards.length, 200);
  });

  it('and lets no busy conversation delay another', async () => {
    const scene = someDelivery();
    manyIssues(scene, 60);
    const delivery = await scene.start([noc]);
    await timers.tickAsync(5 * second);
    const at = Date.now();
    for (const number of [2, 3, 4]) delivery.mark(channel(number), 'EX0');
    await timers.tickAsync(second);
    const others = scene.teams.requests.filter((request) => request.conversationId !== conversationId);
    assert.equal(others.length, 3);
    assert.ok(others.every((request) => request.at - at < 200));
  });

  it('in turn: who has had a message comes again after all others', async () => {
    const scene = someDelivery();
    manyIssues(scene, 2);
    await scene.start(Array.from({ length: 40 }, (_, number) => channel(number)));
    await timers.tickAsync(5 * second);
    const first = scene.teams.requests.slice(0, 40).map((request) => request.conversationId);
    assert.equal(new Set(first).size, 40);
  });
});
