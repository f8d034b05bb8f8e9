import assert from 'node:assert/strict';
import { createLetterMarker } from '../../../src/subscriptions/letters/mark-letters.ts';
import { eight } from '../../watch/some-issues.ts';
import { aRule } from '../a-rule.ts';
import { aChannel, someSubscriptions } from '../some-subscriptions.ts';

async function stage(isOver = () => true) {
  const orders = await someSubscriptions(eight);
  for (const id of ['19:noc', '19:ops']) await orders.order(id, aRule());
  const marked: string[] = [];
  const marker = createLetterMarker(
    orders.subscriptions,
    { markLetter: ({ kind, number }) => void marked.push(`${kind} ${number}`) },
    { isOver },
  );
  const news = () => marked.splice(0);
  return { ...orders, marker, news };
}

describe('letters are looked at', () => {
  it('at the start, and once when it is known what is true', async () => {
    const { subscriptions, marker, news } = await stage();
    await subscriptions.writeDigests([1], eight);
    assert.deepEqual(news(), []);
    marker.start();
    assert.deepEqual([news(), marker.isKnown()], [['digest 1'], false]);
    marker.onRound();
    marker.onRound();
    assert.deepEqual([news(), marker.isKnown()], [['digest 1'], true]);
  });

  it('after a long stop when enough customers were read, and not before', async () => {
    let isOver = false;
    const { subscriptions, marker, news } = await stage(() => isOver);
    await subscriptions.writeDigests([1], eight);
    marker.start();
    news();
    marker.onRound();
    assert.deepEqual([news(), marker.isKnown()], [[], false]);
    isOver = true;
    marker.onRound();
    assert.deepEqual([news(), marker.isKnown()], [['digest 1'], true]);
  });

  it('when they are written', async () => {
    const { subscriptions, marker, news } = await stage();
    marker.start();
    await subscriptions.writeDigests([2], eight);
    assert.deepEqual(news(), ['digest 2']);
  });

  it('when their subscription changes, and of pauses when any does: its person may be reached now', async () => {
    const { subscriptions, marker, news } = await stage();
    marker.start();
    await subscriptions.writeDigests([1, 2], eight);
    await subscriptions.pause(1, 'archived');
    news();
    await subscriptions.resume(1);
    assert.deepEqual(news(), ['digest 1', 'pause 1', 'missed 1']);
    await subscriptions.refreshChat('u-ada', aChannel('a:ada', { kind: 'personal' }).where);
    assert.deepEqual(new Set(news()), new Set(['digest 1', 'pause 1', 'missed 1', 'digest 2']));
    await subscriptions.mute({ conversationId: '19:noc', of: { issueId: 'EX1' }, until: eight, by: 'Ada' });
    assert.deepEqual(news(), []);
  });
});
