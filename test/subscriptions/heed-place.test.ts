import assert from 'node:assert/strict';
import type { PlaceEvent } from '../../src/place-event.ts';
import { sayPlaceName } from '../../src/place-name.ts';
import { heedPlace } from '../../src/subscriptions/heed-place.ts';
import type { PauseReason, Subscription } from '../../src/subscriptions/subscription.ts';
import { aSubscription } from './a-subscription.ts';

const { where } = aSubscription();
const inTeam = (number: number, changes: Partial<Subscription> = {}) =>
  aSubscription({
    number,
    where: { ...where, conversationId: `19:channel-${number}`, teamId: '19:team' },
    ...changes,
  });
const resting = (reason: PauseReason) => ({ paused: { reason, at: 0 } });

async function heed(event: PlaceEvent, ...list: Subscription[]): Promise<string[]> {
  const done: string[] = [];
  await heedPlace(
    event,
    {
      list: () => list,
      resume: async (number) => {
        done.push(`resume ${number}`);
        return undefined;
      },
      rename: async (number, name) => {
        done.push(`rename ${number} ${sayPlaceName(name)}`);
        return undefined;
      },
    },
    async ({ number }, reason) => void done.push(`pause ${number} ${reason}`),
  );
  return done;
}

describe('a subscription whose place changes', () => {
  const channel = { conversationId: '19:channel-1', teamId: '19:team' };

  it('rests while its channel is deleted, and goes on when it is restored', async () => {
    const deleted = await heed({ kind: 'deleted', ...channel }, inTeam(1), inTeam(2));
    assert.deepEqual(deleted, ['pause 1 conversationGone']);
    const gone = inTeam(1, resting('conversationGone'));
    assert.deepEqual(await heed({ kind: 'restored', ...channel }, gone), ['resume 1']);
  });

  it('shares what happens to its team', async () => {
    const team = { teamId: '19:team' };
    const elsewhere = aSubscription({ number: 3 });
    assert.deepEqual(await heed({ kind: 'archived', ...team }, inTeam(1), inTeam(2), elsewhere), [
      'pause 1 archived',
      'pause 2 archived',
    ]);
    assert.deepEqual(await heed({ kind: 'botRemoved', ...team }, inTeam(1)), ['pause 1 botRemoved']);
    assert.deepEqual(await heed({ kind: 'botAdded', ...team }, inTeam(1, resting('botRemoved'))), [
      'resume 1',
    ]);
  });

  it('is left alone where a person has paused it', async () => {
    const byPerson = inTeam(1, resting('byPerson'));
    assert.deepEqual(await heed({ kind: 'botAdded', teamId: '19:team' }, byPerson), []);
    assert.deepEqual(await heed({ kind: 'archived', teamId: '19:team' }, byPerson), []);
  });

  it('goes on with whatever shows that it is reached again, whatever was thought to be in the way', async () => {
    for (const kind of ['botAdded', 'unarchived', 'restored'] as const)
      for (const reason of ['blocked', 'archived', 'botRemoved', 'conversationGone'] as const) {
        assert.deepEqual(await heed({ kind, teamId: '19:team' }, inTeam(1, resting(reason))), ['resume 1']);
        const byPerson = inTeam(1, resting('byPerson'));
        assert.deepEqual(await heed({ kind, teamId: '19:team' }, byPerson), []);
      }
  });

  it('takes the new name of its channel and of its team, also while it rests', async () => {
    const outages = { channel: 'Outages' };
    const rests = inTeam(1, resting('archived'));
    for (const one of [inTeam(1), rests])
      assert.deepEqual(await heed({ kind: 'renamed', ...channel, name: outages }, one, inTeam(2)), [
        'rename 1 Outages',
      ]);
    const team = { kind: 'renamed', teamId: '19:team', name: { team: 'NOC' } } as const;
    assert.deepEqual(await heed(team, rests, inTeam(2)), ['rename 1 NOC', 'rename 2 NOC']);
  });
});
