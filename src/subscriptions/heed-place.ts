import type { PlaceEvent } from '../place-event.ts';
import type { PauseReason, Subscription } from './subscription.ts';
import type { Subscriptions } from './subscriptions.ts';

/** What makes a subscription rest. */
const rests: Partial<Record<PlaceEvent['kind'], PauseReason>> = {
  botRemoved: 'botRemoved',
  archived: 'archived',
  deleted: 'conversationGone',
};
/**
 * What ends that rest, whatever its reason: an event may have been missed, and then the reason is what Teams answered, which
 * does not always say what is in the way (a team that is archived: a 403 of many codes).
 */
const ends: readonly PlaceEvent['kind'][] = ['botAdded', 'unarchived', 'restored'];

/**
 * Pauses subscriptions whose place is gone, archived or without the bot, and goes on when it is back; what happens to a team
 * happens to its channels. What a person has paused stays so. Who is renamed keeps the subscription under the new name. Throws
 * what the memory throws.
 *
 * @param pause tells whoever made the subscription, too
 */
export async function heedPlace(
  event: PlaceEvent,
  subscriptions: Pick<Subscriptions, 'list' | 'resume' | 'rename'>,
  pause: (subscription: Subscription, reason: PauseReason) => Promise<void>,
): Promise<void> {
  const { kind, name } = event;
  const rest = rests[kind];
  for (const subscription of subscriptions.list().filter((one) => isMeant(one, event))) {
    const { number, paused } = subscription;
    if (rest && !paused) await pause(subscription, rest);
    if (ends.includes(kind) && paused && paused.reason !== 'byPerson') await subscriptions.resume(number);
    if (kind === 'renamed' && name) await subscriptions.rename(number, name);
  }
}

function isMeant({ where }: Subscription, { conversationId, teamId }: PlaceEvent): boolean {
  return conversationId === undefined ? where.teamId === teamId : where.conversationId === conversationId;
}
