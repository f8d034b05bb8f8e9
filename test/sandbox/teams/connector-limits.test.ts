import assert from 'node:assert/strict';
import { makeConnectorLimits } from '../../../src/sandbox/teams/connector-limits.ts';

const channel = '19:noc@thread.tacv2';
const second = 1_000;

describe("Teams' limits in the sandbox", () => {
  /** How many of these moments are let through. */
  function taken(moments: readonly number[], conversationOf: (at: number) => string | undefined) {
    const limits = makeConnectorLimits();
    return moments.filter((at) => limits.spend(conversationOf(at), 't-1', at) === undefined).length;
  }
  const every = (ms: number, until: number) =>
    Array.from({ length: Math.ceil(until / ms) }, (_, index) => index * ms);

  it('takes 7 in a second, 8 in two, 60 in thirty and 1800 in an hour from one conversation', () => {
    const one = () => channel;
    assert.equal(taken(every(10, second), one), 7);
    assert.equal(taken(every(10, 2 * second), one), 8);
    assert.equal(taken(every(100, 30 * second), one), 60);
    assert.equal(taken(every(1_900, 3600 * second), one), 1800);
  });

  it('takes 50 in a second from one tenant, over all conversations and whatever is asked', () => {
    assert.equal(
      taken(every(5, second), (at) => `19:${at}@thread.tacv2`),
      50,
    );
    assert.equal(
      taken(every(5, second), () => undefined),
      50,
    );
  });

  it('counts the threads of a channel as one conversation, and tenants apart', () => {
    const limits = makeConnectorLimits();
    for (let thread = 0; thread < 7; thread++)
      assert.equal(limits.spend(`${channel};messageid=${thread}`, 't-1', thread), undefined);
    assert.equal(limits.spend(channel, 't-1', 10), 1);
    for (let other = 0; other < 43; other++)
      assert.equal(limits.spend(`19:${other}@thread.tacv2`, 't-1', 20), undefined);
    assert.equal(limits.spend('19:last@thread.tacv2', 't-1', 30), 1);
    assert.equal(limits.spend('19:last@thread.tacv2', 't-2', 30), undefined);
  });

  it('says in whole seconds when to come again, and a refusal costs nothing', () => {
    const limits = makeConnectorLimits();
    for (let number = 0; number < 7; number++) limits.spend(channel, 't-1', number * 100);
    for (let number = 0; number < 20; number++) assert.equal(limits.spend(channel, 't-1', 700), 1);
    assert.equal(limits.spend(channel, 't-1', 1_700), undefined);
    assert.equal(limits.spend(channel, 't-1', 1_710), 1);
  });
});
