import type { Clock } from '../../call.ts';
import type { OrderChange } from '../orders/changes.ts';
import { quietEnd } from '../quiet-hours.ts';
import type { Subscription } from '../subscription.ts';
import type { Subscriptions } from '../subscriptions.ts';
import { createAlarms } from './alarms.ts';

/** When something may be told that could not be told before, without anything having happened. */
type OrderAlarm =
  | { readonly of: 'quiet'; readonly number: number }
  | { readonly of: 'mutes'; readonly conversationId: string }
  | { readonly of: 'tags' };

export interface OrderAlarmsParts {
  readonly subscriptions: Pick<Subscriptions, 'list' | 'find' | 'of' | 'mutes' | 'mutesOf'>;
  readonly clock: Clock;
  /** These may be told something now. Must not throw. */
  readonly ring: (subscriptions: readonly Subscription[], haveMutesEnded: boolean) => void;
}

/** Rings when quiet hours and mutes end, and a moment after customers were tagged. */
export interface OrderAlarms {
  /** Sets those of all that there is. */
  start(): void;
  /** Sets those of what has changed. */
  heed(change: OrderChange): void;
  /** Rings what is due: see `Alarms`. */
  wake(): void;
  stop(): void;
}

/** Many customers may be tagged at once. */
const tagsWaitMs = 1_000;

export function createOrderAlarms({ subscriptions, clock, ring }: OrderAlarmsParts): OrderAlarms {
  const alarms = createAlarms<OrderAlarm>(clock, ringAll, keyOf);

  function setQuiet(number: number): void {
    const { quiet, paused } = subscriptions.find(number) ?? {};
    alarms.set({ of: 'quiet', number }, quiet && !paused ? quietEnd(quiet, clock()) : undefined);
  }

  function setMutes(conversationId: string): void {
    const ends = subscriptions.mutesOf(conversationId).map(({ until }) => until);
    alarms.set({ of: 'mutes', conversationId }, ends.length > 0 ? Math.min(...ends) : undefined);
  }

  function ringAll(due: readonly OrderAlarm[]): void {
    const meant = new Set<Subscription>();
    for (const alarm of due) for (const one of meantBy(alarm)) meant.add(one);
    for (const alarm of due) {
      if (alarm.of === 'quiet') setQuiet(alarm.number);
      if (alarm.of === 'mutes') setMutes(alarm.conversationId);
    }
    ring(
      [...meant],
      due.some(({ of }) => of === 'mutes'),
    );
  }

  function meantBy(alarm: OrderAlarm): readonly Subscription[] {
    if (alarm.of === 'tags') return subscriptions.list();
    const one =
      alarm.of === 'quiet' ? subscriptions.find(alarm.number) : subscriptions.of(alarm.conversationId);
    return one ? [one] : [];
  }

  return {
    start() {
      for (const { number } of subscriptions.list()) setQuiet(number);
      for (const { conversationId } of subscriptions.mutes()) setMutes(conversationId);
    },
    heed(change) {
      if (change.of === 'subscription') setQuiet(change.number);
      if (change.of === 'mutes') setMutes(change.conversationId);
      if (change.of === 'tags') alarms.set({ of: 'tags' }, clock() + tagsWaitMs);
    },
    wake: alarms.wake,
    stop: alarms.stop,
  };
}

function keyOf(alarm: OrderAlarm): string {
  if (alarm.of === 'tags') return alarm.of;
  return `${alarm.of} ${alarm.of === 'quiet' ? alarm.number : alarm.conversationId}`;
}
