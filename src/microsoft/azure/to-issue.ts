import { LRUCache } from 'lru-cache';
import { azureServiceId } from '../../health/azure/azure-service.ts';
import { azureStatus } from '../../health/azure/event-status.ts';
import type {
  AzureKind,
  AzureSubscription,
  Classification,
  Issue,
  Maintenance,
  Post,
} from '../../health/model.ts';
import { readPost } from '../../health/posts/post.ts';
import type { AzureEvent } from './merge-events.ts';

/**
 * The types of events that are issues. An `RCA` is the review of a service issue, sent as an event of its own by older
 * versions. `Billing` is about prices, `EmergingIssues` are about no subscription in particular: neither is a
 * customer's health, and both are left out.
 */
const kinds = new Map<string, AzureKind>([
  ['serviceissue', 'serviceIssue'],
  ['rca', 'serviceIssue'],
  ['healthadvisory', 'healthAdvisory'],
  ['securityadvisory', 'securityAdvisory'],
]);

const classifications: Readonly<Record<AzureKind, Classification>> = {
  serviceIssue: 'incident',
  healthAdvisory: 'advisory',
  securityAdvisory: 'advisory',
};

/** What an event is to us; undefined for a type that Microsoft has added since. */
export function roleOf({
  eventType,
}: Pick<AzureEvent, 'eventType'>): AzureKind | 'maintenance' | 'none' | undefined {
  const type = eventType.toLowerCase();
  if (type === 'plannedmaintenance') return 'maintenance';
  if (type === 'billing' || type === 'emergingissues') return 'none';
  return kinds.get(type);
}

/** An event that is no maintenance. */
export function toIssue(
  event: AzureEvent,
  kind: AzureKind,
  subscriptions: readonly AzureSubscription[],
): Issue {
  const { impactStartTime, impactMitigationTime, updatedAt } = event;
  const status = azureStatus(event.status, kind, event.eventLevel || event.level);
  const isResolved = status.known === 'azureResolved';
  const posts = postsOf(event);
  return {
    id: event.trackingId,
    title: event.title || event.header || event.trackingId,
    service: azureServiceId,
    classification: classifications[kind],
    status,
    impact: impactOf(posts),
    ...(impactStartTime !== undefined && { startedAt: impactStartTime }),
    // An active issue may carry the moment at which it was thought to be over.
    ...(isResolved && impactMitigationTime !== undefined && { endedAt: impactMitigationTime }),
    updatedAt,
    isResolved,
    hasReview: hasReview(event),
    posts,
    azure: { kind, impacts: event.impacts, subscriptions },
  };
}

/** A maintenance window; undefined where it has no begin. */
export function toMaintenance(
  event: AzureEvent,
  subscriptions: readonly AzureSubscription[],
): Maintenance | undefined {
  const { impactStartTime: from, impactMitigationTime: to, updatedAt } = event;
  if (from === undefined) return undefined;
  const [newest] = postsOf(event);
  return {
    id: event.trackingId,
    title: event.title || event.header || event.trackingId,
    from,
    ...(to !== undefined && to >= from && { to }),
    updatedAt,
    text: newest?.text ?? '',
    impacts: event.impacts,
    subscriptions,
  };
}

/** Newest first. What the event says now is the newest post, where it is not among the updates. */
function postsOf({ updates, summary, description, updatedAt }: AzureEvent): Post[] {
  const html = description || summary;
  const [newest] = updates;
  const isNews = html !== '' && (newest === undefined || updatedAt > newest.at);
  const isTold = updates.some((update) => update.html === html || update.html === summary);
  const all = isNews && !isTold ? [{ at: updatedAt, html }, ...updates] : updates;
  return all.map((update) => cachedPost(update.at, update.html));
}

/** Customers share events: the same words come again for each of them. */
const posts = new LRUCache<string, Post>({ max: 1_000 });

function cachedPost(at: number, html: string): Post {
  const key = `${at} ${html}`;
  const known = posts.get(key);
  if (known) return known;
  const post = readPost(at, html, 'html');
  posts.set(key, post);
  return post;
}

/** What the newest post that has such a part says under "Impact statement", else the first lines of the oldest post. */
function impactOf(newestFirst: readonly Post[]): string {
  for (const { text } of newestFirst) {
    const found = /impact statement:\s*(\S.*)/i.exec(text)?.[1];
    if (found) return found.trim();
  }
  return newestFirst.at(-1)?.text.split('\n\n')[0] ?? '';
}

function hasReview({ eventType, eventTags, title }: AzureEvent): boolean {
  return (
    eventType.toLowerCase() === 'rca' ||
    eventTags.some((tag) => /^(final|preliminary) pir$/i.test(tag.trim())) ||
    /^post.incident review\b/i.test(title)
  );
}
