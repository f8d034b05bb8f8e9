import assert from 'node:assert/strict';
import { createLetterSender } from '../../src/notify/letter-sender.ts';
import type { SubscriptionSender } from '../../src/notify/notice-sender.ts';
import type { SendFate } from '../../src/send-fate.ts';
import { aSubscription } from '../subscriptions/a-subscription.ts';

const known = { lanes: [], isListComplete: true };
const digest = { every: 'week', at: '08:00', timeZone: 'UTC' } as const;
const subscription = aSubscription({ digest });
const about = { subscription, where: subscription.where };
const fate: SendFate = { kind: 'sent', messageId: '1' };

function stage() {
  const sent: unknown[] = [];
  const never = () => assert.fail('Not asked for.');
  const sender: SubscriptionSender = {
    create: never,
    edit: never,
    reply: never,
    sendExample: never,
    async sendDigest(_, answer) {
      sent.push(answer);
      return fate;
    },
    async sendMissed(_, answer) {
      sent.push(answer);
      return fate;
    },
    async sendPause(one) {
      sent.push(one);
      return fate;
    },
  };
  return { sent, letters: createLetterSender(sender, () => known) };
}

describe('the sender of letters', () => {
  it('gives each to what draws it, with how much is known, and passes on what became of it', async () => {
    const { sent, letters } = stage();
    const facts = { since: 1, until: 2, open: [], ended: [], waited: [], soon: [] };
    const missed = { since: 1, until: 2, opened: [], ended: [], goesOn: [], planned: [] };
    assert.deepEqual(await letters.send({ ...about, kind: 'digest', facts }), fate);
    assert.deepEqual(await letters.send({ ...about, kind: 'missed', missed }), fate);
    assert.deepEqual(await letters.send({ ...about, kind: 'pause' }), fate);
    assert.deepEqual(sent, [{ ...facts, every: 'week', known }, { ...missed, known }, subscription]);
  });
});
