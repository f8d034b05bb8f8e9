import type { Clock, Log } from '../call.ts';
import type { Board } from '../watch/board.ts';
import type { OrderChange } from './orders/changes.ts';
import type { SubscriptionMemory } from './ports.ts';
import type { See } from './see.ts';
import type { Subscription } from './subscription.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { Things } from './things/create-things.ts';
import type { CatchUp } from './watch/catch-up.ts';
import { createChangedThings } from './watch/changed-things.ts';
import { createGuarded } from './watch/guarded.ts';
import { createMarker, type MarkedDelivery } from './watch/marker.ts';
import { createOrderAlarms } from './watch/order-alarms.ts';

export interface NoticeWatchParts {
  readonly board: Pick<Board, 'changesSince'>;
  readonly things: Things;
  readonly see: See;
  readonly subscriptions: Subscriptions;
  readonly delivery: MarkedDelivery;
  readonly catchUp: CatchUp;
  readonly memory: Pick<SubscriptionMemory, 'lastRoundAt'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Marks what conversations may have to be told. */
export interface NoticeWatch {
  /** Throws what the memory throws. The first round after it marks everything; after a long stop it begins to catch up. */
  start(): Promise<void>;
  /** The board knows a round more. Never throws. */
  onRound(): void;
  /** Nothing is marked any more; resolves when what was noted is on the disk. */
  stop(): Promise<void>;
}

const minute = 60_000;
/** A pause this long is told as one; whoever restarts the program for an update has not been away. */
const longPauseMs = 30 * minute;
const noteEveryMs = 5 * minute;
/** Longer than what an unofficial issue needs to be told as ended, also after a weekend. */
const reportsKeptMs = 3 * 24 * 60 * minute;

/**
 * After each round of the watcher whatever has changed is marked for those it concerns or who have a card of it: a
 * microsecond for each subscription and changed issue. Between rounds nothing is asked: a change of a subscription, the end of
 * quiet hours and of mutes mark what one conversation may see (some 100 µs each), by one timer for all.
 */
export function createNoticeWatch(parts: NoticeWatchParts): NoticeWatch {
  const { board, things, subscriptions, delivery, catchUp, memory, clock, log } = parts;
  const guarded = createGuarded(log);
  const changed = createChangedThings(things, board, clock);
  const alarms = createOrderAlarms({ subscriptions, clock, ring: guarded(ring) });
  const { markThing, markAll, markUnsure } = createMarker(parts);
  /** Until it is known what was missed, and on the disk that everybody has to hear of it. */
  let missedSince: number | undefined;
  let hadRound = false;
  let notedAt = 0;
  let keeping: Promise<void> = Promise.resolve();
  let isStopped = false;

  function ring(marked: readonly Subscription[], haveMutesEnded: boolean): void {
    if (hadRound) markAll(marked);
    if (haveMutesEnded) keep('Mutes that ended', subscriptions.dropEnded());
  }

  function hear(change: OrderChange): void {
    if (isStopped) return;
    alarms.heed(change);
    switch (change.of) {
      case 'subscription':
        if (!change.now) keep('An unsubscribed conversation', delivery.forget(change.conversationId));
        else if (hadRound) {
          if (change.isBack) catchUp.goOn([change.number]);
          markAll([change.now]);
        }
        return;
      case 'mutes': {
        const one = subscriptions.of(change.conversationId);
        if (one && hadRound) markAll([one]);
        return;
      }
      case 'reports':
        if (hadRound) for (const id of changed.next()) markThing(id);
    }
  }

  function firstRound(): void {
    hadRound = true;
    changed.next();
    const missing = subscriptions.letters().filter(({ kind }) => kind === 'missed');
    catchUp.goOn(missing.map(({ number }) => number));
    markAll(subscriptions.list());
  }

  function round(): void {
    if (!hadRound && missedSince !== undefined) {
      catchUp.begin();
      log.info(
        { since: missedSince },
        'The program was away for long: each conversation is told in one message',
      );
    }
    catchUp.onRound();
    if (hadRound) {
      markUnsure();
      for (const id of changed.next()) markThing(id);
    } else firstRound();
    alarms.wake();
    if (clock() - notedAt >= noteEveryMs) noteWhatIsKnown();
  }

  /** As long as too little is known, a program that is stopped again was away since the last time that it knew. */
  function noteWhatIsKnown(): void {
    if (hadRound && catchUp.isOver()) keep('The round', note());
  }

  async function note(): Promise<void> {
    const now = clock();
    notedAt = now;
    const since = missedSince;
    missedSince = undefined;
    await subscriptions.noteRound(now, since).catch((error: unknown) => {
      missedSince ??= since;
      throw error;
    });
    await subscriptions.flush();
    const needed = things
      .reported()
      .filter(({ ended }) => !ended)
      .map(({ startedAt }) => startedAt);
    await subscriptions.forgetReports(Math.min(now - reportsKeptMs, ...needed));
  }

  /** Goes on beside everything else; what fails is in the log. */
  function keep(what: string, work: Promise<unknown>): void {
    const done = work.then(
      () => {},
      (error: unknown) => log.error({ err: error, what }, 'What belongs to subscriptions could not be kept'),
    );
    keeping = Promise.all([keeping, done]).then(() => {});
  }

  return {
    async start() {
      const lastAt = await memory.lastRoundAt();
      if (lastAt !== undefined && clock() - lastAt > longPauseMs) missedSince = lastAt;
      subscriptions.onChange(guarded(hear));
      alarms.start();
    },
    onRound() {
      if (!isStopped) guarded(round)();
    },
    async stop() {
      isStopped = true;
      alarms.stop();
      noteWhatIsKnown();
      await keeping;
    },
  };
}
