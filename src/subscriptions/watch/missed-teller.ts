import type { Clock } from '../../call.ts';
import { isQuiet } from '../quiet-hours.ts';
import type { Subscription } from '../subscription.ts';
import { type Missed, type MissedParts, missedOf } from './missed-of.ts';

export interface MissedTellerParts extends MissedParts {
  readonly subscriptionOf: (number: number) => Subscription | undefined;
  /** One message; not repeated. */
  readonly sendMissed: (subscription: Subscription, missed: Missed) => void;
  readonly clock: Clock;
}

/** Tells what conversations missed while the program was away, each once. */
export interface MissedTeller {
  /** These have heard nothing since then. */
  begin(numbers: Iterable<number>, since: number): void;
  /** Tells those that may be told now; whoever has quiet hours waits until they are over. */
  tell(): void;
  forget(number: number): void;
}

export function createMissedTeller(parts: MissedTellerParts): MissedTeller {
  const waiting = new Map<number, number>();
  return {
    begin(numbers, since) {
      for (const number of numbers) waiting.set(number, since);
    },
    tell() {
      const now = parts.clock();
      for (const [number, since] of waiting) {
        const subscription = parts.subscriptionOf(number);
        if (subscription?.quiet && isQuiet(subscription.quiet, now)) continue;
        waiting.delete(number);
        if (!subscription || subscription.paused) continue;
        const missed = missedOf(subscription, parts, since, now);
        if (missed) parts.sendMissed(subscription, missed);
      }
    },
    forget: (number) => void waiting.delete(number),
  };
}
