import type { Delivery } from '../delivery/delivery.ts';
import type { Subscriptions } from '../subscriptions.ts';
import type { CatchUp } from '../watch/catch-up.ts';

/** Has letters looked at whenever they may be sent. */
export interface LetterMarker {
  /** At the start those that waited; from now on those that are written, or whose subscription changes. */
  start(): void;
  /** A round was made: when it is known what is true, what waited for that is looked at. */
  onRound(): void;
  /** A round was made since the start, or as many as it takes after a long stop. */
  isKnown(): boolean;
}

/** Grows with the letters that wait, for each change of a subscription. */
export function createLetterMarker(
  subscriptions: Pick<Subscriptions, 'letters' | 'onChange'>,
  delivery: Pick<Delivery, 'markLetter'>,
  catchUp: Pick<CatchUp, 'isOver'>,
): LetterMarker {
  let isKnown = false;
  const markAll = () => subscriptions.letters().forEach(delivery.markLetter);
  return {
    start() {
      subscriptions.onChange((change) => {
        if (change.of === 'letter') delivery.markLetter(change.letter);
        if (change.of !== 'subscription') return;
        // Told again, reached in another way, without a digest; or the person can be reached.
        for (const letter of subscriptions.letters())
          if (letter.number === change.number || letter.kind === 'pause') delivery.markLetter(letter);
      });
      markAll();
    },
    onRound() {
      if (isKnown || !catchUp.isOver()) return;
      isKnown = true;
      markAll();
    },
    isKnown: () => isKnown,
  };
}
