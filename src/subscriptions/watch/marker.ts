import type { Notice } from '../notice.ts';
import type { See } from '../see.ts';
import type { Subscription } from '../subscription.ts';
import type { Things } from '../things/create-things.ts';

/** What is used of the delivery. */
export interface MarkedDelivery {
  /** There may be something new to tell. */
  mark(subscription: Subscription, issueId: string): void;
  find(conversationId: string, issueId: string): Notice | undefined;
  all(): readonly Pick<Notice, 'conversationId' | 'issueId'>[];
  /** The conversation is told nothing any more. */
  forget(conversationId: string): Promise<void>;
}

export interface MarkerParts {
  readonly things: Pick<Things, 'openIssues' | 'announcements' | 'windows' | 'reported'>;
  readonly see: Pick<See, 'concerns' | 'takeUnsure'>;
  readonly subscriptions: {
    list(): readonly Subscription[];
    find(number: number): Subscription | undefined;
  };
  readonly delivery: MarkedDelivery;
}

/** Marks pairs of a subscription and an issue: those that it concerns, and those that the conversation has a card of. */
export interface Marker {
  markThing(issueId: string): void;
  markAll(subscriptions: readonly Subscription[]): void;
  /** What nobody could be sure of the last time, so that it is told as soon as somebody is. */
  markUnsure(): void;
}

export function createMarker({ things, see, subscriptions, delivery }: MarkerParts): Marker {
  return {
    markThing(issueId) {
      for (const subscription of subscriptions.list()) {
        if (subscription.paused) continue;
        const { conversationId } = subscription.where;
        if (see.concerns(subscription, issueId) || delivery.find(conversationId, issueId)) {
          delivery.mark(subscription, issueId);
        }
      }
    },
    markAll(marked) {
      const told = new Map<string, string[]>(marked.map(({ where }) => [where.conversationId, []]));
      for (const { conversationId, issueId } of delivery.all()) told.get(conversationId)?.push(issueId);
      const open = [
        ...things.openIssues().map(({ issue }) => issue.id),
        ...things.reported().map(({ id }) => id),
        ...things.windows().map(({ window }) => window.id),
      ];
      const news = things.announcements().map(({ announcement }) => announcement.id);
      for (const subscription of marked) {
        if (subscription.paused) continue;
        const ids = subscription.news === undefined ? open : [...open, ...news];
        const concerning = ids.filter((id) => see.concerns(subscription, id));
        const own = told.get(subscription.where.conversationId) ?? [];
        for (const id of new Set([...own, ...concerning])) delivery.mark(subscription, id);
      }
    },
    markUnsure() {
      for (const { number, issueId } of see.takeUnsure()) {
        const subscription = subscriptions.find(number);
        if (subscription) delivery.mark(subscription, issueId);
      }
    },
  };
}
