import type { SendFate } from '../send-fate.ts';
import type { LetterSender } from '../subscriptions/ports.ts';
import type { DigestAnswer } from '../views/digest-view.ts';
import type { SubscriptionSender } from './notice-sender.ts';

/**
 * Gives each letter to what draws it.
 * @param whatIsKnown how much of what a letter is about is known now
 */
export function createLetterSender(
  sender: SubscriptionSender,
  whatIsKnown: () => DigestAnswer['known'],
): LetterSender {
  return {
    async send(sight): Promise<SendFate> {
      const { subscription } = sight;
      switch (sight.kind) {
        case 'digest': {
          const every = subscription.digest?.every ?? 'day';
          return sender.sendDigest(subscription, { ...sight.facts, every, known: whatIsKnown() });
        }
        case 'missed':
          return sender.sendMissed(subscription, { ...sight.missed, known: whatIsKnown() });
        case 'pause':
          return (await sender.sendPause(subscription)) ?? { kind: 'refused', code: 'no_chat' };
      }
    },
  };
}
