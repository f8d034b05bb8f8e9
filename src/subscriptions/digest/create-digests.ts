import type { Clock, Log } from '../../call.ts';
import type { Subscription } from '../subscription.ts';
import type { Subscriptions } from '../subscriptions.ts';
import { createAlarms } from '../watch/alarms.ts';
import type { DigestFacts } from './digest-of.ts';
import { planDigest } from './plan-digest.ts';

export interface DigestsParts {
  readonly subscriptions: Pick<Subscriptions, 'list' | 'find' | 'noteDigests' | 'onChange'>;
  readonly digestOf: (subscription: Subscription, now: number) => DigestFacts;
  /** One message; not repeated here. */
  readonly send: (subscription: Subscription, digest: DigestFacts) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Sends each conversation's digest when it is due. */
export interface Digests {
  /** Each round of the watcher: from the first on digests are sent, so that a late one tells what is true. */
  onRound(): void;
  /** Sends nothing more; resolves when nothing is written any more. */
  stop(): Promise<void>;
}

/** At eight o'clock many are due: others get their turn in between, and few are lost by a crash. */
const atOnce = 50;
const againMs = 60_000;

/**
 * One timer for all. That a digest is sent is on the disk before: a crash between the two loses it, and never sends two.
 */
export function createDigests({ subscriptions, digestOf, send, clock, log }: DigestsParts): Digests {
  const alarms = createAlarms(clock, (keys) => {
    sending = sending.then(() => sendDue(keys.map(Number)));
  });
  /** Between the alarm and the write a change must not make it due again. */
  const underWay = new Set<number>();
  let sending: Promise<void> = Promise.resolve();
  let isStarted = false;
  let isStopped = false;

  function plan(number: number): void {
    if (underWay.has(number) || isStopped) return;
    const subscription = subscriptions.find(number);
    alarms.set(`${number}`, subscription && planDigest(subscription, clock()));
  }

  /** Never throws. */
  async function sendDue(numbers: readonly number[]): Promise<void> {
    for (let from = 0; from < numbers.length && !isStopped; from += atOnce) {
      await sendSome(numbers.slice(from, from + atOnce));
    }
  }

  async function sendSome(numbers: readonly number[]): Promise<void> {
    const now = clock();
    const due = numbers.flatMap((number) => {
      const subscription = subscriptions.find(number);
      const at = subscription && planDigest(subscription, now);
      return subscription && at !== undefined && at <= now ? [subscription] : [];
    });
    for (const { number } of due) underWay.add(number);
    try {
      await subscriptions.noteDigests(
        due.map(({ number }) => number),
        now,
      );
    } catch (error) {
      log.error({ err: error }, 'Digests wait, because it can not be kept that they are sent');
      for (const { number } of due) underWay.delete(number);
      for (const { number } of due) if (!isStopped) alarms.set(`${number}`, now + againMs);
      return;
    }
    for (const subscription of due) sendOne(subscription, now);
    for (const { number } of due) underWay.delete(number);
    for (const number of numbers) plan(number);
  }

  function sendOne(subscription: Subscription, now: number): void {
    try {
      send(subscription, digestOf(subscription, now));
    } catch (error) {
      log.error({ err: error, number: subscription.number }, 'A digest could not be made');
    }
  }

  return {
    onRound() {
      if (isStarted) {
        alarms.wake();
        return;
      }
      isStarted = true;
      subscriptions.onChange((change) => {
        if (change.of === 'subscription') plan(change.number);
      });
      for (const { number } of subscriptions.list()) plan(number);
    },
    async stop() {
      isStopped = true;
      alarms.stop();
      await sending;
    },
  };
}
