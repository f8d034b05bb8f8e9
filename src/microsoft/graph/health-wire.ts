import { z } from 'zod';
import type { Issue, Post, ServiceHealth } from '../../health/model.ts';
import { sortIssues } from '../../health/order.ts';
import { readPost } from '../../health/posts/post.ts';
import { classification, serviceStatus } from '../../health/status.ts';
import { moment, word } from '../wire-values.ts';

/**
 * Graph's service health as it comes over the wire
 * (learn.microsoft.com/graph/api/resources/servicehealthissue), reduced to what we show. One odd field must
 * not hide a customer's whole health, so an issue needs only its id and some date, and one that lacks them is
 * left out and counted. A missing status or classification becomes an unknown one, never a healthy one.
 */
const postWire = z.object({
  createdDateTime: moment,
  description: z.object({ contentType: word, content: word }).nullish(),
});

export const issueWire = z
  .object({
    id: z.string().min(1),
    title: word,
    service: word,
    feature: word,
    classification: word,
    status: word,
    impactDescription: word,
    startDateTime: moment,
    endDateTime: moment,
    lastModifiedDateTime: moment,
    isResolved: z.boolean().nullish(),
    posts: z.array(postWire).nullish(),
  })
  .transform((wire, context) => {
    const dates = [wire.startDateTime, wire.lastModifiedDateTime, ...(wire.posts ?? []).map(createdAt)];
    const known = dates.filter((date) => typeof date === 'number');
    if (known.length === 0) context.addIssue({ code: 'custom', message: 'no date' });
    return { ...wire, firstDate: Math.min(...known), lastDate: Math.max(...known) };
  });

/** A service with its issues as they came. */
export const serviceWire = z
  .object({
    id: word,
    service: z.string().nullish(),
    status: word,
    /** Left as they came: most of them are known by heart (see `createIssueParser`). */
    issues: z.unknown().optional(),
  })
  .refine(({ id, service }) => id || service);

/** An issue with its posts, newest first. */
export function toIssue(wire: z.output<typeof issueWire>): Issue {
  const { startDateTime, endDateTime, firstDate, lastDate } = wire;
  return {
    id: wire.id,
    title: wire.title,
    service: wire.service,
    ...(wire.feature && { feature: wire.feature }),
    classification: classification(wire.classification),
    status: serviceStatus(wire.status),
    impact: wire.impactDescription,
    ...(typeof startDateTime === 'number' && { startedAt: startDateTime }),
    ...(typeof endDateTime === 'number' && { endedAt: endDateTime }),
    updatedAt: wire.lastModifiedDateTime ?? lastDate,
    isResolved: wire.isResolved ?? typeof endDateTime === 'number',
    hasReview: wire.status.toLowerCase() === 'postincidentreviewpublished',
    // They come oldest first; turned round before, posts of the same moment stay newest first.
    posts: (wire.posts ?? [])
      .map((post) => toPost(post, firstDate))
      .reverse()
      .sort((a, b) => b.at - a.at),
  };
}

/** A service with the issues that are still open; Graph sends those of the past as well. */
export function toService(wire: z.output<typeof serviceWire>, issues: readonly Issue[]): ServiceHealth {
  const open = issues.filter(({ isResolved }) => !isResolved);
  return {
    id: wire.id || (wire.service ?? ''),
    name: wire.service || wire.id,
    status: serviceStatus(wire.status),
    issues: sortIssues(open),
  };
}

function createdAt(post: z.output<typeof postWire>): number | null | undefined {
  return post.createdDateTime;
}

function toPost(wire: z.output<typeof postWire>, fallback: number): Post {
  const isText = wire.description?.contentType.toLowerCase() === 'text';
  const at = wire.createdDateTime ?? fallback;
  return readPost(at, wire.description?.content ?? '', isText ? 'text' : 'html');
}
