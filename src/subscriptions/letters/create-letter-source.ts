import type { LetterSource } from '../delivery/letter-box.ts';
import type { DigestParts } from '../digest/digest-of.ts';
import { digestOf } from '../digest/digest-of.ts';
import type { Subscriptions } from '../subscriptions.ts';
import { type MissedParts, missedOf } from '../watch/missed-of.ts';
import { planLetter, whereTo } from './plan-letter.ts';

export interface LetterSourceParts extends DigestParts, MissedParts {
  readonly things: DigestParts['things'];
  readonly see: DigestParts['see'];
  readonly subscriptions: Pick<Subscriptions, 'find' | 'letter' | 'dropLetter'>;
  /** It is known what is true: enough customers were read since the start. */
  readonly isKnown: () => boolean;
}

/** The letters of the subscriptions, by what is true when each is asked for. */
export function createLetterSource(parts: LetterSourceParts): LetterSource {
  const { subscriptions, isKnown } = parts;
  return {
    find: subscriptions.letter,
    whereTo: (letter) => whereTo(letter, subscriptions.find(letter.number)),
    plan: (letter, now) =>
      planLetter(
        letter,
        {
          subscription: subscriptions.find(letter.number),
          isKnown: isKnown(),
          digestOf: (subscription, since) => digestOf(subscription, parts, since, now),
          missedOf: (subscription, since) => missedOf(subscription, parts, since, now),
        },
        now,
      ),
    drop: subscriptions.dropLetter,
  };
}
