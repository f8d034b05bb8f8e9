import type { Clock, Log } from '../../call.ts';
import type { Subscriptions } from '../subscriptions.ts';
import { createAlarms } from '../watch/alarms.ts';
import { planDigest } from './plan-digest.ts';

export interface DigestsParts {
  readonly subscriptions: Pick<Subscriptions, 'list' | 'find' | 'writeDigests' | 'onChange'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Writes the letter of each conversation's digest when it is due. */
export interface Digests {
  /** Each round of the watcher: from the first on they are written, for what is late can be told by then. */
  onRound(): void;
  /** Writes nothing more; resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

const againMs = 60_000;

/** One timer for all; those that are due at the same moment are one write. */
export function createDigests({ subscriptions, clock, log }: DigestsParts): Digests {
  const alarms = createAlarms<number>(
    clock,
    (numbers) => {
      writing = writing.then(() => writeDue(numbers));
    },
    (number) => number,
  );
  /** Between the alarm and the write a change must not make it due again. */
  const underWay = new Set<number>();
  let writing: Promise<void> = Promise.resolve();
  let isStarted = false;
  let isStopped = false;

  function plan(number: number): void {
    if (underWay.has(number) || isStopped) return;
    const subscription = subscriptions.find(number);
    alarms.set(number, subscription && planDigest(subscription, clock()));
  }

  /** Never throws. */
  async function writeDue(numbers: readonly number[]): Promise<void> {
    if (isStopped) return;
    const now = clock();
    const due = numbers.filter((number) => {
      const subscription = subscriptions.find(number);
      const at = subscription && planDigest(subscription, now);
      return at !== undefined && at <= now;
    });
    for (const number of due) underWay.add(number);
    try {
      if (due.length > 0) await subscriptions.writeDigests(due, now);
      underWay.clear();
      for (const number of numbers) plan(number);
    } catch (error) {
      log.error({ err: error }, 'Digests wait, because it can not be kept that they have to be sent');
      underWay.clear();
      for (const number of numbers) if (!isStopped) alarms.set(number, now + againMs);
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
      await writing;
    },
  };
}
