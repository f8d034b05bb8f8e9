import type { PlaceEvent } from '../place-event.ts';
import type { PauseReason, Subscription } from './subscription.ts';
import type { Subscriptions } from './subscriptions.ts';

/** What makes a subscription rest, and what ends that rest. */
const rests: Partial<Record<PlaceEvent['kind'], PauseReason>> = {
  botRemoved: 'botRemoved',
  archived: 'archived',
  deleted: 'conversationGone',
};
const ends: Partial<Record<PlaceEvent['kind'], PauseReason>> = {
  botAdded: 'botRemoved',
  unarchived: 'archived',
  restored: 'conversationGone',
};

/**
 * Pauses subscriptions whose place is gone, archived or without the bot, and goes on when it is back; what happens to a team
 * happens to its channels. A renamed channel keeps its subscription under its new name. Throws what the memory throws.
 *
 * @param pause tells whoever made the subscription, too
 */
export async function heedPlace(
  event: PlaceEvent,
  subscriptions: Pick<Subscriptions, 'list' | 'resume' | 'refresh'>,
  pause: (subscription: Subscription, reason: PauseReason) => Promise<void>,
): Promise<void> {
  const { kind, name, conversationId } = event;
  const [rest, end] = [rests[kind], ends[kind]];
  for (const subscription of subscriptions.list().filter((one) => isMeant(one, event))) {
    const { number, where, paused } = subscription;
    if (rest && !paused) await pause(subscription, rest);
    if (end && paused?.reason === end) await subscriptions.resume(number);
    if (kind === 'renamed' && conversationId && name !== undefined && !paused)
      await subscriptions.refresh({ where, placeName: name });
  }
}

function isMeant({ where }: Subscription, { conversationId, teamId }: PlaceEvent): boolean {
  return conversationId === undefined ? where.teamId === teamId : where.conversationId === conversationId;
}
