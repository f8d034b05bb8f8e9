import assert from 'node:assert/strict';
import type { Letter } from '../../../src/subscriptions/letter.ts';
import { planLetter, whereTo } from '../../../src/subscriptions/letters/plan-letter.ts';
import type { Subscription } from '../../../src/subscriptions/subscription.ts';
import { aPlace } from '../../builders.ts';
import { day, eight, hour } from '../../watch/some-issues.ts';
import { aSubscription } from '../a-subscription.ts';

const digest = { every: 'day', at: '08:00', timeZone: 'UTC' } as const;
const chat = aPlace('a:ada').reference;
const paused = { reason: 'archived', at: eight } as const;

/** What is done with a letter that became due at eight, some time later. */
function planned(
  kind: Letter['kind'],
  changes: Partial<Subscription> | undefined,
  { after = 0, isKnown = true, hasMissed = true, back = day, toldBack = day } = {},
) {
  const asked: number[] = [];
  const truth = {
    subscription: changes && aSubscription({ digest, ...changes }),
    isKnown,
    digestOf(_: Subscription, since: number) {
      asked.push(since);
      return { since, until: eight, open: [], ended: [], waited: [], soon: [] };
    },
    missedOf(_: Subscription, since: number) {
      asked.push(since);
      return hasMissed ? { since, until: eight, opened: [], ended: [], goesOn: [], planned: [] } : undefined;
    },
  };
  const plan = planLetter({ kind, number: 1, at: eight, since: eight - back }, truth, eight + after);
  if (plan.what === 'send') {
    assert.deepEqual(asked, kind === 'pause' ? [] : [eight - toldBack]);
    return `send ${plan.sight.kind} to ${plan.sight.where.conversationId}`;
  }
  assert.ok(plan.what === 'wait' || plan.what === 'drop');
  const until = plan.what === 'wait' ? plan.until : undefined;
  return until === undefined ? plan.what : `${plan.what} ${(until - eight) / hour}h`;
}

describe('a letter', () => {
  it('goes where its subscription is told things', () => {
    assert.equal(planned('digest', {}), 'send digest to 19:noc@thread.tacv2');
    assert.equal(planned('missed', {}), 'send missed to 19:noc@thread.tacv2');
  });

  it('waits until it is known what is true, save one that tells nothing of it', () => {
    const before = { isKnown: false };
    assert.deepEqual([planned('digest', {}, before), planned('missed', {}, before)], ['wait', 'wait']);
    const by = { ...aSubscription().by, chat };
    assert.equal(planned('pause', { paused, by }, before), 'send pause to a:ada');
  });

  it('waits while its subscription rests, and is dropped when that is gone', () => {
    for (const kind of ['digest', 'missed'] as const) {
      assert.equal(planned(kind, { paused }), 'wait');
      assert.equal(planned(kind, undefined), 'drop');
    }
    assert.equal(planned('pause', undefined), 'drop');
  });

  it('with a digest is not sent twelve hours late: the next one tells it', () => {
    assert.equal(planned('digest', {}, { after: 12 * hour - 1 }), 'send digest to 19:noc@thread.tacv2');
    assert.equal(planned('digest', {}, { after: 12 * hour }), 'wait');
  });

  it('tells no further back than anybody knows: a week', () => {
    const long = { back: 30 * day, toldBack: 7 * day };
    for (const kind of ['digest', 'missed'] as const)
      assert.equal(planned(kind, {}, long), `send ${kind} to 19:noc@thread.tacv2`);
  });

  it('with a digest is dropped where nobody wants one any more', () => {
    assert.equal(planned('digest', { digest: undefined }), 'drop');
  });

  it('with what was missed waits for the end of quiet hours, and is dropped where there is nothing', () => {
    const quiet = { from: '19:00', to: '09:30', timeZone: 'UTC' };
    assert.equal(planned('missed', { quiet }), 'wait 1.5h');
    assert.equal(planned('missed', { quiet }, { after: 1.5 * hour }), 'send missed to 19:noc@thread.tacv2');
    assert.equal(planned('missed', {}, { hasMissed: false }), 'drop');
    assert.equal(planned('missed', {}, { after: 36 * hour + 1 }), 'drop');
  });

  it('that says why nothing gets through goes to whoever made the subscription, once they are reached', () => {
    const by = { ...aSubscription().by, chat };
    assert.equal(planned('pause', { paused, by }), 'send pause to a:ada');
    assert.equal(planned('pause', { paused }), 'wait');
    assert.equal(planned('pause', { by }), 'drop');
    assert.equal(planned('pause', { by, paused: { reason: 'byPerson', at: 0 } }), 'drop');
    assert.equal(planned('pause', { by, paused, where: chat }), 'drop');
  });

  it('has no address where its subscription is gone, or its person is not known', () => {
    assert.equal(whereTo({ kind: 'digest' }, undefined), undefined);
    assert.equal(whereTo({ kind: 'pause' }, aSubscription()), undefined);
  });
});
