import assert from 'node:assert/strict';
import { createWaitingRoom, type Waiting, waitsFor } from '../../../src/bot/sign-in/waiting-room.ts';
import { aPlace } from '../../builders.ts';

describe('the room where requests wait for a sign-in', () => {
  function waiting(userId: string, conversationId: string, exchangeId = 'x'): Waiting {
    const request = {
      correlationId: '1',
      who: { userId, teamsId: `29:${userId}`, name: userId },
      where: aPlace(conversationId),
      locale: 'en',
      timeZone: 'UTC',
      now: 0,
      said: { text: exchangeId },
    } as const;
    return { request, activity: { type: 'message' }, pressed: undefined, exchangeId, wrongCodes: 0 };
  }

  it('knows each for its own person and conversation, oldest first', () => {
    const room = createWaitingRoom(() => 0);
    const [one, two] = [waiting('ann', 'a:1'), waiting('ann', 'a:1')];
    for (const each of [one, two, waiting('bob', 'a:1'), waiting('ann', 'a:2')]) room.add(each);
    assert.deepEqual(room.of('ann', 'a:1'), [one, two]);
    assert.deepEqual(room.of('ann","a:1', ''), []);
  });

  it('lets one out once', () => {
    const room = createWaitingRoom(() => 0);
    const one = waiting('ann', 'a:1');
    room.add(one);
    assert.deepEqual([room.take(one), room.take(one)], [true, false]);
    assert.deepEqual(room.of('ann', 'a:1'), []);
  });

  it('forgets after a quarter of an hour, each for itself', () => {
    let now = 1;
    const room = createWaitingRoom(() => now);
    const [one, two] = [waiting('ann', 'a:1', 'one'), waiting('ann', 'a:1', 'two')];
    room.add(one);
    now += waitsFor - 1;
    room.add(two);
    assert.deepEqual(room.of('ann', 'a:1'), [one, two]);
    now += 1;
    assert.deepEqual(room.of('ann', 'a:1'), [two]);
    assert.equal(room.take(one), false);
    now += waitsFor;
    assert.deepEqual(room.of('ann', 'a:1'), []);
  });

  it('holds the newest three of one person in one conversation', () => {
    const room = createWaitingRoom(() => 0);
    for (const id of ['1', '2', '3', '4']) room.add(waiting('ann', 'a:1', id));
    assert.deepEqual(
      room.of('ann', 'a:1').map(({ exchangeId }) => exchangeId),
      ['2', '3', '4'],
    );
  });
});
