import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeConnectorLimits } from '../../src/sandbox/teams/connector-limits.ts';
import { createTeamsTraffic } from '../../src/teams-traffic/teams-traffic.ts';

const hour = 3_600_000;
const noc = { tenantId: 't-1', conversationId: '19:noc@thread.tacv2' };

describe('the traffic to Teams', () => {
  /** Sends so many at once; returns when each leaves. */
  function leave(traffic: ReturnType<typeof createTeamsTraffic>, count: number, now = 0): number[] {
    return Array.from({ length: count }, () => now + traffic.pass(noc, now).wait);
  }

  it('lets seven messages go at once, and the others one after the other', () => {
    assert.deepEqual(leave(createTeamsTraffic(Date.now), 9), [0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
  });

  it('counts the threads of a channel as the channel', () => {
    const traffic = createTeamsTraffic(Date.now);
    for (let thread = 0; thread < 7; thread++) {
      const conversationId = `${noc.conversationId};messageid=${thread}`;
      assert.equal(traffic.pass({ ...noc, conversationId }, 0).wait, 0);
    }
    assert.equal(traffic.pass(noc, 0).wait, 1_000);
  });

  it('counts all conversations of a tenant together, and each tenant for itself', () => {
    const traffic = createTeamsTraffic(Date.now);
    const wait = (tenantId: string, chat: number) =>
      traffic.pass({ tenantId, conversationId: `a:${tenantId}${chat}` }, 0).wait;
    const waits = Array.from({ length: 51 }, (_, chat) => wait('t-1', chat));
    assert.deepEqual(waits, [...Array.from({ length: 50 }, () => 0), 1_000]);
    assert.equal(wait('t-2', 0), 0);
  });

  it('keeps its place for a message that waits', () => {
    const traffic = createTeamsTraffic(Date.now);
    leave(traffic, 8);
    assert.ok(traffic.ofConversation(noc.conversationId).wait(0) > 1_000);
  });

  it('forgets what no longer counts', () => {
    const traffic = createTeamsTraffic(Date.now);
    const before = traffic.ofConversation(noc.conversationId);
    traffic.pass(noc, 0);
    traffic.forgetIdle(hour - 1);
    assert.equal(traffic.ofConversation(noc.conversationId), before);
    traffic.forgetIdle(hour + 6_000);
    assert.notEqual(traffic.ofConversation(noc.conversationId), before);
  });

  it('never gets refused, whoever sends when', () => {
    const burst = fc.record({
      after: fc.nat(40_000),
      chat: fc.nat(3),
      count: fc.integer({ min: 1, max: 70 }),
      took: fc.nat(500),
    });
    fc.assert(
      fc.property(fc.array(burst, { maxLength: 10 }), (bursts) => {
        const traffic = createTeamsTraffic(Date.now);
        const arrivals: { readonly at: number; readonly conversationId: string }[] = [];
        let now = 0;
        for (const { after, chat, count, took } of bursts) {
          now += after;
          const conversationId = `a:${chat}`;
          const pass = () => traffic.pass({ tenantId: 't-1', conversationId }, now);
          for (const passage of Array.from({ length: count }, pass)) {
            const leaves = now + passage.wait;
            passage.sent(leaves);
            passage.answered(leaves + took);
            arrivals.push({ at: leaves + took / 2, conversationId });
          }
        }
        const limits = makeConnectorLimits();
        for (const { at, conversationId } of arrivals.sort((a, b) => a.at - b.at))
          assert.equal(limits.spend(conversationId, 't-1', at), undefined);
      }),
    );
  });
});
